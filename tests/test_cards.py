"""Records as cards in a terminal."""

from __future__ import annotations

import io

import pytest
from records_by_hand import GIVEN, KENYA, NORWAY, bare_meeting, meeting, name_of, record
from rich.cells import cell_len
from rich.console import Console

from ctdialog.display.cards import NARROWEST, WIDEST, CardWriter, show_record
from ctdialog.records import Named, Official, Record, Source, Topic


def shown(record: Record, width: int = 80, given: str | None = None, colour: bool = False) -> str:
    """What `show_record` prints at a width: plain, or as to a terminal with colours."""
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
    )
    with console.capture() as captured:
        show_record(record, console, name_of, given)
    return captured.get()


def one_line(text: str) -> str:
    """The text without boxes and line breaks, to look for words that may wrap."""
    return " ".join(text.translate(str.maketrans("", "", "│╭╮╰╯─")).split())


@pytest.mark.parametrize("width", [40, 80, 160])
def test_every_told_value_is_on_the_card(width: int) -> None:
    text = one_line(shown(record(), width))
    for words in (
        "3rd Counter-Terrorism Dialogue",
        "Norway – Kenya",
        "dialogue · held",
        "Kari Lund (chair)",
        "Peter Otieno",
        "Terrorism financing",
        "al-Shabaab",
    ):
        assert words in text
    for word in ("Thu 20 Feb 2025", "“Thursday”", "Nairobi, Kenya", "4th", "2026", "Oslo, Norway"):
        assert set(word.split()) <= set(text.replace("(", "").replace(")", "").split())


def test_a_card_at_80_columns_reads_from_top_to_bottom() -> None:
    lines = [line.strip("│ ").rstrip() for line in shown(record()).splitlines()]
    assert lines[:1] == ["nairobi · Norway and Kenya open talks · Fri 21 Feb 2025"]
    assert lines[2:-1] == [
        "3rd Counter-Terrorism Dialogue",
        "Norway – Kenya",
        "",
        "When       Thu 20 Feb 2025 (“Thursday”)",
        "Where      Nairobi, Kenya · in person",
        "",
        "Norway                                Kenya",
        "Kari Lund (chair)                     Peter Otieno",
        "Director for Global Security",
        "",
        "Topics     Terrorism financing",
        "Groups     al-Shabaab",
        "Next       4th · 2026 · Oslo, Norway",
        "",
        "KEN-NOR:dialogue:counter-terrorism#3",
    ]


def test_a_wide_card_has_who_and_when_beside_what() -> None:
    lines = shown(record(), 160).splitlines()
    assert any("Thu 20 Feb 2025" in line and "Terrorism financing" in line for line in lines)
    assert len(lines) < len(shown(record(), 80).splitlines())


@pytest.mark.parametrize("width", [40, 57, 80, 119, 120, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    long = meeting(
        name="Dialogue on " + "very " * 30 + "long matters",
        topics=tuple(Topic(id=f"t{i}", label=f"Topic number {i} of many") for i in range(12)),
    )
    assert max(map(cell_len, shown(record(long), width).splitlines())) <= width


def test_cards_stop_growing_with_a_very_wide_terminal() -> None:
    assert max(map(cell_len, shown(record(), 400).splitlines())) == WIDEST


def test_nothing_is_printed_for_what_is_not_told() -> None:
    text = shown(record(bare_meeting(), published=None, source=Source(sha256="0")))
    assert [line.strip("│ ").rstrip() for line in text.splitlines()[::2]] == ["nairobi · no date", "Meeting"]


def test_a_long_name_wraps_and_is_never_cut() -> None:
    name = "Working Group on " + " ".join(f"Matter{i}" for i in range(40))
    text = shown(record(bare_meeting(name=name)))
    assert name in one_line(text)
    assert "…" not in text


def test_topics_break_between_labels() -> None:
    labels = [f"Countering threat {i} together" for i in range(6)]
    topics = tuple(Topic(id=str(i), label=label) for i, label in enumerate(labels))
    lines = shown(record(bare_meeting(topics=topics))).splitlines()
    assert all(any(label in line for line in lines) for label in labels)


def test_officials_stand_under_the_side_they_act_for() -> None:
    text = shown(
        record(
            bare_meeting(
                participants=(NORWAY, KENYA),
                officials=(
                    Official(name="Abebe Bikila", represents="ETH"),
                    Official(name="Wanjiru Mwangi", represents="KEN"),
                    Official(name="Nobody Told"),
                ),
            )
        ),
        40,
    )
    lines = [line.strip("│ ") for line in text.splitlines()]
    assert lines[lines.index("Kenya") + 1] == "Wanjiru Mwangi"
    assert lines[lines.index("Ethiopia") + 1] == "Abebe Bikila"
    assert lines[lines.index("Side not told") + 1] == "Nobody Told"
    assert "Norway" not in lines


def test_many_sides_take_several_rows() -> None:
    officials = tuple(Official(name=f"Person {i}", represents=f"B{i}") for i in range(7))
    text = shown(record(bare_meeting(officials=officials)))
    assert all(f"Person {i}" in text for i in range(7))
    assert any("Person 0" in line and "Person 1" in line for line in text.splitlines())


def test_main_meetings_come_first_and_background_has_no_box() -> None:
    background = meeting(prominence="background", name="Security Seminar", status="scheduled")
    text = shown(record(background, meeting()))
    assert text.index("3rd Counter-Terrorism Dialogue") < text.index("in passing")
    aside = text[text.index("in passing") :]
    assert "│" not in aside
    for words in ("3rd Security Seminar (scheduled)", "Norway – Kenya", "Kari Lund (chair)", "al-Shabaab"):
        assert words in one_line(aside)


def test_an_article_without_a_meeting_says_so() -> None:
    empty = Record(id="weather", source=Source(sha256="0"))
    assert shown(empty).splitlines() == ["weather · no date", "  no meeting found"]


def test_text_that_looks_like_markup_is_shown_as_it_stands() -> None:
    hostile = "[bold red]Dialogue[/] \x1b[2J\x1b]0;title\x07"
    text = shown(
        record(
            bare_meeting(
                name=hostile,
                participants=(Named(code="X", name="[link=http://x.example]X[/link] :warning:"),),
                officials=(Official(name=hostile, position=hostile, organization=hostile),),
                instruments=(hostile,),
            ),
            source=Source(sha256="0", headline=hostile, path=hostile),
        ),
        160,
        colour=True,
    )
    assert "[bold red]Dialogue[/] ␛[2J␛]0;title␇" in text
    assert "[link=http://x.example]X[/link] :warning:" in text
    assert "\x1b[2J" not in text
    assert "\x07" not in text


def test_a_terminal_gets_colours_and_a_pipe_none() -> None:
    assert "\x1b[" in shown(record(), colour=True)
    assert "\x1b" not in shown(record())


@pytest.mark.parametrize("mark", ["[third|number=3]", "[Thursday|date=2025-02-20]"])
def test_evidence_follows_each_card(mark: str) -> None:
    text = shown(record(), given=GIVEN)
    assert mark in text
    assert text.index("╯") < text.index(mark)


@pytest.mark.parametrize("columns", ["0", "1", "7"])
def test_an_absurd_width_loses_nothing(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    out = io.StringIO()
    CardWriter(out, name_of).write(record())
    assert one_line(out.getvalue()) == one_line(shown(record(), NARROWEST))
