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
from typing import Any

import pytest
from conftest import HERE
from patterns import compiled, modules, reach, worst, written

from ctdialog.extractor import Extractor
from ctdialog.lexicon import table
from ctdialog.pipeline.gazetteer import Gazetteer, Words, words_of
from ctdialog.pipeline.near import NearMatcher, Places, places_of

ENOUGH = 2.7  # "doubles-and-a-bit": what twice the text may cost
OPENING = "Japan and Kenya held a dialogue. "


@pytest.fixture(scope="module", autouse=True)
def _little_garbage(extractor: Extractor) -> Iterator[None]:
    """What the lexicon and the pipeline hold is looked through for garbage once, not each time."""
    extractor.read_text(OPENING)  # fills what is made at the first use
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


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


def growth(
    work: Callable[[Any], object],
    unit: str,
    length: int,
    opening: str = "",
    prepare: Callable[[str], Any] = lambda text: text,
) -> float:
    """How many times longer twice the text takes; other programs of the machine only ever add.

    `prepare` makes of a text what is worked on; its own time does not count.
    """
    given = [prepare(opening + (unit * (n // len(unit) + 1))[:n]) for n in (length, 2 * length)]
    best = [float("inf")] * 2
    for _ in range(4):
        best = [min(least, seconds(lambda t=each: work(t))) for least, each in zip(best, given, strict=True)]
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
    patterns = compiled(roots_of(extractor))
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


# ---------------------------------------------------------------- gazetteers and words near each other


def roots_of(extractor: Extractor) -> list[object]:
    """From where everything that the package holds can be reached."""
    return [*modules(), extractor, *(component for _, component in extractor.nlp.pipeline)]


def test_every_gazetteer_reads_its_own_phrases_in_proportion(extractor: Extractor) -> None:
    """Runs of phrases that just do not end, and of the longest one, whose every word may open another."""
    gazetteers = {id(each): each for each in reach(roots_of(extractor)) if isinstance(each, Gazetteer)}
    assert len(gazetteers) >= 9  # countries, topics, formats, instruments and five of offices
    assert sum(map(len, gazetteers.values())) > 5_000  # cities are laid out when met
    for gazetteer in gazetteers.values():
        phrases = [phrase for added in gazetteer._added.values() for phrase, _ in added]
        cut = " ".join(phrase.rsplit(" ", 1)[0] for phrase in phrases[:: len(phrases) // 500 + 1])
        longest = max(phrases, key=lambda phrase: phrase.count(" "))
        for unit in (cut, longest, longest.rsplit(" ", 1)[0], longest.split(" ", 1)[0]):
            times = growth(
                lambda words, g=gazetteer: list(g.find(words)),
                f"{unit} ",
                max(len(cut), 40_000),
                prepare=Words,
            )
            assert times <= ENOUGH, unit[:80]


def test_words_near_each_other_are_found_in_proportion(extractor: Extractor) -> None:
    """Runs of words that open the most patterns and nearly go on with them, in one endless clause."""
    matchers = {id(each): each for each in reach(roots_of(extractor)) if isinstance(each, NearMatcher)}
    assert len(matchers) >= 2  # of topics, and of what is done with them
    assert sum(len(opened.patterns) for each in matchers.values() for opened in each._by_word.values()) > 1000
    countries = extractor.nlp.get_pipe("ctdialog_countries")

    def prepare(text: str) -> tuple[Words, Places]:
        doc = countries(extractor.nlp.tokenizer.inner(text))  # type: ignore[attr-defined]
        return words_of(doc), places_of(doc, ("countries",))

    for matcher in matchers.values():
        for unit in near_misses(matcher):
            times = growth(lambda both, m=matcher: list(m.find(*both)), unit, 8_000, prepare=prepare)
            assert times <= ENOUGH, unit


def near_misses(matcher: NearMatcher) -> list[str]:
    """Units of long texts: the openers of most patterns, the longest patterns without their last word."""
    by_patterns = sorted(matcher._by_word.items(), key=lambda item: (-len(item[1].patterns), item[0]))
    units = [f"{word} " for word, _ in by_patterns[:4]]
    units += [f"{word}, " for word, _ in by_patterns[:2]]  # as a list, which reaches farthest
    units.append(" ".join(word for word, _ in by_patterns[:60]) + " ")
    patterns = {pattern for _, opened in by_patterns for pattern in opened.patterns}
    longest = sorted(patterns, key=lambda each: (-len(each.steps), each.value, sorted(each.first.words)))
    for pattern in longest[:4]:
        slots = [pattern.first, *(step.slot for step in pattern.steps[:-1])]
        units.append(" ".join(min(slot.words, default="Japan") for slot in slots) + " ")
    units.append(f"{by_patterns[0][0]} Japan ")
    return units


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


def test_a_row_of_one_title_is_read_in_proportion(extractor: Extractor) -> None:
    """Every honorific and rank, and what stands behind names, of which no person has a hundred."""
    offices = table("offices")
    words = [*offices["honorifics"]["words"], *offices["ranks"]["words"], *offices["ranks"]["retired"]]
    words += offices["after_names"]["words"]
    each = {word.rstrip(".").casefold(): f"{word} " for word in words}.values()
    assert len(each) > 300
    for unit in each:
        few, many = ((unit * n)[:n] for n in (2_000, 8_000))
        ratios = (
            seconds(lambda t=many: extractor.read_text(t)) / seconds(lambda t=few: extractor.read_text(t))
            for _ in range(4)
        )
        assert any(ratio < 7 for ratio in ratios), unit  # four times the text; the square were sixteen


def test_thousands_of_people_are_read_in_proportion(extractor: Extractor) -> None:
    letters = "abcdefghij"
    names = ["".join(each) for each in itertools.product(letters, repeat=3)]
    people = "".join(f"Minister B{name}o K{name}a of Peru spoke. " for name in names)
    assert growth(extractor.read_text, people, len(people) // 2, OPENING) <= ENOUGH


def test_prose_is_read_in_proportion(extractor: Extractor) -> None:
    """Ten times the text takes at most eleven times the time; here half of both."""
    articles = [path.read_text(encoding="utf-8") for path in sorted((HERE / "gold").glob("*/*.txt"))]
    text = "\n\n".join(articles)[:30_000] + "\n\n"
    times = [float("inf")] * 2
    for _ in range(3):
        for i, each in enumerate((text, text * 5)):
            times[i] = min(times[i], seconds(lambda t=each: extractor.read_text(t)))
        if times[1] <= 5.5 * times[0]:
            break
    assert times[1] <= 5.5 * times[0]
