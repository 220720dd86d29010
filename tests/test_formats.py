"""Formats of talks: kind, name, number, parties."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.extractor import Extractor
from ctdialog.pipeline.formats.format_joined import Format


def formats(finders: Language, text: str) -> list[tuple[Format, str | None]]:
    """The formats of a text, each with its name as worded."""
    doc = finders(text)
    found = [span._.format for span in doc.spans["formats"]]
    return [(form, text[slice(*form.name)] if form.name else None) for form in found]


@pytest.mark.parametrize(
    ("text", "kind", "name", "number", "parties"),
    [
        # the rows of the module's table
        ("the 10th meeting of the Pakistan-Russia Joint Working Group on Counter-Terrorism",
         "working-group", "Joint Working Group on Counter-Terrorism", 10, "PAK RUS"),
        ("their ninth counter-terrorism dialogue", "dialogue", "counter-terrorism dialogue", 9, ""),
        ("delegation-level talks", "meeting", None, None, ""),
        ("inaugural U.S.-India Strategic and Commercial Dialogue",
         "dialogue", "Strategic and Commercial Dialogue", 1, "USA IND"),
        # a count with an adjective behind it, behind a dash, before a quotation mark, "since"
        ("their fourth fruitful security dialogue", "dialogue", "security dialogue", 4, ""),
        ("the Fiji-Tonga Political Dialogue - Third Session", "dialogue", "Political Dialogue", 3, "FJI TON"),
        ("the third meeting of the “Joint Working Group on Ports”",
         "working-group", "Joint Working Group on Ports", 3, ""),
        ("the third “two-plus-two” dialogue", "dialogue", "“two-plus-two” dialogue", 3, ""),
        ("its eleventh session since 2001", "meeting", None, 11, ""),
        ("the V ministerial meeting of the Fiji-Tonga High-Level Security Group",
         "working-group", "High-Level Security Group", 5, "FJI TON"),
        # a council that two countries share is not the UN's
        ("the 4th Fiji-Tonga High Security Council meeting", "working-group", "High Security Council",
         4, "FJI TON"),
        ("Two Border-Security Meetings", "meeting", None, None, ""),
        # a subject ends before a place, a partner or a time
        ("the third Dialogue on Countering Violent Extremism late last month", "dialogue",
         "Dialogue on Countering Violent Extremism", 3, ""),
        ("its second Joint Commission on Security Cooperation in the Tongan city of Neiafu", "working-group",
         "Joint Commission on Security Cooperation", 2, ""),
        ("its second Joint Commission on Security Cooperation with the Kingdom of Tonga", "working-group",
         "Joint Commission on Security Cooperation", 2, "TON"),
        # the group of a meeting "Plus"; a video conference is no conference; a committee's plenary session
        ("the 9th ASEAN Defence Ministers' Meeting (ADMM)-Plus Working Group on Piracy", "working-group",
         "ASEAN Defence Ministers' Meeting (ADMM)-Plus Working Group on Piracy", 9, "ASEAN"),
        ("held a video conference", "meeting", None, None, ""),
        ("its 12th plenary session", "meeting", None, 12, ""),
        ("plenary talks of the two delegations", "meeting", None, None, ""),
        ("the GCTF's 12th Plenary Meeting", "conference", "Plenary Meeting", 12, "GCTF"),
        # an office or a name behind "with" is the partner's
        ("held consultations on counter-terrorism with Deputy Director Ana Cruz of Tonga", "consultations",
         "consultations on counter-terrorism", None, ""),
        ("held consultations on border security with Peter Tupou", "consultations",
         "consultations on border security", None, ""),
        ("the third Working Group on Cooperation with the Private Sector", "working-group",
         "Working Group on Cooperation with the Private Sector", 3, ""),
        ("the third Fiji-Tonga Political, Security, and Defence Dialogue", "dialogue",
         "Political, Security, and Defence Dialogue", 3, "FJI TON"),
        ("the third Fiji-Tonga Defence Dialogue on Feb. 13", "dialogue", "Defence Dialogue", 3, "FJI TON"),
        # the field that talks are in
        ("the Fiji-Tonga cooperation group in the field of the fight against piracy", "working-group",
         "cooperation group in the field of the fight against piracy", None, "FJI TON"),
        ("the third Strategic Dialogue in law enforcement", "dialogue",
         "Strategic Dialogue in law enforcement", 3, ""),
        # a noun that tells the subject, in small letters; the subject behind "on the issues of"
        ("the next round of the Fiji-Tonga partnership dialogue", "dialogue", "partnership dialogue", None,
         "FJI TON"),
        ("the Fiji-Tonga consultations on the issues of combating piracy", "consultations",
         "consultations on the issues of combating piracy", None, "FJI TON"),
        # any words in small letters: between the sides, or "joint", and the head, and behind "on"
        ("the Fiji-Tongan joint land and reef patrols committee", "working-group",
         "joint land and reef patrols committee", None, "FJI TON"),
        ("the Fiji-Tonga tribal committee met", "working-group", "tribal committee", None, "FJI TON"),
        ("the Fiji-Tonga working group on irregular fishing agreed in Suva", "working-group",
         "working group on irregular fishing", None, "FJI TON"),
        ("the Fiji-Tonga working group on boats seeks to meet", "working-group",
         "working group on boats", None, "FJI TON"),
        # a count told twice, or before a title in capitals; in quotation marks; "2+2" in brackets or marks
        ("the Third (3rd) Session of the Fiji-Tonga Joint Commission", "working-group", "Joint Commission",
         3, "FJI TON"),
        ("the 17th Joint Reef Wardens meeting", "meeting", "Joint Reef Wardens meeting", 17, ""),
        ("the “Dialogue on Security of the Reef” between", "dialogue", "Dialogue on Security of the Reef",
         None, ""),
        ("the second Fiji-Tonga “2+2” strategic dialogue", "dialogue", "“2+2” strategic dialogue", 2,
         "FJI TON"),
        ("the Fiji-Tonga Foreign Ministers' Consultations (“2+2”) were", "consultations",
         "Foreign Ministers' Consultations", None, "FJI TON"),
        ("the ninth Fiji-Tonga Strategic Consultations Committee", "working-group",
         "Strategic Consultations Committee", 9, "FJI TON"),
        # dialogues
        ("the third Kenya-Norway Counter-Terrorism Dialogue", "dialogue", "Counter-Terrorism Dialogue",
         3, "KEN NOR"),
        ("the inaugural Japan-Vietnam Cyber Security Dialogue", "dialogue", "Cyber Security Dialogue",
         1, "JPN VNM"),
        ("the first-ever Egypt-Cyprus Security Dialogue", "dialogue", "Security Dialogue", 1, "EGY CYP"),
        ("the twenty-first EU-ASEAN Political Dialogue", "dialogue", "Political Dialogue", 21, "EU ASEAN"),
        ("the 2nd Strategic Dialogue between Jordan and Oman", "dialogue", "Strategic Dialogue", 2,
         "JOR OMN"),
        ("the fourth round of the Ghana-Germany Security Dialogue", "dialogue", "Security Dialogue", 4,
         "GHA DEU"),
        ("the XI Human Rights Dialogue", "dialogue", "Human Rights Dialogue", 11, ""),
        ("Peru-Chile Dialogue on Organized Crime", "dialogue", "Dialogue on Organized Crime", None,
         "PER CHL"),
        ("the seventh India-Brazil Defence Policy Dialogue", "dialogue", "Defence Policy Dialogue", 7,
         "IND BRA"),
        # working groups, commissions
        ("the sixth session of the Algeria-Mali Bilateral Strategic Committee",
         "working-group", "Bilateral Strategic Committee", 6, "DZA MLI"),
        ("the second meeting of the Turkey-Somalia Joint Defence Commission",
         "working-group", "Joint Defence Commission", 2, "TUR SOM"),
        ("the Indonesia-Australia Working Group on Law Enforcement",
         "working-group", "Working Group on Law Enforcement", None, "IDN AUS"),
        ("the BIMSTEC Joint Working Group", "working-group", "BIMSTEC Joint Working Group", None, "BIMSTEC"),
        ("the eighth meeting of the Joint Task Force on Terrorism Financing",
         "working-group", "Joint Task Force on Terrorism Financing", 8, ""),
        ("12th Joint Working Group on Counter Terrorism between India and France",
         "working-group", "Joint Working Group on Counter Terrorism", 12, "IND FRA"),
        # consultations
        ("the fifth round of Foreign Office Consultations", "consultations", "Foreign Office "
         "Consultations", 5, ""),
        ("the Nepal-Qatar Bilateral Political Consultations",
         "consultations", "Bilateral Political Consultations", None, "NPL QAT"),
        ("the 9th counter-terrorism consultations between Japan and the Republic of Korea",
         "consultations", "counter-terrorism consultations", 9, "JPN KOR"),
        # conferences
        ("the third International Conference on Countering Violent Extremism",
         "conference", "International Conference on Countering Violent Extremism", 3, ""),
        ("a regional workshop on border security", "conference", "regional workshop on border "
         "security", None, ""),
        ("the 5th Global Symposium on Maritime Security", "conference", "Global Symposium on Maritime "
         "Security", 5, ""),
        # summits, visits, exercises, plain talks
        ("the 16th BRICS Summit", "summit", "BRICS Summit", 16, "BRICS"),
        ("an official visit", "visit", None, None, ""),
        ("bilateral talks", "meeting", None, None, ""),
        ("a meeting between Chad and Niger", "meeting", None, None, "TCD NER"),
        # bodies' own organs and their meetings
        ("the 44th meeting of the Council of the African Union", "working-group",
         "Council of the African Union", 44, "AU"),
        ("the second meeting of the Arab League", "meeting", None, 2, "LAS"),
        ("the third meeting of its Executive Committee", "working-group", "Executive Committee", 3, ""),
        ("the 19th Special Session of the Joint Commission on Drugs", "working-group",
         "Joint Commission on Drugs", 19, ""),
        # the larger body a group is of, what it is for, and where a subject ends before countries
        ("the third meeting of the Coordinating Committee of the Lake Basin Pact", "working-group",
         "Coordinating Committee of the Lake Basin Pact", 3, ""),
        ("the Joint Working Group of the Security Pillar (SP) on Piracy", "working-group",
         "Joint Working Group of the Security Pillar (SP) on Piracy", None, ""),
        ("the 2nd Joint Committee on Combating Piracy Fiji-Tonga met", "working-group",
         "Joint Committee on Combating Piracy", 2, ""),
        ("the third Fiji-Tonga Joint Commission of Police and Customs Director Sione Mara", "working-group",
         "Joint Commission", 3, "FJI TON"),
        ("the Joint Committee of the Ministry of Interior of Fiji", "working-group",
         "Joint Committee", None, ""),
        # a first in years is no number one, whatever has gone on for years is told behind it
        ("the first Fiji-Tonga Security Dialogue in six years", "dialogue",
         "Security Dialogue", None, "FJI TON"),
        ("the first Fiji-Tonga Security Dialogue was held and reviewed events since 2020", "dialogue",
         "Security Dialogue", 1, "FJI TON"),
        ("the first Fiji-Tonga Security Dialogue will be held in the coming weeks", "dialogue",
         "Security Dialogue", 1, "FJI TON"),
        ("the third Fiji-Tonga Dialogue and Cooperation Commission", "working-group",
         "Dialogue and Cooperation Commission", 3, "FJI TON"),
        ("a dialogue on the occasion of the fair", "dialogue", None, None, ""),
        ("the Joint Committee of Fiji and Tonga", "working-group", "Joint Committee", None, "FJI TON"),
        # several heads, words and countries in one name
        ("the eighth Peru-Chile 2+2 Foreign and Defence Ministerial Meeting", "dialogue",
         "2+2 Foreign and Defence Ministerial Meeting", 8, "PER CHL"),
        ("the 25th EU-Peru Joint Council and Ministerial Meeting", "summit",
         "Joint Council and Ministerial Meeting", 25, "EU PER"),
        ("the first meeting of the 3+1 Commission on Border Security", "working-group",
         "3+1 Commission on Border Security", 1, ""),
        ("the Peru-Chile-Republic of Korea (ROK) Cyber Working Group", "working-group",
         "Cyber Working Group", None, "PER CHL KOR"),
        ("the Pisco format consultations", "consultations", "Pisco format consultations", None, ""),
        ("the 13th High-Level Meeting", "meeting", "High-Level Meeting", 13, ""),
        ("the second Lima Dialogue on Drugs", "dialogue", "Lima Dialogue on Drugs", 2, "PER"),
        ("the Regional Workshop for Judges, Prosecutors, and Police Officers on Drugs", "conference",
         "Regional Workshop for Judges, Prosecutors, and Police Officers on Drugs", None, ""),
        ("the Conference of Heads of Government of the Caribbean Community", "summit",
         "Conference of Heads of Government of the Caribbean Community", None, ""),
        ("the second Peru-Chile Dialogue of Defence Ministers", "dialogue",
         "Dialogue of Defence Ministers", 2, "PER CHL"),
        ("the Pisco Meetings", "meeting", "Pisco Meetings", None, ""),
        ("the Cooperation and Coordination Mechanism", "meeting", "Cooperation and Coordination Mechanism",
         None, ""),
        # an organ's other shapes, and a body's council of ministers
        ("the Peru-Chile ad hoc group on drugs", "working-group", "ad hoc group on drugs", None, "PER CHL"),
        ("the Peru-Chile Taskforce on Drugs", "working-group", "Taskforce on Drugs", None, "PER CHL"),
        ("the fifth session of the Council of Transport Ministers of ECOWAS", "summit",
         "Council of Transport Ministers of ECOWAS", 5, ""),
        ("the second meeting of a Peru-Chile task force on drugs", "working-group", "task force on drugs", 2,
         "PER CHL"),
        # a number told apart
        ("their 7th, three-day Security Dialogue", "dialogue", "Security Dialogue", 7, ""),
        ("the third such dialogue", "dialogue", None, 3, ""),
        ("round three of the Peru-Chile Security Dialogue", "dialogue", "Security Dialogue", 3, "PER CHL"),
        ("the Peru-Chile Security Dialogue met for the third time", "dialogue", "Security Dialogue", 3,
         "PER CHL"),
        # two sides or a count before common words in small letters; any words behind a count and two sides
        ("the Peru-Chile joint commission", "working-group", "joint commission", None, "PER CHL"),
        ("the ninth session of the Peru-Chile high-level joint commission", "working-group",
         "high-level joint commission", 9, "PER CHL"),
        ("the third meeting of the joint working group", "working-group", "joint working group", 3, ""),
        ("the inaugural joint consultation between Peru and Chile", "consultations", "joint consultation", 1,
         "PER CHL"),
        ("bilateral consultations", "consultations", None, None, ""),
        ("a joint committee of Peru and Chile", "working-group", None, None, "PER CHL"),
        ("the 12th Peru-Chile joint river wardens meeting", "meeting", "joint river wardens meeting", 12,
         "PER CHL"),
        # a body's ministers hold a summit; of a dialogue one working group meets
        ("the 12th meeting of SADC ministers of defence", "summit", "meeting of SADC ministers of defence",
         12, "SADC"),
        ("the third meeting of GCC interior ministers", "summit", "meeting of GCC interior ministers", 3,
         "GCC"),
        ("the Security Working Group of the Peru-Chile Strategic Dialogue", "working-group",
         "Security Working Group", None, "PER CHL"),
        ('the first bilateral "2+2" dialogue of Peru and Chile', "dialogue", 'bilateral "2+2" dialogue', 1,
         "PER CHL"),
        ("the 16th session of the Peru-Chile JPC", "working-group", "JPC", 16, "PER CHL"),
        ("a two-day Peru-Chile Joint Border meeting", "meeting", "Joint Border meeting", None, "PER CHL"),
        ("the Peru-Chile HLG meeting", "meeting", None, None, "PER CHL"),
        # an organ and what it is for; two organs that meet as one; spelled otherwise
        ("the second meeting of the Peru-Chile Committee for Political Dialogue", "working-group",
         "Committee for Political Dialogue", 2, "PER CHL"),
        ("the Joint Defence Board and Joint Border Board meeting", "working-group",
         "Joint Defence Board and Joint Border Board meeting", None, ""),
        ("the first Hispanic-Peruvian Commision on Drugs", "working-group", "Commision on Drugs", 1,
         "ESP PER"),
        ("the Peru-Chile joint work team", "working-group", "joint work team", None, "PER CHL"),
        ("the Peru-Chile Leaders' Retreat", "summit", "Leaders' Retreat", None, "PER CHL"),
        # as Spanish counts sessions; a subject behind "a"
        ("the sixth regular period of sessions of the Inter-American Committee against Terrorism",
         "working-group", "Inter-American Committee against Terrorism", 6, "OAS"),
        ("a high-level dialogue on a new border policy", "dialogue",
         "high-level dialogue on a new border policy", None, ""),
        ("a dialogue on a Monday", "dialogue", None, None, ""),
        # whose meeting a name goes on with, and where a committee only works
        ("the VII Meeting of the heads of border services of the SCO member states", "meeting",
         "Meeting of the heads of border services of the SCO member states", 7, "SCO"),
        ("the third meeting of the chiefs of police of the Arab League countries", "meeting",
         "meeting of the chiefs of police of the Arab League countries", 3, "LAS"),
        ("the third meeting of the Cooperation Council of the European Union and Chad", "working-group",
         "Cooperation Council", 3, "EU TCD"),
        ("the fifth session of the Committee for Combating Piracy in the ASEAN member states",
         "working-group", "Committee for Combating Piracy", 5, "ASEAN"),
        ("the fourth joint counter-terrorism exercise", "exercise", "joint counter-terrorism exercise",
         4, ""),
    ],
)  # fmt: skip
def test_a_format_is_read(
    finders: Language, text: str, kind: str, name: str | None, number: int | None, parties: str
) -> None:
    ((form, found),) = formats(finders, text)
    assert (form.kind, found, form.number, " ".join(p.code for p in form.parties)) == (
        kind,
        name,
        number,
        parties,
    )


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the 4th Dialogue", "4th"),
        ("the twenty-first Dialogue", "twenty-first"),
        ("the IX Dialogue", "IX"),
        ("the first-ever Security Dialogue", "first-ever"),
    ],
)
def test_a_number_says_where_it_stands(finders: Language, text: str, number: str) -> None:
    ((form, _),) = formats(finders, text)
    assert form.number_at is not None
    assert text[slice(*form.number_at)] == number


@pytest.mark.parametrize(
    "text",
    [
        "the two-day dialogue",
        "two rounds of the dialogue",
        "the annual dialogue",
        "the 2024 Security Dialogue",
        "the dialogue's second day",
    ],
)
def test_what_counts_no_series_is_no_number(finders: Language, text: str) -> None:
    assert [form.number for form, _ in formats(finders, text)] in ([None], [None, None])


@pytest.mark.parametrize(
    "text",
    [
        "The ministers will visit Lagos.",
        "They agreed to meet again.",
        "He will exercise restraint.",
        "a group of armed men",
        "the board of directors",
        "the National Security Committee of Peru",
        "the Executive Committee took note",
        "she toured the port",
    ],
)
def test_verbs_and_other_nouns_are_no_formats(finders: Language, text: str) -> None:
    assert formats(finders, text) == []


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("the next Dialogue will be held", "next"),
        ("the next “Security Dialogue” will be held", "next"),
        ("the next to last “Security Dialogue” was held", ""),
        ("the last “Security Dialogue” with Peru", ""),
        ("the previous Dialogue was held", "last"),
        ("The last round of the Dialogue was held", "last"),
        ("the third Dialogue was held", ""),
    ],
)
def test_next_and_last_place_a_format_in_its_series(finders: Language, text: str, relative: str) -> None:
    assert formats(finders, text)[0][0].relative == relative


def test_a_year_before_a_format_is_its_year(finders: Language) -> None:
    ((form, name),) = formats(finders, "the 2023 Peru-Chile Security Dialogue")
    assert (form.year, name, form.number) == (2023, "Security Dialogue", None)


def test_a_head_inside_a_bodys_name_is_no_format(finders: Language) -> None:
    assert formats(finders, "work in the Global Counterterrorism Forum and the Quad") == []


def test_two_formats_of_a_sentence_are_both_found(finders: Language) -> None:
    found = formats(
        finders, "The fourth Cyber Dialogue came a day after the second Joint Working Group on Drugs."
    )
    assert [(form.kind, form.number) for form, _ in found] == [("dialogue", 4), ("working-group", 2)]


def test_a_subject_ends_before_another_format(finders: Language) -> None:
    text = "the fifth Peru-Chile Joint Working Group on terrorism and bilateral consultations on piracy"
    assert [(form.kind, name) for form, name in formats(finders, text)] == [
        ("working-group", "Joint Working Group on terrorism"),
        ("consultations", "bilateral consultations on piracy"),
    ]


def test_a_span_is_labelled_with_its_kind(finders: Language) -> None:
    doc = finders("They held the second Oman-India Security Dialogue.")
    (span,) = doc.spans["formats"]
    assert (span.label_, span.kb_id_) == ("FORMAT", "dialogue")
    assert span._.format.start == span.start_char


@pytest.mark.parametrize(
    ("text", "kind", "name", "number"),
    [
        # two ministers meet; those of a body hold a summit
        ("the 4th Kenya-Italy Defence Ministers' Meeting", "meeting", "Defence Ministers' Meeting", 4),
        ("the ASEAN Defence Ministers' Meeting", "summit", "ASEAN Defence Ministers' Meeting", None),
        # a number makes a series of small letters
        ("the second Peru-Chile police chiefs' meeting", "meeting", "police chiefs' meeting", 2),
        ("a police chiefs' meeting", "meeting", None, None),
        # how many sides there are is no name
        ("the third bilateral consultations", "consultations", None, 3),
        ("the third high-level consultations", "consultations", "high-level consultations", 3),
        # a region stays in the name, a country goes
        ("the South Asia Home Ministers' Meeting", "summit", "South Asia Home Ministers' Meeting", None),
        ("the Meeting of the Ministers of Justice of Ghana and of Togo", "meeting", None, None),
        # subjects: gerunds, participles, a region that they are "in"
        ("the conference on tackling threats posed by returnees in Nairobi", "conference",
         "conference on tackling threats posed by returnees", None),
        ("the Working Group on Terrorism in Central Asia in Astana", "working-group",
         "Working Group on Terrorism in Central Asia", None),
        ("a seminar on export control and border security", "conference",
         "seminar on export control and border security", None),
        # ministers who are meeting, a process, an acronym
        ("EU interior ministers meeting in Brussels on Tuesday agreed on a plan", "summit", None, None),
        ("the Petra Process meetings in Lima", "meeting", "Petra Process meetings", None),
        ("the AUSMIN talks in Sydney", "consultations", "AUSMIN", None),
        # a day is of the verb, in capitals of the name
        ("the ASEAN Security Today Forum in Lima", "conference", "ASEAN Security Today Forum", None),
        ("India and Nepal today security dialogue", "dialogue", "security dialogue", None),
        # counts of a series, and of a person's day
        ("the fifth Energy Security Dialogue since 2016", "dialogue", "Energy Security Dialogue", 5),
        ("their first security dialogue since 2016", "dialogue", "security dialogue", None),
        ("their first security dialogue after a two-year gap", "dialogue", "security dialogue", None),
        ("the first security dialogue under the new government", "dialogue", "security dialogue", None),
        ("A third meeting on her programme", "meeting", None, None),
        ("held a workshop on border security in Lomé from 3 to 5 May, the second of its kind.", "conference",
         "workshop on border security", 2),
    ],
)  # fmt: skip
def test_names_of_series(
    finders: Language, text: str, kind: str, name: str | None, number: int | None
) -> None:
    form, found = formats(finders, text)[0]
    assert (form.kind, found, form.number) == (kind, name, number)


@pytest.mark.parametrize("text", ["at the Oslo Conference Centre", "they spoke by video-conference"])
def test_a_building_and_a_means_are_no_format(finders: Language, text: str) -> None:
    assert not formats(finders, text)


def test_talks_that_center_on_something_are_talks(finders: Language) -> None:
    assert formats(finders, "The talks center on piracy")[0][0].kind == "meeting"


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        ("The Border Working Group of the African Union met",
         "Border Working Group of the African Union", "AU"),
        ("The fifth Global Counterterrorism Forum (GCTF) Steering Committee was held",
         "Global Counterterrorism Forum (GCTF) Steering Committee", "GCTF"),
        ("The second Regular Session of the Inter-American Committee against Terrorism opened",
         "Regular Session of the Inter-American Committee against Terrorism", "OAS"),
        ("The 5 + 1 Group on Border Security met", "5 + 1 Group on Border Security", ""),
        ("the fourth trilateral meeting of Chile, Peru and Brazil", "trilateral meeting", "CHL PER BRA"),
        ("the gathering, known as the Border Commanders meeting", "Border Commanders meeting", ""),
        ("the bilateral security dialogue of Chile and Peru", "bilateral security dialogue", "CHL PER"),
        ('the "bilateral security dialogue with Chile', "bilateral security dialogue", "CHL"),
    ],
)  # fmt: skip
def test_names_with_bodies_and_sides(finders: Language, text: str, name: str, parties: str) -> None:
    form, found = formats(finders, text)[0 if "gathering" not in text else -1]
    assert (found, " ".join(p.code for p in form.parties)) == (name, parties)


@pytest.mark.parametrize(
    ("text", "kind", "name", "number"),
    [
        ("The tenth session of the Inter-American Committee against Terrorism opened", "working-group",
         "Inter-American Committee against Terrorism", 10),
        ("the 5th meeting of Secretaries of CIS Security Councils", "meeting",
         "meeting of Secretaries of CIS Security Councils", 5),
        ("Meeting of the Kenyan, Malian and Chadian Ministers of Interior", "meeting", None, None),
        ("a meeting of Gulf interior ministers; the interior ministers meeting ended", "meeting", None, None),
        ("the first such meeting in about three years", "meeting", None, None),
        ("the Joint Defence Committee (JC) of Chile and Peru", "working-group", "Joint Defence Committee",
         None),
        ("the first deputy ministerial-level dialogue on political security", "dialogue",
         "deputy ministerial-level dialogue on political security", 1),
        ('the "Counter-Terrorism Week" in Rome', "conference", "Counter-Terrorism Week", None),
        ("the Sixth Review Conference", "conference", "Review Conference", 6),
        ("a Regional Forum for the Ministers of Justice of the bloc", "conference", "Regional Forum", None),
        ("Regional Forum on Border Security Successfully Concluded", "conference",
         "Regional Forum on Border Security", None),
        ("the group discussions on prevention", "meeting", None, None),
        ("the first working session dealt with piracy", "meeting", None, None),
        ("the first three-way talks of Chile, Peru and Brazil", "meeting", None, 1),
        ("Third of its kind, the meeting opened in Lima", "meeting", None, 3),
        ("It is for the fourth time that the Border Working Group will meet", "working-group",
         "Border Working Group", 4),
        ("This meeting would be the first of a series of such gatherings", "meeting", None, 1),
        ("the second meeting between Japan and the 10-member Association of Southeast Asian Nations",
         "meeting", None, 2),
    ],
)  # fmt: skip
def test_whose_meetings_and_which_one(
    finders: Language, text: str, kind: str, name: str | None, number: int | None
) -> None:
    form, found = formats(finders, text)[0]
    assert (form.kind, found, form.number) == (kind, name, number)


def test_a_body_with_its_members_is_a_party(finders: Language) -> None:
    form, _ = formats(
        finders, "talks between Japan and the 10-member Association of Southeast Asian Nations"
    )[0]
    assert [party.code for party in form.parties] == ["JPN", "ASEAN"]


def test_a_genitive_is_no_part_of_a_name(finders: Language) -> None:
    text = "The Oman-Chad Working Group on Piracy's third meeting was held."
    assert formats(finders, text)[0][1] == "Working Group on Piracy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Chile held the fifth vice-ministerial meeting of their Joint Task Force on Drugs.",
            ("Joint Task Force on Drugs", 5),
        ),
        (
            "the Dialogue on the Protection of Ports from Hybrid Threats in Oslo",
            ("Dialogue on the Protection of Ports from Hybrid Threats", None),
        ),
        (
            "the 2nd Mixed Commission on Trade along the Rapids",
            ("Mixed Commission on Trade along the Rapids", 2),
        ),
    ],
)
def test_a_name_goes_on_over_small_words(
    finders: Language, text: str, expected: tuple[str, int | None]
) -> None:
    ((form, name),) = formats(finders, text)
    assert (name, form.number) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Turkmen-Russian consultations on countering modern challenges and threats",
            ("consultations", "consultations on countering modern challenges and threats"),
        ),
        (
            "the Kenya-Somalia Joint Border Commissioners' and Administrators' Committee",
            ("working-group", "Joint Border Commissioners' and Administrators' Committee"),
        ),
        (
            "the eighth meeting of the Subcommittee for Security of their Intergovernmental Commission",
            ("working-group", "Subcommittee for Security"),
        ),
        (
            "the Mali-Chad Grand Joint Commission of Cooperation",
            ("working-group", "Grand Joint Commission of Cooperation"),
        ),
        (
            "the 11th meeting of the Joint Counterterrorism Coordination Cell of Niger and Nigeria",
            ("working-group", "Joint Counterterrorism Coordination Cell"),
        ),
        ("the 2nd Presidential Council", ("working-group", "Presidential Council")),
        # the two sides between an organ and its subject
        (
            "the Working Group between Mali and Chad on Piracy",
            ("working-group", "Working Group between Mali and Chad on Piracy"),
        ),
        (
            "the Joint Commission of Mali and Chad for the Fight against Piracy",
            ("working-group", "Joint Commission of Mali and Chad for the Fight against Piracy"),
        ),
        ("the Mali-Chad Working Group on Piracy meeting", ("working-group", "Working Group on Piracy")),
        # how high talks are
        ("home secretary-level talks", ("meeting", "home secretary-level talks")),
        ("delegation-level talks", ("meeting", None)),
        (
            "the 3rd meeting of the security cooperation mechanism",
            ("meeting", "security cooperation mechanism"),
        ),
    ],
)
def test_names_as_joint_organs_bear_them(finders: Language, text: str, expected: tuple[str, str]) -> None:
    form, name = formats(finders, f"Peru hosted {text} in Lima.")[0]
    assert (form.kind, name) == expected


def test_who_meets_is_no_part_of_what_is_counted(finders: Language) -> None:
    text = "Lima hosted the fifth round of United States-Kyrgyz Republic Annual Bilateral Consultations."
    ((form, name),) = formats(finders, text)
    assert (form.kind, form.number, name) == ("consultations", 5, "Annual Bilateral Consultations")


@pytest.mark.parametrize("when", ["next year", "early next year", "in early 2027"])
def test_a_round_of_a_coming_year_keeps_its_number(extractor: Extractor, when: str) -> None:
    text = (
        "Chad and Niger held the second round of border consultations in Lima on 3 May 2026. "
        f"They agreed to hold the third round in Oslo {when}."
    )
    (meeting,) = extractor.read_text(text, published="2026-05-04").flat().meetings
    assert meeting.number == 2 and meeting.next is not None
    assert (meeting.next.number, meeting.next.city) == (3, "Oslo")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Council of Heads of Border Services of the CIS met in Minsk on 3 May 2024.",
            "Council of Heads of Border Services of the CIS",
        ),
        ("IGAD Security Working Group meets in Nairobi on 3 May 2024.", "IGAD Security Working Group"),
    ],
)
def test_a_body_that_meets_has_its_own_name(extractor: Extractor, text: str, name: str) -> None:
    (meeting,) = extractor.read_text(text).flat().meetings
    assert meeting.name == name and meeting.kind == "working-group"


@pytest.mark.parametrize("how", ["by videoconference", "via Zoom", "online", "by video link"])
def test_how_talks_are_held_is_no_part_of_their_name(finders: Language, how: str) -> None:
    doc = finders(f"They held the third Canada-Mexico High-Level Dialogue on Security {how} on 6 May.")
    (form,) = doc.spans["formats"]
    assert form.text.endswith("Dialogue on Security")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Chad and Mali held a Bi-National Commission in Bamako on 3 May 2024.", "Bi-National Commission",
         "working-group"),
        ("The Standing Committee on Ports of Chad and Mali met in Bamako on 3 May 2024.",
         "Standing Committee on Ports", "working-group"),
        ("The two countries' Border Commission met in Bamako on 3 May 2024, officials of Chad and Mali said.",
         "Border Commission", "working-group"),
        ("Chad and Mali held the annual Cross-Border Commission in Bamako on 3 May 2024.",
         "Cross-Border Commission", "working-group"),
        ("The Chad-Mali Joint Permanent Commission's Sub-Committee on Ports met in Bamako on 3 May 2024.",
         "Joint Permanent Commission's Sub-Committee on Ports", "working-group"),
    ],
)  # fmt: skip
def test_organs_of_two_states(extractor: Extractor, text: str, name: str, kind: str) -> None:
    (meeting,) = extractor.read_text(text).flat().meetings
    assert (meeting.name, meeting.kind) == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The Standing Committee on National Security of Chad met in Bamako on 3 May 2024.",
        "Chad and Mali held the Human Rights Commission's hearings in Bamako on 3 May 2024.",
    ],
)
def test_organs_of_one_state_are_none_of_two(extractor: Extractor, text: str) -> None:
    assert all(meeting.name is None for meeting in extractor.read_text(text).flat().meetings)


def test_heads_of_services_are_no_leaders(finders: Language) -> None:
    doc = finders("The Conference of the Heads of Police Forces was held; so was that of the Heads of State.")
    assert doc.spans["formats"][0].kb_id_ == "conference"
