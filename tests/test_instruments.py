"""Names of agreements, plans, resolutions, strategies and conventions."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from ctdialog.pipeline import sentences  # noqa: F401 - registers the components


@pytest.fixture(scope="module")
def finder() -> Language:
    nlp = spacy.blank("en")
    for name in ("ctdialog_sentences", "ctdialog_countries", "ctdialog_instruments"):
        nlp.add_pipe(name)
    return nlp


def found(nlp: Language, text: str) -> list[str]:
    doc = nlp(text)  # spans live as long as their Doc
    return [span.text for span in doc.spans["instruments"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A pact on cattle theft was gone over with Lesotho.", ["pact on cattle theft"]),
        ("A pact on cattle theft on Tuesday won praise.", ["pact on cattle theft"]),
        ("Both spoke of a draft extradition treaty.", ["draft extradition treaty"]),
        # lists in small letters of what a paper is on, and what is none
        (
            "They signed a memorandum of understanding on security, defence and cyber cooperation.",
            ["memorandum of understanding on security, defence and cyber cooperation"],
        ),
        (
            "They signed a pact on drugs, arms, and human trafficking, it said.",
            ["pact on drugs, arms, and human trafficking"],
        ),
        (
            "They signed a pact on trade, fisheries and the blue economy.",
            ["pact on trade, fisheries and the blue economy"],
        ),
        (
            "They signed a pact on cattle theft, reviewed the border and discussed visas.",
            ["pact on cattle theft"],
        ),
        ("They signed a pact on cattle theft, sources in Doha and Lima said.", ["pact on cattle theft"]),
        (
            "They signed a Memorandum of Understanding (MoU) on the exchange of financial intelligence.",
            ["Memorandum of Understanding (MoU) on the exchange of financial intelligence"],
        ),
        ("They reviewed the themes of the Work Plan (2017-2019).", ["Work Plan (2017-2019)"]),
        ("They praised the ESF Roadmap-III (2011-2015).", ["ESF Roadmap-III (2011-2015)"]),
        (
            "Under the ten-year roadmap of the Oman-Chad partnership (2020-2030), they talked.",
            ["ten-year roadmap of the Oman-Chad partnership (2020-2030)"],
        ),
        ("They spoke of the 2020-2030 bilateral roadmap.", ["2020-2030 bilateral roadmap"]),
        ("They praised the Work Plan (the longest so far).", []),
        ("A Statement of Cooperation was signed.", ["Statement of Cooperation"]),
        (
            "They hailed the Memorandum of deepening ties in the area of defence, signed in May.",
            ["Memorandum of deepening ties in the area of defence"],
        ),
        ("They explored a possible Free Trade Agreement.", []),
        (
            "A Memorandum of Agreement (MoA) on Transfer of Inmates is to follow.",
            ["Memorandum of Agreement (MoA) on Transfer of Inmates"],
        ),
        (
            "The Cooperation Program in the fight against terrorism was approved.",
            ["Cooperation Program in the fight against terrorism"],
        ),
        (
            "They signed an agreement to contain drug trafficking and organized crime on their border.",
            ["agreement to contain drug trafficking and organized crime"],
        ),
        ("They spoke of the BTWC and of an agreement in principle.", ["BTWC"]),
        ("They backed a Code of Conduct in the South China Sea.", ["Code of Conduct in the South China Sea"]),
        (
            "On the table lay a draft protocol on seized vehicles plus a treaty on prisoners.",
            ["draft protocol on seized vehicles", "treaty on prisoners"],
        ),
    ],
)
def test_a_paper_with_its_subject_needs_no_signature(finder: Language, text: str, names: list[str]) -> None:
    assert found(finder, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "They signed a memorandum of understanding on ports, a military training agreement and a letter "
            "of intent on police cooperation.",
            [
                "memorandum of understanding on ports",
                "military training agreement",
                "letter of intent on police cooperation",
            ],
        ),
        (
            "They discussed the Pact on Migration and Asylum and the Digital Markets Act.",
            ["Pact on Migration and Asylum"],
        ),
        (
            "They cited the Code of Conduct on Piracy in West Africa, the Forum and Council Resolution 2216.",
            ["Code of Conduct on Piracy in West Africa", "Council Resolution 2216"],
        ),
        (
            "They reviewed the Plan of Action to Prevent Violent Extremism 2018-2025.",
            ["Plan of Action to Prevent Violent Extremism 2018-2025"],
        ),
        ("The two ministers signed the 2024 cooperation plan.", ["2024 cooperation plan"]),
    ],
)
def test_where_the_next_paper_of_a_list_begins(finder: Language, text: str, names: list[str]) -> None:
    assert found(finder, text) == names


@pytest.mark.parametrize(
    "name",
    [
        "2019 Strategic Engagement Plan",
        "UN Global Counter-Terrorism Strategy",
        "UN Global Counter-terrorism Strategy",
        "UN Security Council resolution 2396",
        "UN Security Council resolutions 1267, 1373 (2001) and 2396",
        "UNSCR 1373",
        "Astana Declaration of 4 July 2024",
        "Rabat communiqué of 3 May 2023",
        "ECOWAS Strategy for 2024–2028",
        "Oman-Qatar joint statement",
        "Oman-Qatar agreement on cooperation in shipping",
        "bilateral extradition treaty",
        "joint action plan on border security",
        "Recommendation CM/Rec(2022)8",
        "Bilateral Declaration on cooperation",
        "National Action Plan",
        "Joint Plan of Action",
        "Partnership and Cooperation Agreement",
        "Comprehensive Convention on International Terrorism",
        "Convention on the Prevention of Terrorism",
        "BIMSTEC Convention on Cooperation in Combating International Terrorism, "
        "Transnational Organized Crime and Illicit Drug Trafficking",
        "U.S.-India Joint Declaration on Combating Terrorism",
        "Joint Roadmap for Deepening Ties between the EU and Central Asia",
        "Charter of the United Nations",
        "Tashkent Declaration",
        "Memorandum of Understanding (MoU) on Cooperation in Combating Terrorism",
        "MOU",
        "GSP+",
        "Agenda 2063",
        "Doha agreement",
        "Security and Defence Partnership",
        "Nairobi Process",
        "Rainbow Vision 2040",
        "Protocol relating to Mutual Assistance on Defence",
        "Bali Work Plan 2019-2025",
        "Defence Cooperation Arrangement of 2021",
        "UN charter",
        "GCC security agreement",
        "EU counter-terrorism strategy",
        "March 2023 security pact",
    ],
)
def test_a_name_is_found_as_worded_without_the_article(finder: Language, name: str) -> None:
    assert found(finder, f"The two sides recalled the {name}, which both had welcomed.") == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met under the Delhi Declaration on Monday.", ["Delhi Declaration"]),
        ("They signed the Paris Agreement in New Delhi.", ["Paris Agreement"]),
        ("They endorsed the 2024-2027 Work Plan on Piracy.", ["2024-2027 Work Plan on Piracy"]),
        ("They recalled the Manila Convention on Arms (the Arms Convention).", ["Manila Convention on Arms"]),
        ("They upheld their 2019 fisheries delimitation agreement and the March accord.",
         ["2019 fisheries delimitation agreement", "March accord"]),
        ("They named the Lima Strategy on Ports and the Deeper Partnership and Trade Agreement.",
         ["Lima Strategy on Ports", "Deeper Partnership and Trade Agreement"]),
        ("They noted an Academic Cooperation Agreement between universities.",
         ["Academic Cooperation Agreement"]),
        ("They cited the Convention on Extradition and the Amending Protocol, among others.",
         ["Convention on Extradition", "Amending Protocol"]),
        ("Pakistan's National Action Plan was praised.", ["National Action Plan"]),
        ("Implementing National Action Plan matters here.", ["National Action Plan"]),
        ("They keep GSP+ status under review.", ["GSP+"]),
        # the next thing done
        ("They adopted a plan to counter smuggling and initiated a strategy review.",
         ["plan to counter smuggling"]),
        ("They developed a plan to counter smuggling and initiated a strategy review.", []),
        # when, how it goes, what else is to be done; what it is in the framework of
        ("They signed a treaty on extradition in 2019 and a pact on hot pursuit in May.",
         ["treaty on extradition", "pact on hot pursuit"]),
        ("They reviewed the MoU on border security and the work of the two agencies.",
         ["MoU on border security"]),
        ("They spoke of updating the 2011 pact on drugs and of opening a post.", ["2011 pact on drugs"]),
        # what treaties are on
        ("They signed a convention on the rights of the child and the status of women.",
         ["convention on the rights of the child and the status of women"]),
        ("They signed a treaty on current transactions and the current account.",
         ["treaty on current transactions and the current account"]),
        ("They signed a convention on combating terrorism, separatism and extremism.",
         ["convention on combating terrorism, separatism and extremism"]),
        ("They signed an agreement on trade, separatism being no subject.", ["agreement on trade"]),
        ("They met within the framework of the Memorandum of Understanding on Security, signed in 2021.",
         ["Memorandum of Understanding on Security"]),
        ("They invoked the Agreement on Cooperation against Crime of 2010.",
         ["Agreement on Cooperation against Crime of 2010"]),
        ("They signed a cooperation programme for 2025-2026 and a protocol on the exchange of data.",
         ["cooperation programme for 2025-2026", "protocol on the exchange of data"]),
        ("They cited the Programme of Cooperation in the fight against terrorism, separatism and extremism "
         "for 2016-2018.",
         ["Programme of Cooperation in the fight against terrorism, separatism and extremism for 2016-2018"]),
        ("They praised the Defense Engagement Plan for 2025 to 2029.",
         ["Defense Engagement Plan for 2025 to 2029"]),
        ("They discussed the plan of cooperation between the Navy and the Coast Guard for 2021-2022.",
         ["plan of cooperation between the Navy and the Coast Guard for 2021-2022"]),
    ],
)  # fmt: skip
def test_a_name_ends_where_the_sentence_goes_on(finder: Language, text: str, expected: list[str]) -> None:
    assert found(finder, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Under the Plan, officials will meet; the Agreement expired.",
        "The North Atlantic Treaty Organization met its partners.",
        "He chairs the National Action Plan Committee of the province.",
        "They plan to sign an agreement and have a strategy for growth.",
        "They went over a draft maritime security strategy and a national cyber strategy.",
        "A roadmap for deepening ties and a convention to fight piracy were on their minds.",
        "Officials came from the Institute of Readiness and Strategy for Ports.",
        "He is the Director for Strategy at the ministry.",
        "The dialogue on Wednesday was their first.",
    ],
)
def test_bodies_offices_and_common_nouns_are_no_instruments(finder: Language, text: str) -> None:
    assert found(finder, text) == []


def test_a_headline_in_title_case_tells_nothing_by_its_capitals(finder: Language) -> None:
    text = (
        "Pakistan, Uzbekistan Sign Security Agreement\nThey signed the Security Cooperation Pact on Monday."
    )
    assert found(finder, text) == ["Security Cooperation Pact"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They signed a “cooperation action plan” aimed at trade.", ["cooperation action plan"]),
        ("They signed a 'cooperation action plan' aimed at trade.", ["cooperation action plan"]),
        ("They welcomed the ministers' plan.", []),
    ],
)
def test_a_quotation_that_ends_in_a_head_is_a_name(finder: Language, text: str, expected: list[str]) -> None:
    assert found(finder, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They have signed a protocol for establishing a joint security commission.",
         ["protocol for establishing a joint security commission"]),
        ("They signed a memorandum of understanding on security cooperation during the visit.",
         ["memorandum of understanding on security cooperation"]),
        ("An agreement on legal assistance was signed.", ["agreement on legal assistance"]),
        ("They signed an agreement to expand their exchanges.", ["agreement to expand their exchanges"]),
        ("They signed an agreement on the exchange of envoys.", ["agreement on the exchange of envoys"]),
        ("They finalized the arrangement on a joint patrol.", ["arrangement on a joint patrol"]),
        ("They signed a memorandum of understanding.", ["memorandum of understanding"]),
        ("They agreed to renew the bilateral security agreement.", ["bilateral security agreement"]),
        ("They recalled the extradition treaty that was signed in Rome.", ["extradition treaty"]),
        ("They want an agreement on legal assistance.", []),
        ("They signed a memorandum of understanding in the field of customs.",
         ["memorandum of understanding in the field of customs"]),
        ("An agreement to share flight data was signed.", ["agreement to share flight data"]),
        ("They discussed a draft agreement on pastures.", ["draft agreement on pastures"]),
        ("They signed agreements on the transfer of convicts and on visas.",
         ["agreements on the transfer of convicts and on visas"]),
        ("They signed memoranda of understanding on ports.", ["memoranda of understanding on ports"]),
        ("They spoke of the customs memorandum of 2019.", ["customs memorandum of 2019"]),
        ("They signed Protocol No. 44.", ["Protocol No. 44"]),
        ("They signed six papers, among them an agreement on aid and an agreement on the care of data.",
         ["agreement on aid", "agreement on the care of data"]),
        ("The following were signed: agreement on aid; memorandum on patrols; protocol on crossings.",
         ["agreement on aid", "memorandum on patrols", "protocol on crossings"]),
        ("They signed a memorandum on police work and another on visas.", ["memorandum on police work"]),
        ("A memorandum between the two offices was signed.", ["memorandum"]),
        ("A revised cattle grazing agreement was signed by both.", ["cattle grazing agreement"]),
        ("They signed a landmark prisoner swap accord.", ["landmark prisoner swap accord"]),
        ("They signed a historic agreement.", []),
        ("They stepped up work under the police cooperation agreement.", ["police cooperation agreement"]),
        ("They need an MLAT.", ["MLAT"]),
        ("They signed a Treaty on Mutual Legal Aid (MLAT), and the MLAT helps.",
         ["Treaty on Mutual Legal Aid"]),
        ("They reviewed the Framework for Safety, Public Health, and Safe Towns.",
         ["Framework for Safety, Public Health, and Safe Towns"]),
        ("A letter of intent on AI cooperation was signed.", ["letter of intent on AI cooperation"]),
        ("Completing the Riyadh Agreement was urged.", ["Riyadh Agreement"]),
        ("Signing of an MoU on cattle marked the visit of both.", ["MoU on cattle"]),
        ("They discussed the EU-Egypt Partnership Priorities 2031-2037.",
         ["EU-Egypt Partnership Priorities 2031-2037"]),
        ("A Program of cooperation between the councils for 2024-2026 was signed.",
         ["Program of cooperation between the councils for 2024-2026"]),
        ("Peru handed over a draft roadmap of cooperation in guarding ports.",
         ["draft roadmap of cooperation in guarding ports"]),
        ("They spoke of a strategy of cooperation.", []),
        ("They signed an executive programme for 2031.", ["executive programme for 2031"]),
        ("They signed a memorandum setting up a joint centre.", ["memorandum setting up a joint centre"]),
        ("They welcomed the entry into force of the agreement on fisheries.", ["agreement on fisheries"]),
        ("They called for the ratification of the protocol on customs.", ["protocol on customs"]),
        ("They signed an agreement with Pakistan.", []),
        # between whom
        ("An MoU between the Port Agency and the Coast Guard was inked.",
         ["MoU between the Port Agency and the Coast Guard"]),
        ("They signed a working arrangement between Europol and the Harbour Office.",
         ["working arrangement between Europol and the Harbour Office"]),
        ("They praised the Work Plan between the Police Academy and the Judicial School for 2031-2033.",
         ["Work Plan between the Police Academy and the Judicial School for 2031-2033"]),
        # signed in a clause
        ("They resumed work on the agreement on double taxation, which the two initialled in May.",
         ["agreement on double taxation"]),
        ("It is an informal framework that allows them to exchange views.", []),
        # counted, dated, quoted
        ("They adopted a three-year work plan.", ["three-year work plan"]),
        ("A ten-point action plan against smuggling was approved.",
         ["ten-point action plan against smuggling"]),
        ("A two-year programme for judges was praised.", []),
        ("The 2019 agreement on herding is to be revised.", ["2019 agreement on herding"]),
        ("They took up the “Safe Lagoon” initiative.", ["“Safe Lagoon” initiative"]),
        ("They took up the “Look North” policy.", []),
    ],
)  # fmt: skip
def test_small_letters_need_a_signature_and_a_subject(
    finder: Language, text: str, expected: list[str]
) -> None:
    assert found(finder, text) == expected


def test_instruments_are_found_without_the_other_components() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("ctdialog_instruments")
    doc = nlp("They recalled the 2019 Strategic Engagement Plan.")
    span = doc.spans["instruments"][0]
    assert (span.text, span.label_) == ("2019 Strategic Engagement Plan", "INSTRUMENT")


_FINDER = spacy.blank("en")
_FINDER.add_pipe("ctdialog_instruments")
_PIECES = ["Plan", "Joint", "of", "on", "the", "Terrorism", ",", "and", "resolution", "2396", "-", "(", ")",
           "signed", "agreement", "“", "”", "\n", "MoU", ".", "Delhi"]  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.sampled_from(_PIECES), max_size=25), st.sampled_from([" ", ""]))
def test_spans_never_overlap_or_cross_a_line(pieces: list[str], joint: str) -> None:
    doc = _FINDER(joint.join(pieces))
    spans = list(doc.spans["instruments"])
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all("\n" not in span.text and span.text == span.text.strip() for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "They raised ties to a Comprehensive Strategic Partnership.",
        "They discussed the Middle East Peace Process.",
        "The Director of Homeland Security Strategy spoke.",
        "The Special Envoy for Mediation of Conflict Resolution attended.",
        "They want a security agreement.",
    ],
)
def test_offices_and_common_words_are_no_names(finder: Language, text: str) -> None:
    assert found(finder, text) == []


def test_the_review_of_a_strategy_names_the_strategy(finder: Language) -> None:
    expected = ["UN Global Counter-Terrorism Strategy"]
    assert found(finder, "They spoke of the UN Global Counter-Terrorism Strategy Review.") == expected


def test_a_number_on_the_next_line_is_no_part_of_a_name(finder: Language) -> None:
    assert found(finder, "They cited the resolution\n2396") == []


def test_two_names_in_a_row_are_two(finder: Language) -> None:
    text = "They welcomed the Antalya Memorandum and Abuja Recommendations."
    assert found(finder, text) == ["Antalya Memorandum", "Abuja Recommendations"]


def test_a_statement_in_small_letters_is_one_where_it_was_signed(finder: Language) -> None:
    text = "They recalled a joint statement on the fight against piracy, signed in Muscat in 2002."
    assert found(finder, text) == ["joint statement on the fight against piracy"]
    assert found(finder, "A joint statement on the talks is expected.") == []


def test_what_two_countries_have_and_a_government_are_no_document(finder: Language) -> None:
    assert found(finder, "They spoke of the Kenya-Japan partnership.") == []
    assert found(finder, "The minister of the Government of National Accord spoke to them.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They reviewed the cooperation programme for 2031-2033.", ["cooperation programme for 2031-2033"]),
        (
            "They signed a roadmap of joint measures for the period 2031-2033.",
            ["roadmap of joint measures for the period 2031-2033"],
        ),
        (
            "Both spoke of the collective security strategy up to 2035.",
            ["collective security strategy up to 2035"],
        ),
        ("They spoke of a programme for young judges.", []),
    ],
)
def test_the_years_that_it_runs_make_a_document_of_a_programme(
    finder: Language, text: str, expected: list[str]
) -> None:
    assert found(finder, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They welcomed the Mandara agreement.", ["Mandara agreement"]),
        ("They welcomed the Mandara peace agreement.", ["Mandara peace agreement"]),
        ("They praised the Cargo Name Record (CNR) directive.", ["Cargo Name Record (CNR) directive"]),
        ("They work under the Border Police Support (BPS) Package.", ["Border Police Support (BPS) Package"]),
        (
            "They invoked the Trade, Transit and Fisheries Agreement.",
            ["Trade, Transit and Fisheries Agreement"],
        ),
        ("They invoked the Charter on Herders’ Rights.", ["Charter on Herders’ Rights"]),
        ("They backed the Global Harbour Initiative.", ["Global Harbour Initiative"]),
        ("They recalled the Joint Statement on Combating Piracy.", ["Joint Statement on Combating Piracy"]),
        ("It rests on the Pact for a Safer Lagoon.", ["Pact for a Safer Lagoon"]),
        ("They work under the Oman-Chad Framework Program.", ["Oman-Chad Framework Program"]),
        ("They took note of the FATF Guidance on Seized Boats.", ["FATF Guidance on Seized Boats"]),
        (
            "They recalled the Chairman's Statement of the 14th East Asia Summit.",
            ["Chairman's Statement of the 14th East Asia Summit"],
        ),
        ("They backed the AU 2021-2025 Plan on Drugs.", ["AU 2021-2025 Plan on Drugs"]),
        ("They reviewed the Action Plan to enhance patrols.", ["Action Plan to enhance patrols"]),
        ("They hope for an early Code of Conduct (CoC).", ["Code of Conduct"]),
        (
            "They upheld the Doha peace agreement and the 1982 UNCLOS.",
            ["Doha peace agreement", "1982 UNCLOS"],
        ),
        ("They praised the Nizwa Declaration of January 2031.", ["Nizwa Declaration of January 2031"]),
    ],
)
def test_a_name_of_its_own_is_read_whole(finder: Language, text: str, expected: list[str]) -> None:
    assert found(finder, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They agreed to extend their agreement on fighting piracy.", ["agreement on fighting piracy"]),
        ("They ratified the peace and reconciliation agreement.", ["peace and reconciliation agreement"]),
        ("The two ministers signed a protocol.", ["protocol"]),
        ("They signed the Terms of Reference.", ["Terms of Reference"]),
        ("Many agreements on trade were signed.", []),
        ("Strategies to counter piracy were covered too.", []),
    ],
)
def test_one_document_that_is_signed_or_kept_in_force_is_told_not_any_such(
    finder: Language, text: str, expected: list[str]
) -> None:
    assert found(finder, text) == expected
