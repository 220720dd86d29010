"""The garbage collector waits, and goes on as it was."""

from __future__ import annotations

import gc

import pytest

from ctdialog.collector import waiting


def test_it_waits_and_goes_on() -> None:
    assert gc.isenabled()
    with pytest.raises(KeyError), waiting():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()


def test_who_turned_it_off_finds_it_so() -> None:
    gc.disable()
    try:
        with waiting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
