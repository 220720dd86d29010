"""Articles that say the same, or nearly."""

from __future__ import annotations

from made_articles import made_article

from ctdialog.batch.duplicates import ALIKE, bands_of, likeness, same_words, signature_of

BODY = made_article(0).split("\n\n", 1)[1]


def test_case_accents_spacing_and_punctuation_make_no_other_text() -> None:
    assert same_words("Türkiye –  “talks”\r\n") == same_words("TURKIYE: Talks")
    assert same_words("Türkiye – talks") != same_words("Türkiye – talks held")


def test_a_text_without_words_is_the_same_as_none() -> None:
    assert same_words(" …\n") is None


def test_another_headline_leaves_an_article_alike() -> None:
    one = signature_of(f"Sides discuss terrorism in new round of their dialogue\n\n{BODY}")
    other = signature_of(f"Envoys hold talks\n\n{BODY}")
    assert likeness(one, other) >= ALIKE
    assert set(bands_of(one)) & set(bands_of(other))


def test_articles_of_the_same_form_are_not_alike() -> None:
    signatures = [signature_of(made_article(n)) for n in range(0, 120, 4)]
    likest = max(likeness(a, b) for i, a in enumerate(signatures) for b in signatures[:i])
    assert likest < ALIKE


def test_a_few_words_are_not_compared() -> None:
    assert signature_of("Nairobi hosts talks.") == b""
