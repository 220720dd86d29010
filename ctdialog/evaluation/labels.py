"""Reading labelled articles, and records made elsewhere, in the flat form or the full one.

| given as | an article is |
| --- | --- |
| a folder | NAME.json, the label, beside NAME.txt, the article; folders in it are searched too |
| JSON Lines | a line with the label's keys, and `text`, the article, unless records are given |

A label is the flat form of a record; what else stands in it is passed over. Codes may stand bare or as
objects (`{"code": …}`, `{"id": …}`), so that the full form serves as a label too.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from ctdialog.article.folders import opened, refusal
from ctdialog.records import Kind, Mode, Prominence, Role, Status


class BadLabels(ValueError):  # noqa: N818 - the name tells what is wrong
    """Labels or records that cannot be used; the message says which and why, in one sentence."""


def _bare(value: Any) -> Any:
    """The code of an object that has one beside its name."""
    if isinstance(value, dict):
        return value.get("code") or value.get("id") or value
    return value


def _bare_all(values: Any) -> Any:
    return [_bare(value) for value in values] if isinstance(values, list | tuple) else values or ()


Code = Annotated[str, BeforeValidator(_bare)]
Codes = Annotated[tuple[str, ...], BeforeValidator(_bare_all)]


def _iso_date(value: str | None) -> str | None:
    if value is not None:
        date.fromisoformat(value)
    return value


class _Given(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class GivenOfficial(_Given):
    """An official as labelled."""

    name: str
    represents: Code | None = None
    role: Role | None = None
    position: str | None = None
    organization: str | None = None


class GivenDate(_Given):
    """A date as labelled."""

    edtf: str | None = None
    text: str | None = None


class GivenPlace(_Given):
    """A place as labelled."""

    city: str | None = None
    country: Code | None = None
    mode: Mode | None = None


class GivenNeighbour(_Given):
    """The meeting before or after, as labelled."""

    number: int | None = None
    edtf: str | None = None
    city: str | None = None
    country: Code | None = None


class GivenMeeting(_Given):
    """A meeting as labelled; `confidence` only where it is a record's."""

    prominence: Prominence = "main"
    status: Status | None = None
    kind: Kind | None = None
    name: str | None = None
    number: int | None = None
    participants: Codes = ()
    officials: tuple[GivenOfficial, ...] = ()
    date: GivenDate | None = None
    place: GivenPlace | None = None
    topics: Codes = ()
    discussed: Codes = ()
    groups: Codes = ()
    forums: Codes = ()
    instruments: Codes = ()
    previous: GivenNeighbour | None = None
    next: GivenNeighbour | None = None
    occasion: str | None = None
    confidence: float | None = None


class GivenRecord(_Given):
    """An article's label, or a record to be compared with one."""

    id: str
    published: Annotated[str | None, AfterValidator(_iso_date)] = None
    meetings: tuple[GivenMeeting, ...] = Field(default=())


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled article: its label and, where it is at hand, the bytes of its text.

    The label's id is the article's name in reports; `names` are the ids that a record of it may have.
    """

    label: GivenRecord
    article: bytes | None = None
    names: tuple[str, ...] = ()


def read_labels(path: Path) -> list[Labelled]:
    """The labelled articles of a folder or a file of JSON Lines; BadLabels where they cannot be used.

    In a folder an article goes by its label's place, "d1/05"; a record of it may also have the id that
    stands in the label, or the file's stem. A label without an article is kept, for those who bring records.
    """
    found = list(_folder(path) if path.is_dir() else _lines(path))
    if not found:
        raise BadLabels(f"{path}: no labelled articles in it")
    _each_once(path, found)
    return found


def read_records(path: Path) -> dict[str, GivenRecord]:
    """Records of a file of JSON Lines by id; BadLabels where they cannot be used."""
    found = list(_lines(path))
    _each_once(path, found)
    return {labelled.label.id: labelled.label for labelled in found}


def _each_once(path: Path, found: list[Labelled]) -> None:
    for name, count in Counter(labelled.label.id for labelled in found).items():
        if count > 1:
            raise BadLabels(f"{path}: the id {name!r} stands {count} times in it")


def records_for(labels: Iterable[Labelled], records: dict[str, GivenRecord]) -> dict[str, GivenRecord]:
    """The records of labelled articles by the labels' ids, whichever of its names a record goes by.

    A name that several articles share (the stem "05" of two folders) leads to none; a longer path that ends
    with an article's place ("tests/gold/d1/05") leads to it.
    """
    labels = list(labels)
    count = Counter(name for labelled in labels for name in set(labelled.names))
    ends = {tail: record for name, record in records.items() for tail in _tails(name)}
    found = {}
    for labelled in labels:
        names = [name for name in labelled.names if count[name] == 1]
        record = next((records[name] for name in names if name in records), None) or ends.get(
            labelled.label.id
        )
        if record is not None:
            found[labelled.label.id] = record
    return found


def _tails(name: str) -> Iterator[str]:
    """The ends of a path: "gold/d1/05" gives "d1/05" and "05"."""
    while "/" in name:
        name = name.partition("/")[2]
        yield name


def _folder(folder: Path) -> Iterator[Labelled]:
    for file in sorted(folder.rglob("*.json")):
        values = _object(_text(file), str(file))
        if "meetings" not in values:
            continue  # a JSON file of another kind
        place = file.relative_to(folder).with_suffix("").as_posix()
        names = (place, str(values.get("id", place)), file.stem)
        article = file.with_suffix(".txt")
        yield Labelled(
            _record(values | {"id": place}, str(file)),
            article.read_bytes() if article.is_file() else None,
            names,
        )


def _lines(path: Path) -> Iterator[Labelled]:
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        values = _object(line, where)
        text, record = values.get("text"), _record(values, where)
        yield Labelled(
            record, text.encode("utf-8", "surrogatepass") if isinstance(text, str) else None, (record.id,)
        )


def _text(path: Path) -> str:
    if (problem := refusal(path)) is not None:
        raise BadLabels(f"{path}: {problem}")
    try:
        with opened(path) as file:
            return TextIOWrapper(file, encoding="utf-8-sig").read()
    except UnicodeDecodeError:
        raise BadLabels(f"{path}: no UTF-8 text") from None
    except OSError as error:
        raise BadLabels(f"{path}: {(error.strerror or str(error)).lower()}") from None


def _object(text: str, where: str) -> dict[str, Any]:
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadLabels(f"{where}: no JSON ({error.msg})") from None
    except (ValueError, RecursionError):  # a number or a nesting beyond all measure
        raise BadLabels(f"{where}: no JSON that can be read") from None
    if not isinstance(values, dict):
        raise BadLabels(f"{where}: no JSON object")
    return values


def _record(values: dict[str, Any], where: str) -> GivenRecord:
    try:
        return GivenRecord.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise BadLabels(f"{where}: no label of a record: {field}: {first['msg'].lower()}") from None
