"""Counting: precision, recall and F1 of each field, over all labelled articles.

Fields are counted over the main meetings, all of them together: what an unpaired meeting of a label
holds is missing, what an unpaired main meeting of a record holds is too much. "Main meetings" and
"all meetings" say whether a meeting was found at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ctdialog.evaluation.fields import FIELDS, compare, core_right
from ctdialog.evaluation.labels import GivenMeeting, GivenRecord
from ctdialog.evaluation.matching import pair

ROWS = ("main meetings", "all meetings", *FIELDS)
FIVE = ("participants", "officials", "date", "number", "topics")
_BANDS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9)  # where the bands of the calibration table begin


@dataclass(slots=True)
class Score:
    """The counts of one field: values that are right, too much, missing."""

    right: int = 0
    extra: int = 0
    missing: int = 0

    @property
    def labelled(self) -> int:
        """How many values the labels hold."""
        return self.right + self.missing

    @property
    def precision(self) -> float:
        """Of the values read, the part that is right; 1 where none was read."""
        read = self.right + self.extra
        return self.right / read if read else 1.0

    @property
    def recall(self) -> float:
        """Of the values labelled, the part that was read; 1 where none is labelled."""
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that a record has too much ("+") or lacks ("-")."""

    article: str
    field: str
    sign: str
    value: str

    def __str__(self) -> str:
        return f"{self.article}: {self.field}: {self.sign} {self.value}"


@dataclass(frozen=True, slots=True)
class Band:
    """Meetings whose confidence lies from `least` to below `most`: how sure, and how often right."""

    least: float
    most: float
    meetings: int
    confidence: float
    right: float


@dataclass(slots=True)
class Evaluation:
    """The figures of a set of labelled articles.

    `rows` has a Score for each name in `ROWS`; `confidences` a (confidence, core row right) pair for
    each meeting of a record that tells its confidence.
    """

    articles: int = 0
    missing: list[str] = field(default_factory=list)
    mains: int = 0
    core_right: int = 0
    rows: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in ROWS})
    differences: list[Difference] = field(default_factory=list)
    confidences: list[tuple[float, bool]] = field(default_factory=list)

    @property
    def core(self) -> float:
        """Of the labelled main meetings, those whose core row an analyst would leave as it is."""
        return self.core_right / self.mains if self.mains else 1.0

    @property
    def five(self) -> float:
        """Mean F1 of participants, officials, date, number and topics."""
        return sum(self.rows[name].f1 for name in FIVE) / len(FIVE)

    @property
    def mean(self) -> float:
        """Mean F1 of all rows."""
        return sum(score.f1 for score in self.rows.values()) / len(self.rows)

    def calibration(self) -> list[Band]:
        """How often rows are right, by how confident the records are of them; bands without any left out."""
        bands = []
        for least, most in zip(_BANDS, (*_BANDS[1:], 1.01), strict=True):
            inside = [(sure, right) for sure, right in self.confidences if least <= sure < most]
            if inside:
                count = len(inside)
                sure, right = sum(s for s, _ in inside) / count, sum(r for _, r in inside) / count
                bands.append(Band(least, min(most, 1.0), count, sure, right))
        return bands

    def _count(self, article: str, label: GivenMeeting | None, record: GivenMeeting | None) -> None:
        for told in compare(label, record):
            score = self.rows[told.field]
            score.right += told.right
            score.extra += len(told.extra)
            score.missing += len(told.missing)
            self._differ(article, told.field, told.extra, told.missing)

    def _differ(self, article: str, name: str, extra: Iterable[str], missing: Iterable[str]) -> None:
        for sign, values in (("+", extra), ("-", missing)):
            self.differences += [Difference(article, name, sign, value) for value in values]

    def add(self, article: str, label: GivenRecord, record: GivenRecord | None) -> None:
        """Count one article; without a record everything labelled is missing."""
        self.articles += 1
        if record is None:
            self.missing.append(article)
        ours, theirs = label.meetings, record.meetings if record else ()
        pairs = dict(pair(ours, theirs))
        left = [j for j in range(len(theirs)) if j not in pairs.values()]
        found = self.rows["all meetings"]
        found.right += len(pairs)
        found.missing += len(ours) - len(pairs)
        found.extra += len(left)
        self._differ(
            article,
            "all meetings",
            [_brief(theirs[j]) for j in left],
            [_brief(m) for i, m in enumerate(ours) if i not in pairs],
        )
        mains = self.rows["main meetings"]
        for i, meeting in enumerate(ours):
            other = theirs[pairs[i]] if i in pairs else None
            right = other is not None and core_right(meeting, other)
            if meeting.prominence == "main":
                self._main(article, meeting, other, right)
            elif other is not None and other.prominence == "main":
                mains.extra += 1
                self._differ(article, "main meetings", [_brief(other)], ())
            if other is not None:
                self._sure(other, right)
        for j in left:
            self._sure(theirs[j], False)
            if theirs[j].prominence == "main":
                mains.extra += 1
                self._count(article, None, theirs[j])

    def _main(self, article: str, label: GivenMeeting, record: GivenMeeting | None, right: bool) -> None:
        as_main = record is not None and record.prominence == "main"
        self.mains += 1
        self.core_right += right
        self.rows["main meetings"].right += as_main
        self.rows["main meetings"].missing += not as_main
        if record is not None and not as_main:  # what is not found at all is told under "all meetings"
            self._differ(article, "main meetings", (), [_brief(label)])
        self._count(article, label, record)

    def _sure(self, record: GivenMeeting, right: bool) -> None:
        if record.confidence is not None:
            self.confidences.append((record.confidence, right))


def _brief(meeting: GivenMeeting) -> str:
    """A meeting in one line."""
    when = meeting.date.edtf or meeting.date.text if meeting.date else None
    parts = [meeting.prominence, meeting.kind, "-".join(sorted(meeting.participants)), meeting.number, when]
    return " ".join(str(part) for part in parts if part)


def evaluate(labels: Iterable[GivenRecord], records: Mapping[str, GivenRecord]) -> Evaluation:
    """The figures of records against labels, joined by id."""
    result = Evaluation()
    for label in labels:
        result.add(label.id, label, records.get(label.id))
    return result
