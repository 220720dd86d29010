"""The words of `lexicon/layout.toml`, ready for comparing with the lines of a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ctdialog.lexicon import table


@dataclass(frozen=True, slots=True)
class Words:
    """Whole lines as sets, line openings as tuples for `str.startswith`; all in lower case.

    `agencies` are news agencies as they sign, `agencies_folded` the same in lower case.
    """

    agencies: frozenset[str]
    agencies_folded: frozenset[str]
    organs: tuple[str, ...]
    newspapers: frozenset[str]
    datelines: dict[str, str]
    byline_lines: frozenset[str]
    byline_openings: tuple[str, ...]
    caption_openings: tuple[str, ...]
    caption_credits: tuple[str, ...]
    rubrics: frozenset[str]
    furniture_lines: frozenset[str]
    furniture_openings: tuple[str, ...]
    closing_lines: frozenset[str]
    closing_openings: tuple[str, ...]
    rights: tuple[str, ...]
    strong_turns: tuple[str, ...]
    weak_turns: tuple[str, ...]
    past_turns: tuple[str, ...]
    gathered: tuple[str, ...]

    def agency(self, name: str) -> str | None:
        """The agency's name as printed, where `name` is one: as listed, or all of it in capitals."""
        name = name.strip(" .,-–—")
        listed = name in self.agencies or (name.isupper() and name.casefold() in self.agencies_folded)
        return name if listed else None

    def newspaper(self, name: str) -> bool:
        """Is a name one of a newspaper, by its first or last word: "The Lima Courier", "Daily Post"?"""
        parts = name.casefold().removeprefix("the ").split()
        capitals = all(word[0].isupper() or word in ("of", "the") for word in name.split())
        return bool(parts) and capitals and not self.newspapers.isdisjoint((parts[0], parts[-1]))


def _openings(entries: Iterable[str]) -> tuple[str, ...]:
    """One word alone opens too many sentences: it wants a colon."""
    return tuple(f"{entry}:" if entry.isalpha() else entry for entry in entries)


@lru_cache(maxsize=1)
def words() -> Words:
    """The lists, read once a process."""
    data, outlets = table("layout"), table("outlets")
    agencies = frozenset(outlets["others"]).union(*outlets["countries"].values())
    furniture = data["furniture"]
    alone = [entry for entry in furniture["openings"] if entry.isalpha()]
    return Words(
        agencies=agencies,
        agencies_folded=frozenset(map(str.casefold, agencies)),
        organs=tuple(data["organs"]),
        newspapers=frozenset(data["newspapers"]),
        datelines=dict(data["datelines"]),
        byline_lines=frozenset(data["byline"]["lines"]),
        byline_openings=tuple(data["byline"]["openings"]),
        caption_openings=_openings(data["caption"]["openings"]),
        caption_credits=tuple(data["caption"]["credits"]),
        rubrics=frozenset(data["rubrics"]["lines"]),
        furniture_lines=frozenset([*furniture["lines"], *alone]),
        furniture_openings=_openings(furniture["openings"]),
        closing_lines=frozenset(furniture["closings"]),
        closing_openings=_openings(furniture["closings"]),
        rights=tuple(furniture["rights"]),
        strong_turns=tuple(data["turns"]["strong"]),
        weak_turns=tuple(data["turns"]["weak"]),
        past_turns=tuple(data["turns"]["past"]),
        gathered=tuple(data["turns"]["gathered"]),
    )
