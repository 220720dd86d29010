"""Short articles made by rule, as many as wanted, no two the same: for tests and measurements of many."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

_PAIRS = (
    ("Pakistan", "Islamabad", "the European Union", "Brussels"),
    ("Japan", "Tokyo", "Kenya", "Nairobi"),
    ("India", "New Delhi", "Australia", "Canberra"),
    ("Norway", "Oslo", "Indonesia", "Jakarta"),
    ("the United States", "Washington", "Colombia", "Bogota"),
)
_SUBJECTS = (
    "terrorism financing",
    "border security",
    "cyber security",
    "violent extremism",
    "human trafficking",
)
_SYLLABLES = (
    "ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo".split()
)
_FILLERS = (
    "The market for {} closed {} on the day.",
    "Farmers near {} said that {} had been good to them.",
    "A bridge over the {} will be mended before {}.",
)
# Ordinary news; what some of it has to do with two other countries is no meeting.
_NEWS = (
    *_FILLERS,
    "Police in {0} are looking for {1} after a lorry lost its load of {2} crates.",
    "Mayor {0} {1} said on Tuesday that the new school would cost {2} million.",
    "{0} beat {1} by {2} points in front of a full house, and go to the top of the table.",
    "The weather office expects {2} millimetres of rain in {0} and wind from {1} by Friday.",
    "Shares in {0} Foods fell after the company said that {1} would close in {2} days.",
    "A farmer from {0} has grown a pumpkin of {2} kilograms, which {1} weighed twice.",
    "Scientists at the University of {0} found {2} fossils in a quarry that {1} had wanted to close.",
    "The museum of {0} shows {2} paintings until {1} opens its own wing.",
    "Doctors in {0} and {1} treated {2} patients in a single night.",
    "The bank of {0} keeps its rate; economists such as {1} had expected {2} points more.",
)


def made_article(n: int) -> str:
    """The `n`th article: a dialogue, or, every fourth, a piece of local news without a meeting."""
    luck = Random(n)

    def name() -> str:
        return "".join(luck.choices(_SYLLABLES, k=3)).title()

    filler = [luck.choice(_FILLERS).format(name(), name()) for _ in range(6)]
    if n % 4 == 3:
        return f"Notes from {name()} ({n})\n\n" + " ".join(filler)
    one, home, other, away = luck.choice(_PAIRS)
    subject = luck.choice(_SUBJECTS)
    headline = f"{one} and {other} talk about {subject} ({n})"
    told = (
        f"{one} and {other} held round {n % 9 + 2} of their Counter-Terrorism Dialogue in {away} on "
        f"{luck.randint(1, 28)} March {luck.randint(2010, 2025)}. The sides were led by {name()} {name()}, "
        f"Director General for Counter-Terrorism of {one}, and {name()} {name()}, Special Envoy of {other}. "
        f"They discussed {subject} and the situation in Afghanistan, and agreed to meet in {home} next year."
    )
    return f"{headline}\n\n{away.upper()}: {told}\n\n" + " ".join(filler)


def made_news(n: int) -> str:
    """The `n`th piece of ordinary news, of 300 to 2,500 characters, without a meeting."""
    luck = Random(-n)

    def name() -> str:
        return "".join(luck.choices(_SYLLABLES, k=luck.randint(3, 4))).title()

    paragraphs = [f"{name()} waits for {name()} ({n})"]
    length = luck.randint(300, 2_300)
    while sum(map(len, paragraphs)) < length:
        chosen = luck.choices(_NEWS, k=luck.randint(1, 4))
        told = (sentence.format(name(), name(), luck.randint(2, 900)) for sentence in chosen)
        paragraphs.append(" ".join(told))
    if n % 5 == 0:
        paragraphs.append(
            f"{name()} came home from France on Friday with {luck.randint(2, 90)} bottles from Peru."
        )
    return "\n\n".join(paragraphs)


def made_rows(count: int) -> Iterator[str]:
    """Lines of a JSON Lines export."""
    for n in range(count):
        yield json.dumps({"id": f"made-{n:06}", "text": made_article(n), "published": "2025-04-01"}) + "\n"


def write_export(path: Path, count: int) -> Path:
    """An export of so many articles."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(made_rows(count))
    return path
