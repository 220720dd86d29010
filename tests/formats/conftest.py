"""What the tests of the readers share: reading bytes as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ctdialog.article.incoming import incoming
from ctdialog.records import Incoming, Unread

Read = Callable[..., list[Incoming | Unread]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """What a file of those bytes and that name is read as, with the options of `incoming`."""

    def reader(data: bytes, name: str = "a", **options: Any) -> list[Incoming | Unread]:
        file = tmp_path / name
        file.write_bytes(data)
        return list(incoming([str(file)], **options))

    return reader


@pytest.fixture
def article(read: Read) -> Callable[..., Incoming]:
    """The one article of a file of those bytes and that name."""

    def reader(data: bytes, name: str = "a", **options: Any) -> Incoming:
        (item,) = read(data, name, **options)
        assert isinstance(item, Incoming), item
        return item

    return reader


@pytest.fixture
def problem(read: Read) -> Callable[..., str]:
    """Why a file of those bytes and that name gives no article."""

    def reader(data: bytes, name: str = "a", **options: Any) -> str:
        (item,) = read(data, name, **options)
        assert isinstance(item, Unread), item
        assert "\n" not in item.problem
        return item.problem

    return reader
