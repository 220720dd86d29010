"""The journal: whole checkpoints, one run at a time, and what was met before."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from made_articles import made_article

from ctdialog.batch.duplicates import signature_of
from ctdialog.batch.journal import Journal, Tally
from ctdialog.batch.outcome import BatchError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".out.csv.journal"


def begun(path: Path | None) -> Journal:
    journal = Journal(path)
    journal.begin({"inputs": ["a"]})
    return journal


def test_a_new_journal_tells_of_nothing(path: Path) -> None:
    journal = Journal(path)
    assert (journal.settings(), journal.tally()) == (None, Tally())
    journal.close()


def test_what_was_checked_in_is_there_when_it_is_opened_again(path: Path) -> None:
    journal = begun(path)
    journal.checkpoint(Tally(items=3, records=2, meetings=5, noted=17))
    journal.close()
    journal = Journal(path)
    assert journal.settings() == {"inputs": ["a"]}
    assert journal.tally() == Tally(items=3, records=2, meetings=5, noted=17)
    journal.close()


def test_what_came_after_the_last_checkpoint_is_forgotten(path: Path) -> None:
    journal = begun(path)
    assert journal.first_with(b"1", 0, "a") is None
    journal.checkpoint(Tally(items=1))
    assert journal.first_with(b"2", 1, "b") is None
    journal.close()
    journal = Journal(path)
    assert journal.first_with(b"1", 1, "c") == "a"
    assert journal.first_with(b"2", 1, "c") is None
    journal.close()


def test_texts_that_were_read_ahead_come_again_as_new(path: Path) -> None:
    journal = begun(path)
    for n, words in enumerate((b"1", b"2")):
        journal.first_with(words, n, f"a{n}")
    journal.checkpoint(Tally(items=1))
    journal.forget_after(1)
    assert journal.first_with(b"1", 1, "b") == "a0"
    assert journal.first_with(b"2", 1, "b") is None
    journal.close()


def test_a_second_run_is_kept_out(path: Path) -> None:
    journal = begun(path)
    with pytest.raises(BatchError, match="another run"):
        Journal(path)
    journal.close()


def test_what_is_no_journal_is_told(path: Path) -> None:
    path.write_bytes(b"something else, and long enough to have a header" * 20)
    with pytest.raises(BatchError, match="no journal"):
        Journal(path)


def test_a_near_duplicate_leads_to_the_first_of_its_kind() -> None:
    journal = begun(None)
    body = made_article(0)
    texts = [body, made_article(4), f"First headline\n\n{body}", f"A second headline\n\n{body}"]
    first = [journal.first_like(signature_of(text), n, str(n)) for n, text in enumerate(texts)]
    assert first == [None, None, "0", "0"]
    journal.close()


def test_nothing_is_left_of_a_journal_that_is_done_with(path: Path) -> None:
    begun(path).remove()
    assert list(path.parent.iterdir()) == []


def test_a_full_disk_is_told_whatever_is_written() -> None:
    journal = begun(None)
    journal._sql.execute("PRAGMA max_page_count = 20")  # as full as a disk can be made to be anywhere
    with pytest.raises(OSError, match=r"the journal of the run cannot be written: .* full"):
        for n in range(10_000):
            journal.first_with(n.to_bytes(16), n, "a" * 100)
    journal.close()


def test_a_journal_that_is_damaged_is_told_whatever_is_wanted_of_it(path: Path) -> None:
    journal = begun(path)
    for n in range(100):
        journal.first_with(n.to_bytes(16), n, "a" * 100)
    journal.checkpoint(Tally(items=100))
    journal.close()
    data = path.read_bytes()
    (size,) = struct.unpack(">H", data[16:18])
    path.write_bytes(data[:size] + b"\xee" * (len(data) - size))  # all pages but the first, the schema
    for wanted in (
        Journal.settings,
        Journal.tally,
        lambda journal: journal.checkpoint(Tally()),
        lambda journal: journal.first_with(b"", 0, ""),
    ):
        journal = Journal(path)
        with pytest.raises(BatchError, match=r"damaged \(.*malformed\); start anew with --force"):
            wanted(journal)
        journal.close()
