"""The vocabulary of offices and organizations.

| words | what they are |
| --- | --- |
| `Minister`, `Director General`, `Spokesperson` | a head: the noun of an office |
| `Deputy`, `Foreign`, `former` | premodifiers, which stand before a head |
| `H.E.`, `Mr.`, `Lieutenant General` | titles: honorifics and ranks, which open a name |
| `Counter-Terrorism`, `Political Affairs` | a portfolio: the field an office is for |
| `Inter-Services Intelligence`, `EEAS` | a known organization, its country known with it |
| `Ministry`, `Committee` | the head of an organization that is not known |
"""

from __future__ import annotations

from itertools import product

from ctdialog.lexicon import Lexicon, table
from ctdialog.lexicon.calendar import MONTHS_AND_DAYS
from ctdialog.lexicon.folding import fold
from ctdialog.pipeline.gazetteer import Gazetteer

# Words that may stand inside a field's or an organization's name.
CONNECTORS = frozenset("of for and the to on & s".split())
# The parts of a house, and the offices that are ministries by the last two words of their names
UNITS = frozenset("cell wing department division unit section desk bureau directorate branch".split())
_OFFICES_OF_STATE = (
    ["foreign", "office"],
    ["home", "office"],
    ["commonwealth", "office"],
    ["cabinet", "office"],
    ["of", "state"],
)

MINISTRY_LETTERS = frozenset(
    "mfa mofa moi mod mia mea mha".split()
)  # "the Committee for Security of the MFA"


def is_ministry(name: list[str]) -> bool:
    """Is an organization's name, in small words, a ministry's, also as an office or department of state?"""
    return (
        "ministry" in name
        or name[-2:] in _OFFICES_OF_STATE
        or (len(name) == 1 and name[0] in MINISTRY_LETTERS)
    )


# Words of offices that say little: their holder mostly has another office beside.
WEAK = frozenset(
    [
        "ambassador",
        "high",
        "commissioner",
        "charge",
        "consul",
        "inspector",
        "general",
        "senator",
        "mp",
        "superintendent",
        "judge",
    ]
)
# In brackets behind a rank or a name: that the forces were left
LEFT_FORCES = frozenset("retd retired ret rtd r res reserve".split())
# In brackets behind a rank: that, or whose it is
BEHIND_RANKS = LEFT_FORCES | {
    "pol",
    "police",
    "pilot",
    "staff",
    "navy",
    "army",
    "eng",
    "engineer",
    "dr",
    "jurist",
    "lawyer",
}
_ABSTRACT = ("tion", "tions", "sion", "logy", "ism", "ability", "ibility", "fare")  # no name ends so


class OfficeWords:
    """The vocabulary of offices and organizations, ready for use."""

    def __init__(self, lexicon: Lexicon) -> None:
        offices, organizations = table("offices"), table("organizations")
        self.heads = Gazetteer()
        for kind, words in (
            ("head", offices["heads"]["words"]),
            ("spokes", offices["spokes"]["words"]),
            ("counterpart", offices["counterparts"]["words"]),
        ):
            for word in words:
                self.heads.add(word, kind)
        self.plural_heads = Gazetteer()
        for word in [
            *offices["plural_heads"]["words"],
            *map(_plural, filter(str.islower, offices["heads"]["words"])),
        ]:
            self.plural_heads.add(word, "head")
        for word in offices["counterparts"]["plural"]:
            self.plural_heads.add(word, "counterpart")
        self.premodifiers = frozenset(_single_words(offices["premodifiers"]["words"]))
        self.former = frozenset(offices["premodifiers"]["former"])
        self.titles = Gazetteer()
        for word in offices["honorifics"]["words"]:
            self.titles.add(word, "honorific")
        for word in [*offices["ranks"]["words"], *offices["ranks"]["retired"]]:
            self.titles.add(word, "rank")
        for service, rank in product(offices["ranks"]["services"], offices["ranks"]["of_services"]):
            self.titles.add(f"{service} {rank}", "rank")
        self.after_names = frozenset(offices["after_names"]["words"])
        # the countries of each province or city: "Punjab" is two's
        self.provinces: dict[str, tuple[str, ...]] = {}
        for code, places in offices["provinces"].items():
            for place in map(str.lower, places):
                self.provinces[place] = (*self.provinces.get(place, ()), code)
        self.particles = frozenset(w.lower() for w in offices["particles"]["words"])
        # titles that only one country has, each with its code
        self.unique = Gazetteer()
        for row in offices["unique_title"]:
            for word in row["names"]:
                self.unique.add(word, row["code"])
        self.organizations = Gazetteer()
        for row in organizations["organization"]:
            for word in row["names"]:
                self.organizations.add(word, row.get("code"))
        self.organization_heads = frozenset(w.lower() for w in organizations["heads"]["words"])
        self.foreign_heads = frozenset(map(fold, organizations["heads"]["foreign"]))
        self.running_heads = frozenset(map(fold, organizations["heads"]["running"]))
        self.shared_heads = frozenset(map(fold, organizations["heads"]["shared"]))
        self.portfolio = frozenset(table("portfolios")["words"])
        self.barred = MONTHS_AND_DAYS | frozenset(table("formats")["not_in_name"]["words"])


def is_field(vocabulary: OfficeWords, word: str) -> bool:
    """Is a word a field's: a known one, or an abstract noun by its ending ("Decentralisation")?"""
    return word in vocabulary.portfolio or (len(word) > 7 and word.endswith(_ABSTRACT))


def _plural(head: str) -> str:
    """A head in the plural: "heads of department", "state secretaries", "directors general"."""
    noun, of, whole = head.partition(" of ")
    first, _, general = noun.rpartition(" ")
    if general == "general" and first:
        return f"{first}s general{of}{whole}"
    noun = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return noun + of + whole


def _single_words(phrases: list[str]) -> list[str]:
    return [word for phrase in phrases for word in phrase.lower().replace("-", " ").split()]
