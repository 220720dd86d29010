"""EDTF dates as days of the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctdialog.export.days import days, exact


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2025-02-20", "2025-02-20", "2025-02-20"),
        ("2025-02-20/2025-02-21", "2025-02-20", "2025-02-21"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-11/2025-01", "2024-11-01", "2025-01-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2025-21", "2025-03-01", "2025-05-31"),
        ("2025-23", "2025-09-01", "2025-11-30"),
        ("2025-24", "2025-12-01", "2026-02-28"),
    ],
)
def test_the_days_a_date_comes_to(edtf: str, start: str, end: str) -> None:
    assert days(edtf) == (date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "edtf",
    [None, "", "2025-02-30", "2025-13", "0000", "9999-12-31/9999-01-01", "2025-02-21/2025-02-20", "soon"],
)
def test_what_no_calendar_has(edtf: str | None) -> None:
    assert days(edtf) is None


@pytest.mark.parametrize(
    ("edtf", "told"), [("2025-02-20", True), ("2025-02", False), ("2025-02-20/2025-03", False)]
)
def test_a_month_tells_no_day(edtf: str, told: bool) -> None:
    assert (exact(edtf) is not None) == told


@given(st.from_regex(r"\A\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?\Z"))
def test_whatever_the_record_allows_is_a_span_or_nothing(edtf: str) -> None:
    span = days(edtf)
    assert span is None or span[0] <= span[1]
