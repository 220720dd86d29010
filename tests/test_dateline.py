"""Datelines of many houses, and paragraphs that only look like one."""

from __future__ import annotations

import pytest

from ctdialog.article.dateline import read_dateline

STORY = "Pakistan and the visitors agreed."


@pytest.mark.parametrize(
    ("head", "city", "country", "agency"),
    [
        ("ISLAMABAD: ", "Islamabad", "PAK", None),
        ("MOSCOW (TASS): ", "Moscow", "RUS", "TASS"),
        ("ISLAMABAD - ", "Islamabad", "PAK", None),
        ("ISLAMABAD, Thursday - ", "Islamabad", "PAK", None),
        ("MOSCOW, Monday (TASS) -- ", "Moscow", "RUS", "TASS"),
        ("ISLAMABAD, DEC 19 (DNA) – ", "Islamabad", "PAK", "DNA"),
        ("Brussels, Sep 10 (IANS) ", "Brussels", "BEL", "IANS"),
        ("NEW DELHI, Oct 12: ", "New Delhi", "IND", None),
        ("New Delhi, Dec 6 ", "New Delhi", "IND", None),
        ("Washington, D.C., July 28 : ", "Washington", "USA", None),
        (
            "BRUSSELS, 25 May (Office of Counter-Terrorism) — ",
            "Brussels",
            "BEL",
            "Office of Counter-Terrorism",
        ),
        ("LONDON (18 June 2020) – ", "London", "GBR", None),
        ("Sydney (VNA) – ", "Sydney", "AUS", "VNA"),
        ("ANKARA/ISTANBUL (AA) - ", "Ankara", "TUR", "AA"),
        ("Paris [France], September 12 (ANI): ", "Paris", "FRA", "ANI"),
        ("MOSCOW, May 3. /TASS/. ", "Moscow", "RUS", "TASS"),
        # an agency beside a known city needs no end; the day by another calendar stands before the date
        ("Quito, (Prensa Latina) ", "Quito", "ECU", "Prensa Latina"),
        ("ASTANA. KAZINFORM ", "Astana", "KAZ", "KAZINFORM"),
        ("Riyadh, Rajab 12, 1447, January 1, 2026, SPA -- ", "Riyadh", "SAU", "SPA"),
        ("February 26, 2026 – Ottawa, Ontario – ", "Ottawa", "CAN", None),
        ("BEIJING, June 3 (Xinhua) -- ", "Beijing", "CHN", "Xinhua"),
        ("KUWAIT, June 3 (KUNA) -- ", "Kuwait", "KWT", "KUNA"),
        ("YEREVAN, JUNE 3, ARMENPRESS. ", "Yerevan", "ARM", "ARMENPRESS"),
        ("ASTANA. KAZINFORM - ", "Astana", "KAZ", "KAZINFORM"),
        ("Damascus, SANA- ", "Damascus", "SYR", "SANA"),
        ("UNITED NATIONS, Feb 11 (APP): ", "United Nations", "USA", "APP"),
        ("AFP/Bangkok, May 3 - ", "Bangkok", "THA", "AFP"),
        ("Hyderabad, Pakistan: ", "Hyderabad", "PAK", None),
        ("PORT-AU-PRINCE, Haiti (AP) — ", "Port-au-Prince", "HTI", "AP"),
        ("N'DJAMENA: ", "N'Djamena", "TCD", None),
        ("ST. PETERSBURG, June 3 (Reuters) - ", "St. Petersburg", "RUS", "Reuters"),
        ("ISLAMABAD: (APP) ", "Islamabad", "PAK", "APP"),
        ("ISLAMABAD, (UrduPoint / News - 22nd Apr, 2025 ) : ", "Islamabad", "PAK", "UrduPoint"),
        ("12 September 2025, New Delhi: ", "New Delhi", "IND", None),
        ("Kuala Lumpur: ", "Kuala Lumpur", "MYS", None),
        ("RIO DE JANEIRO — ", "Rio de Janeiro", "BRA", None),
        # national agencies are no other list; as they write themselves, whose capitals are listed too
        ("MINSK, May 3 (BelTA) - ", "Minsk", "BLR", "BelTA"),
        ("LIMA, May 3 (Andina) - ", "Lima", "PER", "Andina"),
        ("BERLIN, May 3 (dpa) - ", "Berlin", "DEU", "dpa"),
        ("DILI, May 3 (Tatoli) - ", "Dili", "TLS", "Tatoli"),
        ("(Reuters) - ", None, None, "Reuters"),
        ("Oct 07: ", None, None, None),
    ],
)
def test_datelines_are_read(head: str, city: str | None, country: str | None, agency: str | None) -> None:
    read = read_dateline(head + STORY)
    assert read is not None
    assert (head + STORY)[read.end :] == STORY
    assert (read.city, read.country, read.agency) == (city, country, agency)


@pytest.mark.parametrize(
    ("head", "day", "month", "year"),
    [
        ("Islamabad, 2 November 2021 (TDI): ", 2, 11, 2021),
        ("NEW DELHI, Oct 12: ", 12, 10, None),
        ("LONDON (18 June 2020) – ", 18, 6, 2020),
        ("Brussels, 19.02.2026 - ", 19, 2, 2026),
        ("ISLAMABAD, (UrduPoint / News - 22nd Apr, 2025 ) : ", 22, 4, 2025),
    ],
)
def test_the_datelines_day_is_read(head: str, day: int, month: int, year: int | None) -> None:
    read = read_dateline(head + STORY)
    assert read is not None
    assert read.day is not None
    assert (read.day.day, read.day.month, read.day.year) == (day, month, year)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Islamabad-based analysts welcomed the talks.",
        "London, May 3 attacks were discussed.",
        "Brussels, 25 May 2018 marked a new start.",
        "EXPLAINER: What the dialogue is about.",
        "FATF: The grey list was discussed.",
        "Both sides: The ministers and their aides met.",
        "Pakistan – Australia 1.5 Track talks were held.",
        "In Moscow, The Hague's envoy spoke.",
        "Ms. Mogherini, also Vice-President, spoke.",
        "India, France: The two met.",
        'Washington "looks forward" to the talks.',
        "2. The two sides noted the threat.",
        "The talks began on 3 May (Tuesday) in Rome.",
    ],
)
def test_sentences_are_no_datelines(paragraph: str) -> None:
    assert read_dateline(paragraph) is None


def test_a_body_named_behind_the_city_belongs_to_the_story() -> None:
    text = "BRUSSELS: NATO - the alliance of 32 states - opened talks."
    read = read_dateline(text)
    assert read is not None
    assert text[read.end :].startswith("NATO - the alliance")


@pytest.mark.parametrize(
    ("head", "city", "day"),
    [
        ("date 2024-05-14 Nairobi [Kenya], May 14 (ANI): ", "Nairobi", 14),
        ("Published: 14 May 2024 Nairobi: ", "Nairobi", 14),
        ("14 May, 2024", None, 14),
        ("(Addis Ababa, 14 May 2024) – ", "Addis Ababa", 14),
        ("[Nairobi, 14 May 2024] ", "Nairobi", 14),
        ("Islamabad – May 14, 2024: ", "Islamabad", 14),
        ("Addis Ababa May 14/2024 /ENA/ ", "Addis Ababa", 14),
        ("Phnom Penh (FN), May 14 – ", "Phnom Penh", 14),
        ("BAGANGA, Davao del Norte (MindaNews / 14 May) -- ", "Baganga", 14),
        ("PORT-OF-SPAIN, Trinidad, May 14, CMC – ", "Port-of-Spain", 14),
        ("Tuesday, May 14, 2024 (Kampala) - ", "Kampala", 14),
    ],
)
def test_datelines_with_days_around_them(head: str, city: str | None, day: int) -> None:
    read = read_dateline(head + STORY)
    assert read is not None
    assert (head + STORY)[read.end :] == STORY
    assert read.day is not None
    assert (read.city, read.day.day) == (city, day)


@pytest.mark.parametrize(
    ("line", "city", "agency"), [("QNA/Doha", "Doha", "QNA"), ("INA – BAGHDAD", "Baghdad", "INA")]
)
def test_an_agency_and_a_city_alone(line: str, city: str, agency: str) -> None:
    head = read_dateline(line)
    assert head is not None
    assert (head.end, head.city, head.agency) == (len(line), city, agency)
