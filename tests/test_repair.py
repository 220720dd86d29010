"""Text repair: what it mends, what it leaves, and that every place leads back."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctdialog.article.repair import repair

WRAPPED = """The second round of the security talks was co-chaired by the foreign
secretaries of the two countries, who reviewed what had been agreed in
the first round and set out a plan of work for the coming year.

The next round will take place in the other capital on dates that both
sides find convenient."""


def fixed(text: str) -> str:
    return repair(text)[0]


def test_plain_text_stays_the_same_object() -> None:
    text = "Two sides met.\nThey agreed."
    repaired, offsets = repair(text)
    assert repaired is text
    assert offsets.span(4, 9) == (4, 9)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("A&nbsp;B &amp; C &#39;D&#x27; &raquo;", "A B & C 'D' »"),
        ("A &amp;amp; B", "A & B"),
        ("AT&T and R&D; &nosuchthing;", "AT&T and R&D; &nosuchthing;"),
        ("repre\u00adsentatives", "representatives"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("thin\u2009and\u00a0hard", "thin and hard"),
        ("Counter\u2011Terrorism, co\u2010chair &#8209; &hyphen;", "Counter-Terrorism, co-chair - -"),
        ("a \t  b", "a b"),
        ("  first  \r\n\r\n\r\n second\rthird \n", "first\nsecond\nthird"),
    ],
)
def test_entities_and_white_space(given_text: str, expected: str) -> None:
    assert fixed(given_text) == expected


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("the third **Security Dialogue** here", "the third Security Dialogue here"),
        ("**LIMA, 12 May** - the", "LIMA, 12 May - the"),
        ("***Lima*** and _Oslo_, __Rome__.", "Lima and Oslo, Rome."),
        ("the [Ministry of Ports](https://example.org/a_b_c)'s head", "the Ministry of Ports's head"),
        ("the [**Ministry** of Ports](/ports) met", "the Ministry of Ports met"),
        ('the [Ministry of Ports](https://example.org/a_(b) "Home") met', "the Ministry of Ports met"),
        ("in [Lima][1] with [Oslo][ref]", "in Lima with Oslo"),
        (
            "in Lima[2] on 12 March 2025.[3] By Ana Cruz,[14] Director",
            "in Lima on 12 March 2025. By Ana Cruz, Director",
        ),
        # no marks: a bullet, a product, a name, a list in brackets, a cut quotation
        ("* first point", "* first point"),
        ("5*3*2 and f**k", "5*3*2 and f**k"),
        ("snake_case_name and a_b", "snake_case_name and a_b"),
        ("he said [in French] (laughs) *", "he said [in French] (laughs) *"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_marks_of_emphasis_and_links_go(given_text: str, expected: str) -> None:
    assert fixed(given_text) == expected


def test_wrapped_lines_become_paragraphs() -> None:
    lines = fixed(WRAPPED).split("\n")
    assert len(lines) == 2
    assert lines[0].endswith("a plan of work for the coming year.")
    assert "foreign secretaries" in lines[0]


def test_headline_over_wrapped_text_stays_apart() -> None:
    lines = fixed(f"Two countries hold security talks\n{WRAPPED}").split("\n")
    assert lines[0] == "Two countries hold security talks"
    assert len(lines) == 3


def test_bullets_in_wrapped_text_stay_apart() -> None:
    text = WRAPPED + "\n\n• border security along the whole of the common frontier line\n• cyber crime"
    assert fixed(text).split("\n")[-2:] == [
        "• border security along the whole of the common frontier line",
        "• cyber crime",
    ]


def test_a_list_of_headlines_is_no_wrapped_paragraph() -> None:
    lines = [
        "Ministers of two countries agree on joint border patrol",
        "Delegations of three states open forum on cyber security",
        "Experts of four agencies discuss online radicalisation",
        "Officials of five bodies review terrorism financing case",
    ]
    assert fixed("\n".join(lines)).split("\n") == lines


def test_sentence_cut_by_an_empty_line_is_joined() -> None:
    long = "The two sides reviewed what had been done since the last round and agreed to explore"
    assert fixed(f"{long}\n\nnew avenues of cooperation.") == f"{long} new avenues of cooperation."


def test_sentence_cut_behind_initials_is_joined() -> None:
    text = (
        "The declaration repeated the commitment to peace and security of India and of the U.S.\n\nin full."
    )
    assert "\n" not in fixed(text)


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        ("counter-\nterrorism heads", "counter-terrorism heads"),
        ("Counter-\nTerrorism heads", "Counter-Terrorism heads"),
        ("short-\nand long-term heads", "short- and long-term heads"),
        ("security -\ntrade heads", "security - trade heads"),
    ],
)
def test_word_cut_at_a_hyphen_keeps_it_without_a_space(cut: str, joined: str) -> None:
    assert joined in fixed(WRAPPED.replace("foreign\nsecretaries", cut))


def test_span_of_a_mended_character_covers_what_it_came_from() -> None:
    text = "Pakistanâ€™s envoy &amp; his aide"
    repaired, offsets = repair(text)
    place = repaired.index("’")
    start, end = offsets.span(place, place + 1)
    assert text[start:end] == "â€™"
    place = repaired.index("&")
    start, end = offsets.span(place, place + 1)
    assert text[start:end] == "&amp;"


def test_span_over_mended_places_reads_as_the_words_given() -> None:
    text = "The repre\u00adsentatives of\n\n  Indiaâ€™s   side"
    repaired, offsets = repair(text)
    start, end = offsets.span(repaired.index("representatives"), repaired.index(" side"))
    assert text[start:end] == "repre\u00adsentatives of\n\n  Indiaâ€™s"


PLAIN = [
    "word",
    "Terrorism",
    "x",
    ".",
    "•",
    "-",
    "é",
    "’",
    "U.S.",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u2028",
]
BROKEN = ["â€™", "â€œ", "Â ", "Â", "Ã¼", "EUโs", "โ", "Ã¢â‚¬â„¢", "ï»¿", "вЂ™", "鈥檚", "\x92", "?s "]
ODD = ["&nbsp;", "&amp;", "&bogus;", "\u00a0", "\u00ad", "\u200b"]
LINE = "a line of words that is about as long as a wrapped one is,"
PIECES = st.sampled_from([*PLAIN, *BROKEN, *ODD, LINE])
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80)


@given(TEXTS)
@settings(max_examples=300)
def test_blocks_are_separated_by_one_newline_and_bear_no_outer_space(text: str) -> None:
    repaired = fixed(text)
    for line in repaired.split("\n") if repaired else []:
        assert line
        assert line == line.strip()
        assert "  " not in line


@given(TEXTS)
@settings(max_examples=300)
def test_pieces_cover_both_texts_and_unchanged_ones_are_equal(text: str) -> None:
    repaired, offsets = repair(text)
    fixed_ends = [*offsets.fixed[1:], len(repaired)]
    given_ends = [*offsets.given[1:], len(text)]
    assert offsets.fixed[0] == offsets.given[0] == 0
    assert offsets.given_length == len(text)
    for i, whole in enumerate(offsets.whole):
        was = text[offsets.given[i] : given_ends[i]]
        now = repaired[offsets.fixed[i] : fixed_ends[i]]
        if not whole:
            assert was == now
        elif now and not now.isspace():
            # What is no white space was mended from something that is none.
            assert was.strip(" \t\r\n")


@given(TEXTS, st.data())
@settings(max_examples=300)
def test_any_span_leads_to_the_words_it_came_from(text: str, data: st.DataObject) -> None:
    repaired, offsets = repair(text)
    start = data.draw(st.integers(0, len(repaired)))
    end = data.draw(st.integers(start, len(repaired)))
    was_start, was_end = offsets.span(start, end)
    assert 0 <= was_start <= was_end <= len(text)
    if start == end:
        return
    # Every unchanged character of the span stands, in its order, in the words it leads to.
    was = text[was_start:was_end]
    pieces = list(zip(offsets.fixed, [*offsets.fixed[1:], len(repaired)], offsets.whole, strict=True))
    place = 0
    for left, right, whole in pieces:
        part = repaired[max(left, start) : min(right, end)]
        if not whole and part:
            place = was.index(part, place) + len(part)


@given(TEXTS)
@settings(max_examples=200)
def test_places_keep_their_order(text: str) -> None:
    repaired, offsets = repair(text)
    places = [offsets.span(i, i + 1) for i in range(len(repaired))]
    for earlier, later in pairwise(places):
        assert earlier[0] <= later[0]
        assert earlier[1] <= later[1]


@pytest.mark.parametrize(
    "unit", ["a", " ", "\n", "Ã", "â€™", "&amp;", "word ", "a\n", "\u200b", "-", "U.S.", "*a ", "[a]("]
)
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        started = time.perf_counter()
        repair(text)
        return time.perf_counter() - started

    seconds(1000)
    # A tenfold text in a hundredfold time would be quadratic; the constant forgives a busy machine.
    assert seconds(400_000) < 40 * seconds(40_000) + 0.3


def test_a_terminals_colours_are_dropped_whole() -> None:
    given = "\x1b[1;31mIndia\x1b[0m and \x1b[1mJapan\x1b[m met"
    fixed, offsets = repair(given)
    assert fixed == "India and Japan met"
    start, end = offsets.span(10, 15)
    assert given[start:end] == "Japan"


def test_accents_apart_from_their_letters_are_joined() -> None:
    given = "Tu\u0308rkiye and Co\u0302te d\u2019Ivoire met; e\u0335 stays."
    text, offsets = repair(given)
    assert text == "T\u00fcrkiye and C\u00f4te d\u2019Ivoire met; e\u0335 stays."
    start, end = offsets.span(0, len("T\u00fcrkiye"))
    assert given[start:end] == "Tu\u0308rkiye"
