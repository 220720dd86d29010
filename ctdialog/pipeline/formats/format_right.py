"""What stands after the head of a format: its subject.

The grammar:

    HEAD  (ACRONYM)  on|for|against|to|of|in|in the field of  ["the"]  subject | "quotation"

| words | found |
| --- | --- |
| `Joint Working Group on Counter-Terrorism and Border Security` | Counter-Terrorism and Border Security |
| `Joint Working Group (JWG) on Counter-Terrorism in Rome` | Counter-Terrorism |
| `dialogue to Counter Terrorism` | Counter Terrorism |
| `Working Group on terrorism and bilateral consultations on piracy` | terrorism |
"""

from __future__ import annotations

from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.formats.format_words import NAMED_BY_SUBJECT, PEOPLE, FormatIndex
from ctdialog.pipeline.parties import Party
from ctdialog.records import Kind

_LONGEST = 25  # words of a subject or quotation
_MODIFIERS = 6  # words before the head of another format
_CONNECTORS = frozenset(
    "and of to on for in the other its against with through member from along across".split()
)
_SUBJECT_OPENERS = frozenset(["on", "for", "against", "to", "of", "in"])
_FIELD_OF = frozenset(["field", "fields", "area", "areas", "sphere", "spheres", "domain"])
_MATTERS = frozenset(
    "subject subjects issue issues matter matters question questions topic topics theme themes problem "
    "problems prevention implementation elimination suppression".split()
)
# "dialogue in law enforcement": what talks are in, where a place may stand as well
_FIELDS = frozenset(
    "law counterterrorism counter terrorism antiterrorism anti security cyber cybersecurity "
    "combating countering fighting defence defense border intelligence policing consular maritime".split()
)
# "the joint committee of border commanders"; a "working group of officials" is no name
_RANKED = frozenset(
    "ambassadors ministers secretaries chiefs heads commanders governors prosecutors coordinators "
    "directors advisers advisors".split()
)
_HOLDERS = frozenset(
    "minister secretary director head chief ambassador coordinator envoy adviser advisor commissioner "
    "undersecretary president representative commander general".split()
)
# "Joint Commission of Cooperation", as French and Spanish name it
_OF_FIELDS = frozenset(["cooperation", "security", "defence", "defense", "friendship", "coordination"])
# "a seminar on piracy, organised by the EU"
_PUT_ON = frozenset(["organised", "organized"])
# What opens a subject, and what stands behind a verb and no noun
_THE = frozenset(["the"])
_OPENS = frozenset(["the", "a", "an"])  # "the dialogue on a new security strategy"
_PLAINLY = frozenset(["on", "for", "against"])
_OBJECT = frozenset(["the", "a", "an", "its", "their", "to", "that"])
_SHORTEST = 3
# "late last month", "early in May": the time when, behind a subject
_PART_OF = frozenset(["late", "early", "earlier", "later"])
_TIMES = frozenset(["last", "next", "this", "in", "on", "yesterday", "today", "tomorrow"])
_SITTING = frozenset(["meeting", "session", "meet"])
_GO_ON = frozenset(["and", "other"])
_TITLED = frozenset(["called", "titled", "entitled", "named"])
OPEN_QUOTES = frozenset("'\"“‘«")
CLOSE_QUOTES = frozenset("'\"”’»")


class RightReader:
    """Reads on after the heads of one Doc."""

    def __init__(self, index: FormatIndex) -> None:
        self.index = index
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def end(self, i: int, kind: Kind) -> int:
        """Index after the last word of the subject that follows a head ("on …"), or 0 where there is none."""
        words = self.words
        if i < len(words) and words.gaps[i].endswith("(") and words.text[i].isupper():  # "(JWG) on …"
            i += 1
        i = self._field(self._whose(i, kind))
        if i >= len(words) or words.gaps[i] not in ("", ")") or words.folded[i] not in _SUBJECT_OPENERS:
            return 0
        opener = words.folded[i]
        if kind in ("visit", "exercise"):
            return 0
        j = i + 1
        opens = _OPENS if opener == "on" and kind in NAMED_BY_SUBJECT else _THE
        if j < len(words) and words.folded[j] in opens and words.gaps[j] == "":
            j += 1
        if j >= len(words):
            return 0
        if opener == "on" and words.folded[j] in _MATTERS and words.folded[j + 1 : j + 2] == ["of"]:
            j += 2  # "consultations on the subjects of piracy"
        if j >= len(words) or self.index.opens_head(j, j):
            return 0
        if words.gaps[j][-1:] in OPEN_QUOTES:
            end = self.quoted(j)
            # "meeting of the “Working Group on Ports”": whose meeting it is, and no subject
            return 0 if opener == "of" and self.index.opens_head(j, end - 1) else end
        capital = self.index.capital(j)
        party = self.parties.at(j) if opener == "of" else None
        if party is not None and party.label == "COUNTRY" and self._pair_opens(party):
            return 0  # "the fifth round of United States-Kyrgyz Republic Consultations": who meets
        if (
            opener == "of"
            and words.folded[i - 1] not in _FIELD_OF
            and not (capital and PEOPLE & set(words.folded[j : j + 5]))
            and not (kind == "working-group" and _RANKED & set(words.folded[j : j + 3]))
            and not (kind == "working-group" and capital and self._of_field(j))
        ):
            return 0
        if opener == "for" and not PEOPLE.isdisjoint(words.folded[j : j + 3]):
            return 0  # "a forum for the Ministers of Justice": who comes
        if opener == "in" and not (words.folded[j] in _FIELDS and words.folded[j - 1] == "in"):
            return 0
        if opener == "to" and not (capital and words.folded[j] in self.vocabulary.subject):
            return 0
        end = self._subject(j, opener, kind)
        return end if end > j else 0

    def _of_field(self, j: int) -> bool:
        """ "Commission of Cooperation", but "of the Security Pillar": is word `j` a field of its own?"""
        words = self.words
        more = j + 1 < len(words) and words.gaps[j + 1] == "" and self.index.capital(j + 1)
        return words.folded[j] in _OF_FIELDS and words.folded[j - 1] == "of" and not more

    def _pair_opens(self, party: Party) -> bool:
        """Does another country stand right behind one: "United States-Kyrgyz Republic"?"""
        other = self.parties.at(party.last + 1)
        return other is not None and other.label == "COUNTRY" and self.words.gaps[other.first] != ","

    def _whose(self, i: int, kind: Kind) -> int:
        """Index after "of A and B", or an organ's "between A and B", before "on" its subject, else `i`."""
        between = self.words.folded[i : i + 1] == ["between"] and self.index.capital(i - 1)
        between = between and kind == "working-group"
        if not between and self.words.folded[i : i + 1] != ["of"]:
            return i
        run = self.parties.after_between(i)
        after = run[-1].last + 1 if run else i
        return after if self.words.folded[after : after + 1] in (["on"], ["against"], ["for"]) else i

    def _field(self, i: int) -> int:
        """Index of the last word of "in the field of", which opens a subject as "on" does; else `i`."""
        words = self.words.folded
        if words[i : i + 1] != ["in"]:
            return i
        k = i + 2 if words[i + 1 : i + 2] == ["the"] else i + 1
        field = words[k : k + 1] and words[k] in _FIELD_OF and words[k + 1 : k + 2] == ["of"]
        return k + 1 if field else i

    def titled(self, i: int) -> tuple[int, int] | None:
        """The first word of the title in "a conference called “…”", from word `i`, and the one past it."""
        words = self.words
        if i + 1 >= len(words) or words.folded[i] not in _TITLED or words.gaps[i].strip(" ,"):
            return None
        if words.gaps[i + 1][-1:] not in OPEN_QUOTES or not words.gaps[i + 1]:
            return None
        if words.text[i + 1][0].islower():
            return None  # "a conference called “a waste of money” by its critics"
        end = self.quoted(i + 1)
        return (i + 1, end) if end > i + 1 else None

    def quoted(self, j: int) -> int:
        """Index after the last word before the closing quotation mark; 0 where none is near."""
        words = self.words
        for k in range(j + 1, min(j + 1 + _LONGEST, len(words))):
            if words.gaps[k][:1] in CLOSE_QUOTES and words.folded[k] not in ("s", "esh"):
                # "of the 'No Money for Terror' Conference": the quotation belongs to the head after it
                return 0 if self.index.opens_head(k, k + 2) else k
            if "\n" in words.gaps[k]:
                return k
        return 0

    def _noun(self, k: int, opening: int) -> bool:
        """May any word in small letters go on with a subject: "working group on irregular migration"?

        Not what closes one, a verb or adverb by its ending, one in -s with an object behind it, or one
        behind another preposition than that which opens it.
        """
        words, word, before = self.words, self.words.folded[k], self.words.folded[k - 1]
        if before not in _PLAINLY if k == opening else self._behind_preposition(k):
            return False
        if word in self.vocabulary.barred or word in self.vocabulary.closes_subject:
            return False
        if not word.isalpha() or len(word) < _SHORTEST or word.endswith(("ed", "ly")):
            return False
        return not (word.endswith("s") and words.folded[k + 1 : k + 2] and words.folded[k + 1] in _OBJECT)

    def _behind_preposition(self, k: int) -> bool:
        """Does a preposition stand before word `k` that opens something else than "fight against" does?"""
        before = self.words.folded[k - 1]
        of_it = before == "of" and self.words.folded[k - 2] in _FIELD_OF
        return before in _CONNECTORS - _GO_ON and before != "against" and not of_it

    def _subject(self, j: int, opener: str, kind: Kind) -> int:
        """Index after the last word of the subject that begins at word `j`."""
        words = self.words
        end = k = j
        while k < len(words) and k < j + _LONGEST:
            if k > j and not self._goes_on(k):
                break
            word = words.folded[k]
            if word == "and" and self.another(k + 1):
                break
            if k > j and words.text[k] in _SITTING:
                break  # "the Joint Working Group on Ports meeting"
            whose = opener != "of" or kind == "working-group"
            if word == "with" and k > j and self._with_somebody(k + 1):
                break  # "consultations on terrorism with Deputy Director"
            if word == "of" and k > j and whose and len({p.code for p in self.parties.after_between(k)}) > 1:
                break  # "Working Group on Terrorism of Nepal and India"
            if word in _CONNECTORS or words.gaps[k] == "&":
                k += 1
                continue
            if self._from_afar(k) or self._when(k):
                break  # "Dialogue on Security by videoconference", "Dialogue on Extremism late last month"
            if self.parties.city(k) or (word in _PUT_ON and words.folded[k + 1 : k + 2] == ["by"]):
                break
            party = self.parties.at(k)
            if party is not None and opener not in ("on", "for", "of") and k == j:
                break
            if party is not None and k > j and self._stands_apart(k, party):
                break
            if party is not None and k > j and self._among_members(k, party):
                break  # "Committee on Terrorism in the GCC countries"
            if party is not None and k == end > j and party.form == "name" and party.label == "COUNTRY":
                break  # "Commission against Piracy Chad-Niger"
            named = self.index.capital(k) and word not in self.vocabulary.barred
            known = word in self.vocabulary.subject or named or party is not None
            plainly = kind in NAMED_BY_SUBJECT and opener in _PLAINLY and (k > j or kind == "working-group")
            if not (known or (plainly and self._noun(k, j))):
                break
            k = end = k + 1 if party is None else party.last + 1
        return end

    def _from_afar(self, k: int) -> bool:
        """Does word `k` begin to tell that talks are held over a distance?"""
        word, after = self.words.folded[k], self.words.folded[k + 1 : k + 3]
        if word in ("by", "via", "through", "over"):
            return any(each.startswith(("video", "tele", "zoom", "webex")) for each in after)
        return word in ("online", "virtually", "remotely")

    def another(self, k: int) -> bool:
        """Does a format of its own open at word `k`: modifiers and a head that is no mere "meeting"?"""
        words, vocabulary = self.words, self.vocabulary
        for i in range(k, min(k + _MODIFIERS, len(words))):
            if i > k and words.gaps[i] not in ("", "'"):
                return False
            if (hit := self.index.head_at(i)) is not None:
                own = not hit.values[0].weak and words.folded[hit.last] not in vocabulary.occasion
                return own and (i > k or hit.first < hit.last)
            known = words.folded[i] in vocabulary.modifiers or words.folded[i] in vocabulary.plain
            if not (known or self.parties.at(i) is not None or words.folded[i] == "s"):
                return False
        return False

    def _when(self, k: int) -> bool:
        """Does word `k` begin to tell a time, "late last month", and no subject, "early warning"?"""
        words = self.words.folded
        return k + 1 < len(words) and words[k] in _PART_OF and words[k + 1] in _TIMES

    def _stands_apart(self, k: int, party: Party) -> bool:
        """Is a party at word `k` no part of the subject: "in Kenya", "with the Republic of Korea"?

        "Crime in the EU" and "threats from the DPRK" are subjects.
        """
        words = self.words.folded
        if words[k - 1] == "the" and party.label == "COUNTRY":
            return words[k - 2] in ("with", "to", "in")
        return words[k - 1] in self._apart(party)

    def _apart(self, party: Party) -> tuple[str, ...]:
        """The words that part a party from the subject: "on terrorism in Central Asia", but "in Kenya"."""
        apart = ("with", "to", "from")
        return apart if party.label == "REGION" else (*apart, "in")

    def _among_members(self, k: int, party: Party) -> bool:
        """Does word `k` open "in the GCC (or its name) member states", where a committee works?"""
        words = self.words
        if party.label != "BODY" or words.folded[k - 2 : k] != ["in", "the"]:
            return False
        after = party.last + 1
        if words.gaps[after : after + 1] and words.gaps[after].endswith("("):
            after += 1
        return not {"countries", "states", "members"}.isdisjoint(words.folded[after : after + 2])

    def members_of(self, i: int) -> tuple[Party, ...]:
        """The body in whose "member states" a committee works whose subject ends before word `i`."""
        party = self.parties.at(i + 2) if i else None
        return (party,) if party is not None and self._among_members(i + 2, party) else ()

    def _goes_on(self, k: int) -> bool:
        """May a subject cross the gap before word `k`? A comma only inside a list that "and" closes."""
        gap = self.words.gaps[k]
        if gap in ("", "&", "'", "/"):
            return True
        listed = self.words.folded[k] in self.vocabulary.subject or self.index.capital(k)
        if gap != "," or not (listed or self.words.folded[k] == "and"):
            return False
        return "and" in self.words.folded[k : k + 7] and not self._of_person(k)

    def _with_somebody(self, k: int) -> bool:
        """Does an office or a name begin at word `k`: whom somebody holds the talks with?"""
        k += self.words.folded[k : k + 1] == ["the"]
        holders = self.index.capital(k) and not _HOLDERS.isdisjoint(self.words.folded[k : k + 3])
        return holders or (k < len(self.words) and self._of_person(k))

    def _of_person(self, k: int) -> bool:
        """Does a person's name begin at word `k`: "Working Group on Piracy, Anna Paz and John Lee"?"""
        words, subject = self.words, self.vocabulary.subject
        if words.folded[k] in subject or words.folded[k] not in given_names():
            return False
        after = words.folded[k + 1 : k + 2]
        return (
            bool(after) and words.gaps[k + 1] == "" and self.index.capital(k + 1) and after[0] not in subject
        )
