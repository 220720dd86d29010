"""What went wrong with an input, in a sentence for the one who gave it."""

from __future__ import annotations

from ctdialog.article import UnreadableArticle


def sentence(error: Exception) -> str:
    """The problem that an exception tells of."""
    if isinstance(error, UnreadableArticle):
        return str(error)
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    if isinstance(error, MemoryError):
        return "not enough memory for it"
    what = f"{type(error).__name__}: {error}"
    return f"a fault in ctdialog ({what}); please report it with what 'ctdialog info' prints"
