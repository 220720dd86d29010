"""Names of people by their shape."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.lexicon import shared
from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.names.names import NameReader
from ctdialog.pipeline.offices.office_words import OfficeWords
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.parties import PartyIndex


@pytest.fixture(scope="module")
def vocabulary() -> OfficeWords:
    return OfficeWords(shared())


def names(finders: Language, vocabulary: OfficeWords, text: str) -> NameReader:
    doc = finders(text)
    words, parties = words_of(doc), PartyIndex(doc)
    return NameReader(words, parties, OfficeReader(words, parties, vocabulary))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the rows of the module's table
        ("H.E. Mr. Anatoly E. Safonov", "Anatoly E. Safonov"),
        ("Konrad Arz von Straussenburg", "Konrad Arz von Straussenburg"),
        ("Retired Lieutenant General Ikram-Ul-Haq", "Ikram-Ul-Haq"),
        ("K D Dewal", "K D Dewal"),
        ("K.D. Dewal", "K.D. Dewal"),
        ("M Aurangzeb", "M Aurangzeb"),
        ("Air Chief Marshal Sir Stuart Peach", "Stuart Peach"),
        ("Salim Area said", "Salim Area"),
        ("Datuk Dr. Hj. Zamri bin Abd. Rahim met", "Zamri bin Abd. Rahim"),
        ("Begum Rokeya Chowdhury met", "Rokeya Chowdhury"),
        ("Graham Lister APM of the police", "Graham Lister"),
        ("Ahmad Pole said", "Ahmad Pole"),
        # names the world over
        ("Kari Lund said", "Kari Lund"),
        ("Dr Lim Min-jun", "Lim Min-jun"),
        ("Ramon B. Cruz, Jr. met", "Ramon B. Cruz, Jr."),
        ("Ramon Cruz Jr., who", "Ramon Cruz Jr."),
        ("Dr Lim Eng Huat met", "Lim Eng Huat"),
        ("Martin Pope remarked", "Martin Pope"),
        ("Nguyễn Văn Minh of Hanoi", "Nguyễn Văn Minh"),
        ("José Luis Rodríguez Zapatero spoke", "José Luis Rodríguez Zapatero"),
        ("Sheikh Abdullah bin Zayed Al Nahyan arrived", "Abdullah bin Zayed Al Nahyan"),
        ("Faisal bin Farhan Al-Saud met", "Faisal bin Farhan Al-Saud"),
        (
            "Abdul Karim bin Saud bin Faisal bin Abdul Aziz Al Zahrani met",
            "Abdul Karim bin Saud bin Faisal bin Abdul Aziz Al Zahrani",
        ),
        ("Ursula von der Leyen told", "Ursula von der Leyen"),
        ("Sean O’Brien said", "Sean O’Brien"),
        ("Jean-Pierre Lacroix is", "Jean-Pierre Lacroix"),
        ("Park Jin-soo led", "Park Jin-soo"),
        ("Senator the Hon Margaret Lowe", "Margaret Lowe"),
        ("Pehin Datu Lailaraja Major General (Rtd) Dato Awang Hamid Yusof", "Hamid Yusof"),
        ("Pol. Gen. SOK Vannak", "SOK Vannak"),
        ("Peter Cole MP", "Peter Cole"),
        ("Julian King and others", "Julian King"),
        ("Oksana Kovalenko-Petrenko said", "Oksana Kovalenko-Petrenko"),
        ("Ngozi Okonjo-Iweala was", "Ngozi Okonjo-Iweala"),
        ("Ana María de la Cruz will", "Ana María de la Cruz"),
        ("Md. Touhid Hossain said", "Md. Touhid Hossain"),
        ("Dr. S. Jaishankar told", "S. Jaishankar"),
        ("Shri Vikram Rao led", "Vikram Rao"),
        ("Ms. Aiko Tanaka, who", "Aiko Tanaka"),
        ("Israel Katz said", "Israel Katz"),
        ("Retno Marsudi met Kenya", "Retno Marsudi"),
        ("Tan Sri Lim Wei arrived", "Lim Wei"),
    ],
)
def test_a_name_is_read_without_honorifics(
    finders: Language, vocabulary: OfficeWords, text: str, name: str
) -> None:
    found = names(finders, vocabulary, text).forward(0)
    assert found is not None
    assert text[found.start : found.end] == name


@pytest.mark.parametrize(
    "text",
    [
        "The talks began",
        "Pakistan agreed",
        "Monday’s session",
        "both sides",
        "Foreign Minister",
        "Ministry of Defence",
        "He spoke",
        "NATO and the EU",
        "September saw",
        # words of offices and fields alone
        "Sector, who spoke",
        "Anti-Terror (Unit)",
        "Executive (Borders)",
        "Assisting the Premier",
        "Keeping the Peace",
    ],
)
def test_other_words_are_no_name(finders: Language, vocabulary: OfficeWords, text: str) -> None:
    assert names(finders, vocabulary, text).forward(0) is None


@pytest.mark.parametrize(
    ("text", "titled", "rank"),
    [
        ("General Peter Otieno", True, "General"),
        ("Mr Peter Otieno", True, None),
        ("Peter Otieno", False, None),
        ("Major General Sunil Perera", True, "Major General"),
    ],
)
def test_honorifics_and_ranks_open_a_name(
    finders: Language, vocabulary: OfficeWords, text: str, titled: bool, rank: str | None
) -> None:
    found = names(finders, vocabulary, text).forward(0)
    assert found is not None
    assert (found.opening, found.titled) == (0, titled)
    assert (text[slice(*found.rank)] if found.rank else None) == rank


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("led by Maciej Stadejek", "Maciej Stadejek"),
        ("with Mr. Peter Otieno", "Peter Otieno"),
        ("said Ursula von der Leyen", "Ursula von der Leyen"),
        ("by Konrad Arz von Straussenburg", "Konrad Arz von Straussenburg"),
        ("On Friday Amina Yusuf", "Amina Yusuf"),
        # a city or a country that is a given name as often
        ("On Friday Sofia Lindgren", "Sofia Lindgren"),
        ("met Jordan Hughes", "Jordan Hughes"),
    ],
)
def test_a_name_is_read_backward_from_its_end(
    finders: Language, vocabulary: OfficeWords, text: str, name: str
) -> None:
    reader = names(finders, vocabulary, text)
    found = reader.backward(len(reader.words) - 1)
    assert found is not None
    assert text[found.start : found.end] == name
    assert found.length == found.last - found.first + 1


def test_no_name_ends_at_a_lower_case_word(finders: Language, vocabulary: OfficeWords) -> None:
    reader = names(finders, vocabulary, "Peter Otieno spoke")
    assert reader.backward(2) is None
    assert reader.backward(-1) is None
