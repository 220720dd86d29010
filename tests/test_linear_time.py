"""Reading takes time in proportion to the text, whatever is repeated in it.

Each regular expression of the package runs on the texts that are worst for it (see `patterns.py`). Where one
takes more than its share, which is no harm on the few characters around a word, an article made of that
text must not.
"""

from __future__ import annotations

import gc
import io
import itertools
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType
from typing import Any

import pytest
from conftest import HERE
from patterns import compiled, modules, reach, worst, written

from ctdialog.article.formats import metadata
from ctdialog.article.formats.reading import read_source
from ctdialog.article.formats.rows import columns
from ctdialog.article.formats.source import HEAD, Source
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.extractor import Extractor
from ctdialog.lexicon import shared, table
from ctdialog.pipeline import sentences
from ctdialog.pipeline.countries.countries import CountryFinder
from ctdialog.pipeline.gazetteer import Gazetteer, Words, words_of
from ctdialog.pipeline.near import NearMatcher, Places, places_of

ENOUGH = 2.7  # "doubles-and-a-bit": what twice the text may cost
PATIENCE = 2.0  # seconds: a busy neighbour is gone by then, what is not in proportion stays so
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
    """Processor time, the collector of garbage, which looks at everything that is kept, left out.

    The thread's clock: where a timer of the process runs (`within`), its own goes by ticks of milliseconds.
    """
    gc.collect()
    gc.disable()
    try:
        start = time.thread_time()
        work()
        return time.thread_time() - start
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
    until = time.monotonic() + PATIENCE
    for tries in itertools.count():
        if tries >= 8 and time.monotonic() > until:
            break
        best = [min(least, seconds(lambda t=each: work(t))) for least, each in zip(best, given, strict=True)]
        if best[1] / best[0] <= ENOUGH:
            break
    return best[1] / best[0]


# ---------------------------------------------------------------- expressions

SHORT, LONG = 4_000, 16_000  # characters: four times as many cost 16 times as much where it is the square
STEEP = 8  # times
TOLD = 0.001  # seconds: what takes less for the longer text takes the square of seconds for a million
BOUND = 0.03  # seconds, ten times what an expression takes for either


class _TooLong(Exception):  # noqa: N818
    pass


@contextmanager
def within(limit: float) -> Iterator[None]:
    """Stops what takes more processor time; expressions heed signals."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def repeated(opening: str, unit: str, length: int, raw: bool) -> str:
    """A long text that an expression just does not match to its end."""
    text = (opening + unit * (length // len(unit) + 1))[:length]
    # As the mended text is: see `test_no_two_spaces_in_a_row_are_left`.
    return (text if raw else re.sub(r"(\s)\s+", r"\1", text)) + "\x01"


def cost(pattern: re.Pattern[Any], text: str) -> float:
    """The processor time of looking for an expression all through a text."""
    given: str | bytes = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
    start = time.thread_time()
    for _ in pattern.finditer(given):
        pass
    return time.thread_time() - start


def is_steep(pattern: re.Pattern[Any], opening: str, unit: str, raw: bool = True) -> bool:
    """Whether four times the text takes eight times the time or more; what does not end is steep, too."""
    few, many = (repeated(opening, unit, length, raw) for length in (SHORT, LONG))
    if len(many) < LONG // 2:  # nothing but spaces
        return False
    try:
        with within(BOUND):
            least = min(cost(pattern, few) for _ in range(2))
        limit = max(TOLD, STEEP * least)
        with within(limit + BOUND):
            return cost(pattern, many) > limit and cost(pattern, many) > limit
    except _TooLong:
        return True


timers = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no timers of signals here")


@timers
@pytest.mark.parametrize(
    "pattern",
    [
        "a+b",
        "-+>",
        "<[^>]*>",
        "(?:ab)+c",
        r"\w+@",
        r"\w+\s*:",
        r"\s+$",
        "(?:a+)+b",
        r"charset\s*=\s*[\"']?\s*(\w)",
    ],
)
def test_what_takes_the_square_is_told(pattern: str) -> None:
    assert any(is_steep(re.compile(pattern), *each) for each in worst(re.compile(pattern)))


@timers
@pytest.mark.parametrize("pattern", ["a+", "(?<!a)a++b", r"\w+", r"\s{1,20}$", "<[^<>]*>"])
def test_what_takes_its_share_is_not(pattern: str) -> None:
    assert not any(is_steep(re.compile(pattern), *each) for each in worst(re.compile(pattern)))


def test_only_the_pipeline_sees_mended_text(extractor: Extractor) -> None:
    patterns = expressions(extractor)
    for pattern, raw in ((metadata._CALENDAR, True), (sentences._LAST_WORD, False)):
        assert patterns[pattern.pattern, pattern.flags] == (pattern, raw)


def expressions(extractor: Extractor) -> dict[tuple[str | bytes, int], tuple[re.Pattern[Any], bool]]:
    """All of the package, each with whether it may see a text as it was given."""
    patterns = compiled(roots_of(extractor))
    mended: set[tuple[str | bytes, int]] = set()
    raw: set[tuple[str | bytes, int]] = set()
    for module in modules():
        handed = written(module)
        patterns |= handed
        own = {(each.pattern, each.flags) for each in vars(module).values() if isinstance(each, re.Pattern)}
        (mended if module.__name__.startswith("ctdialog.pipeline") else raw).update(own, handed)
    return {key: (each, key in raw or key not in mended) for key, each in patterns.items()}


ENDINGS = ("", ".html", ".md", ".eml", ".csv", ".jsonl")


def read_as_a_file(text: str, ending: str) -> None:
    """What a file holds, in the format that its ending or its content tells."""
    data = text.encode()
    stream = io.BufferedReader(io.BytesIO(data))
    list(read_source(Source("a", "a", f"a{ending}", stream, data[:HEAD], fields=columns())))


@timers
def test_no_article_or_file_is_read_in_the_square_by_an_expression(extractor: Extractor) -> None:
    """On the few characters around a word steep ones do no harm; texts made for them must show that."""
    patterns = expressions(extractor)
    assert len(patterns) > 500
    steep = {
        (*each, raw)
        for pattern, raw in patterns.values()
        for each in itertools.islice((each for each in worst(pattern) if is_steep(pattern, *each, raw)), 2)
    }
    assert len(steep) > 50  # or none is found
    files = {ending: partial(read_as_a_file, ending=ending) for ending in ENDINGS}
    anywhere: dict[str, Callable[[str], object]] = {
        "paragraph": lambda text: extractor.read_text(f"{OPENING}{text}")
    }
    at_first = {"headline": extractor.read_text, **files}
    slow = [
        (name, opening, unit)
        for opening, unit, raw in sorted(steep)
        for name, read in (anywhere | at_first if raw else anywhere).items()
        if is_read_in_the_square(read, *(repeated(opening, unit, n, raw=True) for n in (SHORT, LONG)))
    ]
    assert slow == []


def is_read_in_the_square(read: Callable[[str], object], few: str, many: str) -> bool:
    """Four times the text takes seven times the time; other programs of the machine only ever add."""
    with suppress(UnreadableArticle):
        return all(seconds(lambda: read(many)) > 7 * max(seconds(lambda: read(few)), TOLD) for _ in range(4))
    return False


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
    """Honorifics and ranks, and what stands behind names, of which no person has a hundred: each seventh."""
    offices = table("offices")
    words = [*offices["honorifics"]["words"], *offices["ranks"]["words"], *offices["ranks"]["retired"]]
    words += offices["after_names"]["words"]
    each = {word.rstrip(".").casefold(): f"{word} " for word in words}
    assert len(each) > 300
    for unit in [*list(each.values())[::7], "Mr. ", "Malam ", "Gen. ", "MP "]:
        few, many = ((unit * n)[:n] for n in (2_000, 8_000))
        ratios = (
            seconds(lambda t=many: extractor.read_text(t)) / seconds(lambda t=few: extractor.read_text(t))
            for _ in range(4)
        )
        assert any(ratio < 7 for ratio in ratios), unit  # four times the text; the square were sixteen


@pytest.mark.parametrize("link", [", ", "-", " and "])
def test_a_list_of_thousands_of_states_is_read_in_proportion(extractor: Extractor, link: str) -> None:
    names = [country.name for country in shared(None).countries.values()]
    few, many = (
        f"The meeting of {link.join(names[i % len(names)] for i in range(n))} took place on 4 May 2024."
        for n in (500, 2_000)
    )
    ratios = (
        seconds(lambda: extractor.read_text(many)) / seconds(lambda: extractor.read_text(few))
        for _ in range(4)
    )
    assert any(ratio < 8 for ratio in ratios)  # four times the text; the square were sixteen


def test_a_list_of_thousands_of_bodies_is_read_in_proportion(extractor: Extractor) -> None:
    finder = next(pipe for name, pipe in extractor.nlp.pipeline if isinstance(pipe, CountryFinder))
    assert growth(finder, "the UN, Commonwealth and AU, ", 30_000, OPENING, extractor.nlp.make_doc) <= ENOUGH


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


LED = "India and Egypt held the 5th counter-terrorism dialogue in Cairo led by "


@pytest.mark.parametrize(
    "people",
    [
        lambda n: "Kumar " * n,
        lambda n: "".join(f"Ravi K{chr(97 + i % 26)}{chr(97 + i // 26)}ar, Director, " for i in range(n)),
    ],
    ids=["one name", "many names"],
)
def test_many_people_are_seated_in_proportion(extractor: Extractor, people: Callable[[int], str]) -> None:
    few, many = (LED + people(n) for n in (150, 600))
    ratios = (
        seconds(lambda: extractor.read_text(many)) / max(seconds(lambda: extractor.read_text(few)), 0.02)
        for _ in range(4)
    )
    assert any(ratio < 9 for ratio in ratios)  # four times the people; the square were sixteen
