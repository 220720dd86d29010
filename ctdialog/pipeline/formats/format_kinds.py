"""Which kind of talks a compound of heads is, and whether it is talks at all.

| words | kind |
| --- | --- |
| `India-Kenya Joint Commission`, `the 24th General Border Committee` | working-group |
| `National Security Council`, `a commission` | none: of one country, or of nobody |
| `Conference of Heads of State`, `Council of Ministers` | summit |
| `the India-Kenya Defence Ministers' Meeting` | meeting: no body's |
"""

from __future__ import annotations

from ctdialog.pipeline.formats.format_body import body_of
from ctdialog.pipeline.formats.format_heads import CONFERENCES
from ctdialog.pipeline.formats.format_larger import chiefs_met
from ctdialog.pipeline.formats.format_left import Left
from ctdialog.pipeline.formats.format_right import RightReader
from ctdialog.pipeline.formats.format_words import FormatIndex
from ctdialog.pipeline.gazetteer import Hit
from ctdialog.records import Kind

_MINISTERIAL = frozenset(["ministers", "ministerial", "leaders", "heads"])
_FRAMEWORKS = frozenset(["framework", "auspices", "umbrella", "aegis"])
_HELD = frozenset("held hold holds convened convene opened concluded conclude completed ended".split())
_SUBJECT_WORDS = 8  # words before a verb of holding in which its subject stands
_SIDES_TOO = frozenset("countries nations states sides neighbours neighbors republics".split())
_STATES_OWN = frozenset("state states government governments".split())


class KindReader:
    """Reads the kinds of one Doc's formats."""

    def __init__(self, index: FormatIndex, right: RightReader) -> None:
        self.index, self.right = index, right
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def kind_of(self, hits: list[Hit], left: Left) -> Kind | None:
        """The kind of a compound of heads; None where "commission" and its like are no organ of several."""
        kind, after = self._told(hits, left), hits[-1].last + 1
        if all(hit.values[0].weak for hit in hits) and not self._is_joint(hits[0], left):
            shared = self.parties.after_between(self.right.end(after, kind) or after)
            sides = len({party.code for party in shared})
            unshared = sides < 2 or self._of_one_state(left, sides)
            if unshared and not chiefs_met(self.right, after):
                return None
        if kind == "conference" and self._of_leaders(after):
            return "summit"
        if kind == "working-group" and self._of_ministers(hits[-1], left):
            return "summit"
        return kind

    def _told(self, hits: list[Hit], left: Left) -> Kind:
        """The kind the heads say; a meeting of ministers of many is a summit."""
        kinds = [hit.values[0].kind for hit in hits if hit.values[0].kind != "meeting"]
        kind: Kind = next(iter(kinds), "meeting")
        if kind == "consultations" and kinds[-1] == "working-group":
            return "working-group"  # "Strategic Consultations Committee"
        several = any(p.label != "COUNTRY" for p in left.parties) or self.index.capital(hits[0].first)
        # "the India-Kenya Defence Ministers' Meeting": two ministers meet, no body's
        if len(left.parties) == 2 and all(p.label == "COUNTRY" for p in left.parties):
            several = False
        if kind not in ("meeting", "conference") or not several:
            return kind
        if _MINISTERIAL.isdisjoint(left.modifiers) or "inter" in left.modifiers:
            return kind  # "Inter-Ministerial Meeting": of the ministries
        heads = self.words.folded[hits[0].first : hits[-1].last + 1]
        return "summit" if CONFERENCES.isdisjoint(heads) or "video" in left.modifiers else kind

    def _of_leaders(self, i: int) -> bool:
        """ "Conference of Heads of Government": the leaders themselves confer, not heads of police."""
        words = self.words.folded[i : i + 6]
        if words[:1] != ["of"]:
            return False
        heads = "heads" in words[:4] and not _STATES_OWN.isdisjoint(words)
        return heads or bool({"leaders", "presidents"} & set(words[:4]))

    def _of_ministers(self, head: Hit, left: Left) -> bool:
        """A body's council of ministers: "Gulf Health Ministers' Council", "Council of X Ministers"?"""
        words = self.words.folded
        if "council" not in words[max(0, head.last - 2) : head.last + 1]:
            return False
        if sum(party.label == "COUNTRY" for party in left.parties) > 1:
            return False
        after = words[head.last + 1 : head.last + 6]
        bodys = "ministerial" in left.modifiers and [party.label for party in left.parties] == ["BODY"]
        return bodys or "ministers" in left.modifiers or (after[:1] == ["of"] and "ministers" in after)

    def _is_joint(self, head: Hit, left: Left) -> bool:
        """Is a weak head ("commission") of several sides: by its words, its parties, or as a body's own?"""
        if left.modifiers[-1:] == ["high"] and "joint" not in left.modifiers:
            return False  # a High Commission is an embassy
        if self._of_one_state(left, len(left.parties)):
            return self._counted(left.first)
        sides = any(word.isdigit() for word in left.modifiers)  # "3+1 Commission"
        if sides or self.vocabulary.makes_joint & set(left.modifiers) or len(left.parties) > 1:
            return True
        if not self.index.capital(head.first):
            # "a first meeting of their border commission"
            counted = left.determiner == "their" and bool(left.modifiers) and self._counted(left.first)
            return counted or self._held_by_two(left, head)
        if head.values[0].kind == "conference":
            # "Counter-Terrorism Week"; in capitals "in Rome Next Week" is none
            told = self.vocabulary.modifiers - self.vocabulary.plain
            return not (left.relative or told.isdisjoint(left.modifiers))
        if left.determiner in ("their", "its") or self._counted(left.first) or self._owned(left.first):
            return True
        if self._of_the_two(left.first) or self._held_by_two(left, head):
            return True
        if left.modifiers and (left.number is not None or self._framework(left.first)):
            return True  # "the 24th General Border Committee"
        # "SCO RATS Council", "Council of the African Union": a body's own council, committee or commission
        return body_of(self.index, head.last + 1) is not None or any(p.label == "BODY" for p in left.parties)

    def _of_one_state(self, left: Left, sides: int) -> bool:
        """Do the words before a head make it one country's own: "National", but not "Bi-National"?

        A "Joint Standing Committee" is of several, and so is a "Standing Committee of Chad and Mali".
        """
        words = set(left.modifiers)
        own = self.vocabulary.standing & words
        own -= {"national"} if "bi" in words else set()
        return bool(own - {"standing"} if "joint" in words or sides > 1 else own)

    def _of_the_two(self, i: int) -> bool:
        """ "The two countries' Border Commission": do those whose organ it is stand before word `i`?"""
        words = self.words
        if i < 3 or not words.gaps[i].startswith(("'", "’")) or words.folded[i - 1] not in _SIDES_TOO:
            return False
        return "of" not in words.folded[i - 3 : i]  # "a session of the countries' Strategic Committee"

    def _held_by_two(self, left: Left, head: Hit) -> bool:
        """ "Chad and Mali held the annual Border Commission": do two parties hold it right before?"""
        i = left.first - (left.determiner in ("the", "their", "its", "an", "a"))
        k = next((k for k in range(i - 1, max(-1, i - 5), -1) if self.words.folded[k] in _HELD), None)
        after = head.last + 1
        if k is None or not left.modifiers or self.words.gaps[after : after + 1] == ["'"]:
            return False
        near = (self.parties.at(j) for j in range(max(0, k - _SUBJECT_WORDS), k))
        return len({p.code for p in near if p is not None and p.label == "COUNTRY"}) > 1

    def _owned(self, i: int) -> bool:
        """ "the Coordination Council's Security Committee": does an organ in the possessive stand before?"""
        words = self.words
        return (
            i > 1 and words.folded[i - 1] == "s" and words.gaps[i - 1] == "'" and self.index.ends_head(i - 2)
        )

    def _counted(self, i: int) -> bool:
        """Do the words before `i` count an occasion of what follows: "the 12th meeting of the"?"""
        near = self.words.folded[max(0, i - 3) : i]
        return "of" in near and bool(self.vocabulary.occasion & set(near))

    def _framework(self, i: int) -> bool:
        """Do the words before `i` make what follows that under which people meet: "framework of the"?"""
        return not _FRAMEWORKS.isdisjoint(self.words.folded[max(0, i - 3) : i])
