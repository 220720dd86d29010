"""Mojibake: which code pages are read back, and what real letters stay as they are."""

from __future__ import annotations

import pytest

from ctdialog.article.repair import repair


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("itâ€™s â€œfineâ€\x9d â€“ zurÃ¼ck", "it’s “fine” – zurück"),
        ("it\u00e2\u0080\u0099s", "it’s"),
        ("paying,â€ he said", "paying,” he said"),
        ("ErdoÄŸan, Ä°stanbul, ÄŒaputovÃ¡, cÅ“ur", "Erdoğan, İstanbul, Čaputová, cœur"),
        ("one\u00c2\u00a0two Â three", "one two three"),
        ("ï»¿Title", "Title"),
        ("Ã¢â‚¬â„¢", "’"),
        ("ðŸ˜€ ok", "😀 ok"),
        ("вЂњitвЂ™sвЂќ", "“it’s”"),
        ("‚Äúit‚Äôs‚Äù caf√©", "“it’s” café"),
        ("it鈥檚", "it’s"),
        ("EUโs and Pakistanโ€™s", "EU’s and Pakistan’s"),
        ("EUâs, EU\ufffds, EU?s role", "EU’s, EU’s, EU’s role"),
        ("both โ and more โ agreed", "both – and more – agreed"),
        ("it\x92s \x93so\x94", "it’s “so”"),
    ],
)
def test_misread_pages_are_read_back(given_text: str, expected: str) -> None:
    assert repair(given_text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "“CAFÉ” and CAFÉ… naïve",
        "São Tomé, Âge, ÃO",
        "ภาษาไทย โรงเรียน",
        "café…” he said",
        "What? So.",
        "Ελλάδα",
        "вход",
    ],
)
def test_real_letters_stay(text: str) -> None:
    assert repair(text)[0] == text
