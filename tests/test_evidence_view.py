"""The article's sentences with the words that values were read from."""

from __future__ import annotations

import io
import re

from records_by_hand import GIVEN, bare_meeting, evidence, meeting
from rich.console import Console

from ctdialog.display.evidence import REACH, evidence_view
from ctdialog.records import Evidence, Meeting


def shown(meeting: Meeting, given: str = GIVEN, colour: bool = False, width: int = 2000) -> str:
    """What the view prints: with brackets, or as to a terminal with colours."""
    console = Console(
        file=io.StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None
    )
    with console.capture() as captured:
        console.print(evidence_view(meeting, given, marks=not colour))
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def read_from(given: str, *read: tuple[str, str]) -> Meeting:
    """A meeting whose values were read from the given words: (field, words)."""
    return bare_meeting(evidence=tuple(evidence(field, words, words, given) for field, words in read))


def test_sentences_come_in_the_articles_order_with_their_offsets() -> None:
    lines = shown(meeting()).splitlines()
    assert [line.split()[0] for line in lines] == ["29–118", "119–204", "205–249"]
    assert "NAIROBI: Norway and Kenya opened their [third|number=3]" in lines[0]
    assert lines[2].endswith("They spoke of money that reaches [Al-Shabaab|groups].")


def test_offsets_lead_to_the_sentence_as_given() -> None:
    for line in shown(meeting()).splitlines():
        start, end, words = re.match(r"\s*(\d+)–(\d+)  (.*)", line).groups()  # type: ignore[union-attr]
        assert GIVEN[int(start) : int(end)] == re.sub(r"\[([^|\]]*)\|[^\]]*\]", r"\1", words)


def test_a_sentence_that_nothing_was_read_from_is_left_out() -> None:
    text = shown(meeting())
    assert "Lunch" not in text
    assert "open talks" not in text


def test_a_title_with_a_full_stop_ends_no_sentence() -> None:
    assert "Lund|officials.name], Director for Global Security, and Gen. [Peter Otieno|" in shown(meeting())


def test_the_value_is_told_where_the_words_are_another() -> None:
    text = shown(meeting())
    assert "[Thursday|date=2025-02-20]" in text
    assert "[Counter-Terrorism Dialogue|name]" in text


def test_words_read_twice_have_one_mark() -> None:
    given = "Oslo hosted the talks."
    view = shown(read_from(given, ("participants", "Oslo"), ("place", "Oslo")), given)
    assert view == "0–22  [Oslo|participants, place] hosted the talks."


def test_marks_within_marks_nest() -> None:
    given = "The Group on Border Security met."
    view = shown(read_from(given, ("topics", "Border Security"), ("name", "Group on Border Security")), given)
    assert view.endswith("The [Group on [Border Security|topics]|name] met.")


def test_crossing_marks_lose_no_word() -> None:
    given = "talks on arms control experts agreed"
    view = shown(read_from(given, ("topics", "arms control"), ("name", "control experts")), given)
    assert view.endswith("talks on [arms [control|name]|topics][ experts|name] agreed")


def test_words_that_run_over_a_border_join_its_sentences() -> None:
    given = "It was the Forum. Plenary held in Oslo. Nobody came."
    view = shown(read_from(given, ("name", "Forum. Plenary")), given)
    assert view == "0–39  It was the [Forum. Plenary|name] held in Oslo."


def test_hard_wrapped_lines_are_one_sentence() -> None:
    given = "The two sides met\nin Oslo to talk. Then\nthey left."
    assert shown(read_from(given, ("place", "Oslo")), given).endswith(
        "0–34  The two sides met in [Oslo|place] to talk."
    )


def test_a_long_stretch_without_a_border_is_cut_at_words() -> None:
    given = "word " * 400 + "in Oslo " + "more " * 400
    view = shown(read_from(given, ("place", "Oslo")), given)
    assert len(view) < 2 * REACH + 60
    assert re.fullmatch(r"\d+–\d+  …(word )+in \[Oslo\|place\]( more)+…", view)


def test_a_whole_sentence_has_no_ellipsis() -> None:
    assert "…" not in shown(meeting())


def test_harmful_characters_of_the_article_are_made_visible() -> None:
    given = "Talks \x1b[31min Oslo\u202e."
    view = shown(read_from(given, ("place", "Oslo")), given, colour=True)
    assert "␛[31min" in view
    assert "\x1b[31m" not in view
    assert "\u202e" not in view


def test_colours_have_a_legend() -> None:
    first, *rest = shown(meeting(), colour=True).splitlines()
    plain = re.sub(r"\x1b\[[\d;]*m", "", first)
    assert plain.split("  ") == ["meeting", "officials", "when", "about"]
    assert "\x1b[1;33mThursday" in "".join(rest)
    assert "\x1b[33mwhen" in first


def test_evidence_past_the_end_of_the_text_is_passed_over() -> None:
    astray = Evidence(field="date", value="x", text="x", start=9000, end=9001)
    assert shown(bare_meeting(evidence=(astray,))) == ""


def test_no_evidence_shows_nothing() -> None:
    assert shown(bare_meeting()) == ""
    assert shown(bare_meeting(), colour=True) == ""


def test_a_value_read_across_two_sentences_joins_them() -> None:
    given = "One came. Two met here. They left."
    text = shown(read_from(given, ("name", "came. Two")), given)
    assert text == "0–23  One [came. Two|name] met here."
