"""The last component: what was found becomes a record."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language

import ctdialog
from ctdialog.records import Record

Reads = Callable[[str], Record]

TEXT = (
    "Japan and Kenya held their second Counter-Terrorism Dialogue in Nairobi on 4 May 2024. "
    "The sides were led by Aiko Tanaka, Director for Security at the Japanese Ministry of Foreign "
    "Affairs, and "
    "Peter Otieno, Director General for Political Affairs of Kenya. "
    "They discussed terrorism financing and the situation in Somalia, and threats posed by Al-Shabaab. "
    "The next round will be held in Tokyo in 2025."
)


def test_a_meeting_is_put_together(reads: Reads) -> None:
    (meeting,) = reads(TEXT).flat().model_dump()["meetings"]
    assert meeting == {
        "prominence": "main",
        "status": "held",
        "kind": "dialogue",
        "name": "Counter-Terrorism Dialogue",
        "number": 2,
        "participants": ("JPN", "KEN"),
        "officials": (
            {
                "name": "Aiko Tanaka",
                "represents": "JPN",
                "role": "chair",
                "position": "Director for Security",
                "organization": "Ministry of Foreign Affairs",
            },
            {
                "name": "Peter Otieno",
                "represents": "KEN",
                "role": "chair",
                "position": "Director General for Political Affairs",
                "organization": None,
            },
        ),
        "date": {"edtf": "2024-05-04", "text": "4 May 2024"},
        "place": {"city": "Nairobi", "country": "KEN", "mode": "in-person"},
        "topics": ("terrorism-financing", "regional-security", "threat-assessment"),
        "discussed": ("SOM",),
        "groups": ("AL-SHABAAB",),
        "forums": (),
        "instruments": (),
        "previous": None,
        "next": {"number": None, "edtf": "2025", "city": "Tokyo", "country": "JPN"},
        "series": "JPN-KEN:dialogue:counter-terrorism",
        "occasion": "JPN-KEN:dialogue:counter-terrorism#2",
    }


@pytest.mark.parametrize(
    ("text", "kind", "number", "participants", "city"),
    [
        ("Bangladesh and Nepal on Tuesday agreed to share intelligence at the fifth meeting of the Joint "
         "Working Group on Security in Kathmandu.", "working-group", 5, "BGD NPL", "Kathmandu"),
        ("A Kenyan delegation led by Interior Principal Secretary Raymond Omollo held talks with Ethiopian "
         "officials in Addis Ababa.", "meeting", None, "ETH KEN", "Addis Ababa"),
        ("Senior officials from Algeria, Libya and Tunisia met in Tunis for the second trilateral security "
         "consultations.", "consultations", 2, "DZA LBY TUN", "Tunis"),
        ("The Philippines and Australia concluded the inaugural Counter-Terrorism Dialogue in Canberra.",
         "dialogue", 1, "AUS PHL", "Canberra"),
        ("Canberra hosted the sixth Indonesia-Australia Ministerial Council on Law and Security.",
         "working-group", 6, "AUS IDN", None),
        ("Egypt's Foreign Minister Sameh Farid received his Greek counterpart Nikos Pappas in Cairo.",
         "meeting", None, "EGY GRC", "Cairo"),
        ("India and the Maldives held the 2nd JWG on Counter Terrorism in Male.",
         "working-group", 2, "IND MDV", "Male"),
        ("Experts from the EU and Tunisia gathered in Tunis for their second dialogue on counter-terrorism.",
         "dialogue", 2, "EU TUN", "Tunis"),
        ("The III Mexico-Spain High-Level Security Group met in Mexico City.",
         "working-group", 3, "ESP MEX", "Mexico City"),
        ("The second Moroccan-Spanish Counter-Terrorism Seminar was held in Rabat.",
         "conference", 2, "ESP MAR", "Rabat"),
        ("Japan-Philippines-US trilateral Cyber Dialogue was held in Tokyo.",
         "dialogue", None, "JPN PHL USA", "Tokyo"),
        ("Officials from Sri Lanka met their Indian counterparts in Colombo for the fourth meeting of the "
         "Joint Working Group on Fisheries.", "working-group", 4, "IND LKA", "Colombo"),
        ("The foreign ministers of Egypt, Jordan and Iraq met in Baghdad.",
         "meeting", None, "EGY IRQ JOR", "Baghdad"),
        ("Russian and Chinese diplomats held consultations on counter-terrorism in Beijing.",
         "consultations", None, "CHN RUS", "Beijing"),
        ("Ghana hosted the second security dialogue with Togo in Accra.",
         "dialogue", 2, "GHA TGO", "Accra"),
        ("Qatar's Foreign Minister Bello Khan hosted Omani Foreign Minister Amina Yusuf in Doha.",
         "meeting", None, "OMN QAT", "Doha"),
        ("UK-Kenya Security Compact talks were held in Nairobi on 4 May 2024.",
         "meeting", None, "GBR KEN", "Nairobi"),
        ("Tajikistan and China began a joint counter-terrorism exercise.", "exercise", None, "CHN TJK", None),
        ("The Omani delegation headed by Foreign Minister Karim Nasser met with Qatari officials in Doha.",
         "meeting", None, "OMN QAT", "Doha"),
    ],
)  # fmt: skip
def test_a_lead_sentence_of_the_genre_is_a_meeting(
    reads: Reads, text: str, kind: str, number: int | None, participants: str, city: str | None
) -> None:
    (meeting,) = reads(text).flat().meetings
    found_city = meeting.place.city if meeting.place and city else None
    assert (meeting.kind, meeting.number, " ".join(sorted(meeting.participants)), found_city) == (
        kind, number, participants, city,
    )  # fmt: skip


def test_codes_have_their_names_beside_them(reads: Reads) -> None:
    (meeting,) = reads(TEXT).meetings
    assert [(n.code, n.name) for n in meeting.participants] == [("JPN", "Japan"), ("KEN", "Kenya")]
    assert [(n.code, n.name) for n in meeting.discussed] == [("SOM", "Somalia")]
    assert ("terrorism-financing", "Terrorism financing") in [(t.id, t.label) for t in meeting.topics]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("number", "2", "second"),
        ("date", "2024-05-04", "4 May 2024"),
        ("place.city", "Nairobi", "Nairobi"),
        ("place.country", "KEN", "Nairobi"),
        ("groups", "AL-SHABAAB", "Al-Shabaab"),
        ("discussed", "SOM", "Somalia"),
        ("officials[0].name", "Aiko Tanaka", "Aiko Tanaka"),
        ("officials[0].organization", "Ministry of Foreign Affairs", "Ministry of Foreign Affairs"),
        ("officials[1].represents", "KEN", "Kenya"),
        ("next.edtf", "2025", "2025"),
        ("next.city", "Tokyo", "Tokyo"),
    ],
)
def test_a_value_has_the_words_it_was_read_from(reads: Reads, field: str, value: str, words: str) -> None:
    (meeting,) = reads(TEXT).meetings
    told = [e for e in meeting.evidence if e.field == field]
    assert (told[0].value, told[0].text, TEXT[told[0].start : told[0].end]) == (value, words, words)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kenya held a meeting of its security council in Nairobi.",
        "The dialogue is held every year.",
        "Japan beat Kenya in the third match of the series.",
        "A court in Kenya sentenced a man for an attack in Nairobi on 4 May 2024.",
        "Japan's foreign minister spoke to his Kenyan counterpart by phone.",
    ],
)
def test_what_is_no_meeting_makes_none(reads: Reads, text: str) -> None:
    assert reads(text).meetings == ()


def test_a_story_is_about_the_first_meeting_told_in_it(reads: Reads) -> None:
    text = (
        "They want to hold a dialogue on drugs. The 14th meeting of the Oman-Chad Joint Commission on Drugs "
        "was held in Muscat on 4 May 2024."
    )
    assert [(m.prominence, m.number) for m in reads(text).meetings] == [("main", 14)]


def test_a_person_acts_for_the_same_state_at_another_meeting(reads: Reads) -> None:
    text = (
        "Oman and Chad held the third Oman-Chad Security Dialogue in Muscat on 4 May 2024. The Omani side "
        "was headed by Interior Minister Karim Nasser. On 5 May 2024 Nasser met Peruvian envoy Ana Cruz."
    )
    assert [sorted(m.participants) for m in reads(text).flat().meetings] == [["OMN", "TCD"], ["OMN", "PER"]]


def test_a_summit_held_by_one_side_is_of_both(reads: Reads) -> None:
    text = (
        "Oman and Chad held the third Oman-Chad Security Dialogue in Accra on 4 May 2024. It was agreed on "
        "at the Economic Summit in Muscat in March 2023."
    )
    assert [sorted(m.participants) for m in reads(text).flat().meetings] == [["OMN", "TCD"], ["OMN", "TCD"]]


def test_main_meetings_come_first(reads: Reads) -> None:
    text = TEXT + " The third Kenya-Norway Cyber Dialogue was held in Oslo on 2 March 2024."
    assert [m.prominence for m in reads(text).meetings] == ["main", "background"]


def test_without_an_article_the_texts_own_hash_is_its_source(reads: Reads) -> None:
    record = reads(TEXT)
    assert record.source.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (record.id, record.published, record.source.published_from) == ("text", None, None)


def test_the_component_alone_makes_an_empty_record() -> None:
    nlp: Language = spacy.blank("en")
    nlp.add_pipe("ctdialog_record")
    record: Record = nlp(TEXT)._.record
    assert (record.meetings, record.warnings) == ((), ())


def test_an_acronym_is_named_in_full_where_it_is_explained() -> None:
    text = (
        "General Ana Ruiz heads the Chilean side of the Joint Working Group (JWG) on Border Security.\n\n"
        "Chile and Peru held the tenth meeting of the JWG in Lima on Monday."
    )
    names = [meeting.name for meeting in ctdialog.extract(text, published="2024-05-07").meetings]
    assert names == ["Joint Working Group (JWG) on Border Security"]
