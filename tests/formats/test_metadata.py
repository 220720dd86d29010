"""Days and names, as metadata tell them."""

from __future__ import annotations

import pytest

from ctdialog.article.formats.metadata import day, words


@pytest.mark.parametrize(
    "value",
    [
        "2025-02-21",
        " 2025-02-21 ",
        "2025-02-21T23:59:00-11:00",
        "2025-02-21 10:00",
        "20250221",
        "20250221T101500Z",
        20250221,
        1740096000,
        1740096000000,
        1740096000.5,
        "1740096000",
        "21 February 2025",
        "February 21st, 2025",
        "Friday, 21 Feb 2025, 10:00 PKT",
        "Fri, 21 Feb 2025 23:59:00 -1100",
        "21.02.2025",
        "21/02/2025",
        "02/21/2025",
    ],
)
def test_day_is_read_in_any_usual_form(value: object) -> None:
    assert day(value) == "2025-02-21"


@pytest.mark.parametrize(
    "value",
    [
        *(None, "", "  ", "soon", "02/03/2025", "2025-02-30", "20251340", 20251340, "2025"),
        *(True, [], {}, 3, 1e300, -5, float("nan"), "9" * 5000, "²", "\ud800"),
        "Friday, 99 Feb 2025 10:00:00 +0000",
        *("0001-01-01", "9999-12-31T00:00:00", "Fri, 31 Dec 9999 23:59:00 +0000"),
        "Published in Rome 21 February 2025",
    ],
)
def test_what_is_no_day_or_could_be_two_is_none(value: object) -> None:
    assert day(value) is None


def test_words_are_one_line() -> None:
    assert words("  Talks\n in\tRome ") == "Talks in Rome"
    assert words(["A. B", None, " C. D "]) == "A. B, C. D"
    assert words(17) == "17"
    assert words("a\ud800b\x00c") == "a\ufffdb c"
    assert len(words("x" * 9999) or "") == 1000


@pytest.mark.parametrize("value", [None, "", " \n", {}, [], [None], True, 1.5])
def test_what_is_no_name_is_none(value: object) -> None:
    assert words(value) is None
