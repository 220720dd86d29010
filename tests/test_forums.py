"""Bodies that are a framework or a subject of the talks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. "


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # the rows of the module's table
        ("They discussed regional forums such as the African Union.", ["AU"]),
        ("They value platforms, including the G20.", ["G20"]),
        ("Coordination within the OIC was good.", ["OIC"]),
        ("Experts meet under the auspices of the United Nations.", ["UN"]),
        ("They will work with Interpol.", ["INTERPOL"]),
        ("They will step up their assistance to the Multinational Joint Task Force.", ["MNJTF"]),
        ("They lauded the anti-Da'esh coalition.", ["D-ISIS"]),
        ("They called for reform of the United Nations.", ["UN"]),
        ("They voiced support for ECOWAS.", ["ECOWAS"]),
        ("The GCC's mechanisms, IGAD mediation and NSG membership were mentioned.", ["GCC", "IGAD", "NSG"]),
        ("They will cooperate in the UN, the OIC and the Arab League.", ["UN", "OIC", "LAS"]),
        ("As members of the OIC they work closely, and stand by each other as GCC member states.",
         ["OIC", "GCC"]),
        ("They will cooperate in the UN, Commonwealth and ECOWAS.", ["UN", "COMMONWEALTH", "ECOWAS"]),
        ("They will cooperate in the UN, Commonwealth experts said.", ["UN"]),
        # others
        ("They work together in regional organisations, among them ECOWAS and the AU.", ["ECOWAS", "AU"]),
        ("Oman and Qatar cooperate on border security, including through the C5+1 Security Working Group.",
         ["C5"]),
        ("They discussed collaboration in UN peacekeeping.", ["UN"]),
        ("They welcomed its role in the Counter-ISIL Coalition.", ["D-ISIS"]),
        ("They discussed action against UN-designated groups.", ["UN"]),
        ("The arrears owed to IGAD filled an hour.", ["IGAD"]),
        ("The money that the AU owes was gone into.", ["AU"]),
        ("They hailed the Zambezi Basin Water Organisation (ZBWO) and its work.", ["ZBWO"]),
        ("They work together in regional bodies such as the Nordic Customs Network.",
         ["nordic-customs-network"]),
        ("They upheld the ASEAN Counter-Terrorism Strategy.", ["ASEAN"]),
        ("They upheld the ASEAN Convention on Counter Terrorism.", []),
        ("They recalled the UN Global Counter-Terrorism Strategy.", ["UN"]),
        ("They will work together under the umbrella of the Middle East Strategic Alliance.", ["MESA"]),
        ("They praised the ASEAN Plan of Action on Seafarers.", ["ASEAN"]),
        ("The Accra Initiative was singled out as a model.", ["accra-initiative"]),
        ("Reference was made to the force of the East African Community.", ["EAC"]),
        ("They discussed the coming ASEAN Regional Forum meeting.", ["ARF"]),
        ("They spoke of reform of the Security Council and its permanent seats.", ["UN"]),
        ("The maps were drawn with help from UNODC.", ["UN"]),
        ("Qatar wishes to join the Financial Action Task Force.", ["FATF"]),
        ("They discussed how the UN warned of a drought and how IGAD presented a plan.", ["UN", "IGAD"]),
        ("They noted that the EU, NATO and the UN consider terrorism as a threat.", ["EU", "NATO", "UN"]),
    ],
)  # fmt: skip
def test_what_is_a_framework_or_a_subject(reads: Reads, text: str, codes: list[str]) -> None:
    (meeting,) = reads(LEAD + text).flat().meetings
    assert sorted(meeting.forums) == sorted(codes)


@pytest.mark.parametrize(
    "text",
    [
        "They cited UN Security Council resolution 1373 and the UN Charter.",
        "They spoke of a NATO-style security pact and the ASEAN-Peru Declaration.",
        "They praised the National Drug Organisation (NDO) and Oman's Gulf Fishing Union.",
        "They condemned entities listed by the UN Security Council.",
        "They discussed the soldiers stationed at a NATO base.",
        "They discussed UN-listed groups and an AU-mandated force.",
        "They discussed Al-Shabaab, which Chad, the EU and the United States all list as a terrorist group.",
        "They discussed Hezbollah, which the EU and NATO regard as a terrorist group.",
        "They discussed Hezbollah, which the EU has not designated as a whole as terrorist.",
        "Special Secretary (UN) Ali Rahman headed the delegation.",
        "They thanked UN peacekeepers and ASEAN member states.",
        "They discussed groups on the list of the EU.",
        "They discussed UN sanctioned groups and an EU grant.",
        "They commended Qatar as Arab League president.",
        "Oman is one of the founding members of the GCTF.",
        "They discussed trade with Central Asian states.",
        "The Security Council of the republic reviewed the results.",
        "The dialogue was held at the UN complex.",
        "Qatar is a member of the OECD and wants to stay.",
        "The talks were joined by representatives of the IOM and of Interpol.",
        "They suggested a conference with the UN special envoy.",
    ],
)
def test_a_bodys_name_that_only_tells_what_something_is(reads: Reads, text: str) -> None:
    (meeting,) = reads(LEAD + text).flat().meetings
    assert not meeting.forums


def test_the_body_whose_countries_gather(reads: Reads) -> None:
    text = (
        "G7 interior ministers held a security summit in Rome on 4 May 2024. "
        "The ministers of Canada, France, Germany, Italy, Japan, the United Kingdom and the United States "
        "took part."
    )
    (meeting,) = reads(text).flat().meetings
    assert "G7" not in meeting.participants
    assert meeting.forums == ("G7",)
