"""Reading takes time in proportion to the text, whatever is repeated in it.

Each regular expression of the package runs on the texts that are worst for it (see `patterns.py`). Where one
takes more than its share, which is no harm on the few characters around a word, an article made of that
text must not.
"""

from __future__ import annotations

import gc
import itertools
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from conftest import HERE
from patterns import compiled, modules, worst, written

from ctdialog.extractor import Extractor
from ctdialog.lexicon import shared
from ctdialog.pipeline.gazetteer import Gazetteer, Words

ENOUGH = 2.7  # "doubles-and-a-bit": what twice the text may cost
OPENING = "Japan and Kenya held a dialogue. "


def seconds(work: Callable[[], object]) -> float:
    """Processor time, the collector of garbage, which looks at everything that is kept, left out."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def growth(work: Callable[[str], object], unit: str, length: int, opening: str = "") -> float:
    """How many times longer twice the text takes; other programs of the machine only ever add."""
    texts = [opening + (unit * (n // len(unit) + 1))[:n] for n in (length, 2 * length)]
    best = [float("inf")] * 2
    for _ in range(4):
        best = [min(least, seconds(lambda t=text: work(t))) for least, text in zip(best, texts, strict=True)]
        if best[1] / best[0] <= ENOUGH:
            break
    return best[1] / best[0]


# ---------------------------------------------------------------- expressions

SHORT, LONG = 300, 1500  # characters: five times as many cost 25 times as much where it is the square


class _TooLong(Exception):  # noqa: N818
    pass


@contextmanager
def within(limit: float) -> Iterator[None]:
    """Stops what takes longer; expressions heed signals."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def cost(pattern: re.Pattern, opening: str, unit: str, length: int) -> float:  # type: ignore[type-arg]
    """The time of looking for an expression in a long text that it just does not match to its end."""
    text: str | bytes = (opening + unit * (length // len(unit) + 1))[:length] + "\x01"
    if isinstance(pattern.pattern, bytes):
        text = text.encode("latin-1", "replace")
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - start


def single_spaces(text: str) -> str:
    """As the mended text is: see `test_no_two_spaces_in_a_row_are_left`."""
    return re.sub(r"(\s)\s+", r"\1", text)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no timers of signals here")
def test_no_expression_explodes_and_none_reads_articles_in_the_square(extractor: Extractor) -> None:
    extractor.read_text(OPENING)  # fills what is made at the first use
    roots = [*modules(), extractor, *(component for _, component in extractor.nlp.pipeline)]
    patterns = compiled(roots)
    for module in modules():
        patterns |= written(module)
    assert len(patterns) > 400
    exploding, steep = [], set()
    for pattern in patterns.values():
        for opening, repeated in worst(pattern):
            unit = single_spaces(repeated)
            if not unit.strip():
                continue
            try:
                with within(2):
                    few = cost(pattern, opening, unit, SHORT)
                    if few < 0.0006:
                        continue
                    many = cost(pattern, opening, unit, LONG)
            except _TooLong:
                exploding.append((pattern.pattern, opening, unit))
                break
            if many > 60 * few:
                exploding.append((pattern.pattern, opening, unit))
            elif many > 10 * few:
                steep.add((opening, unit))
    assert exploding == []
    slow = [
        (opening, unit, times)
        for opening, unit in sorted(steep)
        if (times := growth(extractor.read_text, unit, 5_000, OPENING + opening)) > ENOUGH
    ]
    assert slow == []


def test_no_two_spaces_in_a_row_are_left(extractor: Extractor) -> None:
    for space in (" ", "\t", "\u00a0", "\u2003", " \n", "\r\n \n", "\u3000", "\x0b", "\x85"):
        doc = extractor.nlp(OPENING + space * 50 + OPENING)
        assert re.search(r"\s{3}", doc.text) is None, space


def test_every_gazetteer_reads_its_own_phrases_in_proportion() -> None:
    found = [each for each in vars(shared()).values() if isinstance(each, Gazetteer)]
    for gazetteer in found:
        phrases = list(itertools.islice(_phrases(gazetteer._root, ""), 3000))
        text = " ".join(phrase.rsplit(" ", 1)[0] for phrase in phrases)
        assert growth(lambda t, g=gazetteer: list(g.find(Words(t))), text + " ", len(text)) <= ENOUGH


def _phrases(node: dict, before: str) -> Iterator[str]:  # type: ignore[type-arg]
    for word, more in node.items():
        if word:
            yield from _phrases(more, f"{before} {word}".strip())
        else:
            yield before


# ---------------------------------------------------------------- articles

UNITS = {
    "format": "Counter-Terrorism Dialogue ",
    "formats in paragraphs": "Counter-Terrorism Dialogue.\n\n",
    "number": "ninth round of ",
    "group": "Joint Working Group on Counter-Terrorism ",
    "countries": "Japan, Kenya, ",
    "meetings": "Japan and Kenya held their second dialogue in Nairobi on 4 May 2024. ",
    "dates": "4 May 2024 ",
    "days": "on Thursday ",
    "offices": "Director General for Counter-Terrorism of the Ministry of Foreign Affairs, ",
    "one person": "Mr. Peter Otieno, ",
    "leaders": "led by Ambassador Peter Otieno, Director, ",
    "topics": "terrorism financing, ",
    "instruments": "Memorandum of Understanding on ",
    "next": "the next round will be held in ",
    "between": "between Japan and ",
    "capitals": "JAPAN AND KENYA HOLD DIALOGUE ",
    "hyphens": "U.S.-India ",
    "datelines": "TOKYO, 4 May 2024 (Reuters) - Talks.\n\n",
    "bylines": "By Peter Otieno\n",
    "visits": "Foreign Minister Wang Yi visited Paris on Monday. ",
    "sides": "Both sides discussed terrorism. ",
    "addresses": "http://a.b/",
    "addresses with spaces": "https://www.example.org/a/b?c=d ",
    "letters": "a",
    "stops": ".",
    "exclamations": "!",
    "brackets": "(",
    "quotes": "“",
    "entities": "&amp;",
    "mojibake": "â€™",
    "emoji": "🙂",
    "flags": "🇯🇵",
    "marks": "e\u0301",
    "right to left": "שלום ",
    "rows of hyphens": f"They discussed instability {'-' * 60} to Mali. ",
    "rows of stops": f"They met{'.' * 3000} They ",
}


@pytest.mark.parametrize("name", UNITS)
def test_a_run_of_the_genres_own_words_is_read_in_proportion(name: str, extractor: Extractor) -> None:
    assert growth(extractor.read_text, UNITS[name], 12_000, OPENING) <= ENOUGH


def test_thousands_of_people_are_read_in_proportion(extractor: Extractor) -> None:
    letters = "abcdefghij"
    names = ["".join(each) for each in itertools.product(letters, repeat=3)]
    people = "".join(f"Minister B{name}o K{name}a of Peru spoke. " for name in names)
    assert growth(extractor.read_text, people, len(people) // 2, OPENING) <= ENOUGH


def test_prose_is_read_in_proportion(extractor: Extractor) -> None:
    """Ten times the text takes at most eleven times the time; here half of both."""
    articles = [path.read_text(encoding="utf-8") for path in sorted((HERE / "gold").glob("*/*.txt"))]
    text = "\n\n".join(articles)[:60_000] + "\n\n"
    times = [float("inf")] * 2
    for _ in range(3):
        for i, each in enumerate((text, text * 5)):
            times[i] = min(times[i], seconds(lambda t=each: extractor.read_text(t)))
        if times[1] <= 5.5 * times[0]:
            break
    assert times[1] <= 5.5 * times[0]
