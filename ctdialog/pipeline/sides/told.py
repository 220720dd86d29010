"""The parties that were told of an occasion, with the places that told them."""

from __future__ import annotations

from collections.abc import Iterable

from ctdialog.pipeline.parties import Party

_AS_GROUPS = {"central-asia": "C5", "western-balkans": "WB6"}


class Parties:
    """Codes of an occasion's parties, each with the places that told it, in order of first mention."""

    def __init__(self) -> None:
        self.found: dict[str, list[tuple[int, int]]] = {}
        self.staffed: set[str] = set()  # bodies that are there themselves, beside their countries

    def add(self, code: str, start: int, end: int) -> None:
        """Add one place where a party is told."""
        places = self.found.setdefault(code, [])
        if (start, end) not in places:
            places.append((start, end))

    def take(self, parties: Iterable[Party]) -> None:
        """Add mentions of parties; a region is none but where its states act as a group."""
        for party in parties:
            if party.label == "REGION":
                if party.code in _AS_GROUPS:
                    self.add(_AS_GROUPS[party.code], party.start, party.end)
            else:
                self.add(party.code, party.start, party.end)

    @property
    def codes(self) -> list[str]:
        """The codes, in order."""
        return list(self.found)
