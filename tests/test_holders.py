"""Holders: which name goes with which office."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.pipeline.officials.persons import Mention


def mentions(finders: Language, text: str) -> list[Mention]:
    doc = finders(text)
    people = dict.fromkeys(span._.person for span in doc.spans["officials"])
    return [mention for person in people for mention in person.mentions]


def part(text: str, at: tuple[int, int] | None) -> str | None:
    return text[slice(*at)] if at else None


@pytest.mark.parametrize(
    ("text", "name", "position", "organization"),
    [
        ("Foreign Minister Amina Yusuf spoke.", "Amina Yusuf", "Foreign Minister", None),
        # ranks that no list knows, a grade that the office behind the name fills
        ("The deputy national security adviser, Brig. Gen. (res.) Amina Yusuf, spoke.", "Amina Yusuf",
         "deputy national security adviser", None),
        ("The vice president of the Audit Council, Ctdr. Amina Yusuf, spoke.", "Amina Yusuf",
         "vice president", "Audit Council"),
        ("Minister Plenipotentiary Amina Yusuf, Director for Border Affairs, spoke.", "Amina Yusuf",
         "Director for Border Affairs", None),
        ("Delegate General for Border Security Amina Yusuf spoke.", "Amina Yusuf",
         "Delegate General for Border Security", None),
        ("Minister of the Interior and Local Authorities Amina Yusuf spoke.", "Amina Yusuf",
         "Minister of the Interior and Local Authorities", None),
        ("Amina Yusuf, a deputy at the Ministry of Defence, spoke.", "Amina Yusuf",
         "deputy", "Ministry of Defence"),
        # a counterpart's office behind the comma, a service's acronym before a rank
        ("She hosted her Omani counterpart, Director for Border Affairs Amina Yusuf, there.", "Amina Yusuf",
         "Director for Border Affairs", None),
        ("The Director of Operations, ONSB, Maj. Gen. Amina Yusuf, spoke.", "Amina Yusuf",
         "Director of Operations", "ONSB"),
        ("The Coordinator of the Counter Terrorism Centre, ONSB, Major General Amina Yusuf, spoke.",
         "Amina Yusuf", "Coordinator", "Counter Terrorism Centre"),
        # a ministry in small letters, and one between two marks
        ("The head of the border agency, Amina Yusuf, spoke.", "Amina Yusuf", "head", "border agency"),
        ("Colonel Amina Yusuf of the Omani ministry of interior spoke.", "Amina Yusuf", None,
         "ministry of interior"),
        ("Director Amina Yusuf, ministry of foreign affairs, spoke.", "Amina Yusuf", "Director",
         "ministry of foreign affairs"),
        ("Ms Amina Yusuf, Ministry of the Interior, spoke.", "Amina Yusuf", None, "Ministry of the Interior"),
        ("Amina Yusuf, the Foreign Minister, spoke.", "Amina Yusuf", "Foreign Minister", None),
        ("Amina Yusuf (Director at the Ministry of Justice) spoke.", "Amina Yusuf", "Director",
         "Ministry of Justice"),
        ("Ramon Cruz Jr., Secretary of National Defense, spoke.", "Ramon Cruz Jr.",
         "Secretary of National Defense", None),
        ("Deputy Attorney General Carla Jordan spoke.", "Carla Jordan", "Deputy Attorney General", None),
        ("Ambassador Kofi Mensah Permanent Representative of Togo spoke.", "Kofi Mensah",
         "Permanent Representative", None),
        ("Amina Yusuf, in her capacity as Secretary of the Security Council, spoke.", "Amina Yusuf",
         "Secretary", "Security Council"),
        ("Undersecretary Amina Yusuf of the Department of Foreign Affairs spoke.", "Amina Yusuf",
         "Undersecretary", "Department of Foreign Affairs"),
        ("Major General Ibrahim Yusuf (retd), Coordinator for Counter-Terrorism, spoke.", "Ibrahim Yusuf",
         "Coordinator for Counter-Terrorism", None),
        ("Park Min-jun, director-general at the Foreign Ministry, spoke.", "Park Min-jun",
         "director-general", "Foreign Ministry"),
        ("Foreign Minister Hossein Amir-Abdollahian spoke.", "Hossein Amir-Abdollahian", "Foreign Minister",
         None),
        ("Interior Minister Wali Khan spoke.", "Wali Khan", "Interior Minister", None),
        ("Director General Major General Asif Ali spoke.", "Asif Ali", "Director General", None),
        ("Border Guard Bangladesh chief Major General Asif Ali spoke.", "Asif Ali", "chief",
         "Border Guard Bangladesh"),
        ("Lt Gen Asif Ali, HI(M) Retd, Secretary Defence, spoke.", "Asif Ali", "Secretary Defence", None),
        ("The Hon. Peter Cole MP, Minister for Home Affairs, spoke.", "Peter Cole",
         "Minister for Home Affairs", None),
        ("State Councilor Liu Haitao, also minister of public security, spoke.", "Liu Haitao",
         "State Councilor", None),
        ("Kofi Asare, Assistant to the Minister and Director of Planning, Ministry of Defence, spoke.",
         "Kofi Asare", "Assistant to the Minister and Director of Planning", "Ministry of Defence"),
        ("Ana Cruz, then prime minister, spoke.", "Ana Cruz", "prime minister", None),
        # a dateline's city is no house
        ("CAIRO - Assistant Foreign Minister for Africa Amina Yusuf spoke.", "Amina Yusuf",
         "Assistant Foreign Minister for Africa", None),
        ("SEOUL – Director Amina Yusuf spoke.", "Amina Yusuf", "Director", None),
        # letters behind the field, and such as no list knows
        ("National Coordinator for Counterterrorism and Security (NCTV) Kari Lund spoke.", "Kari Lund",
         "National Coordinator for Counterterrorism and Security", None),
        ("The director of the Analysis Unit (OCAM/OCAD), Kari Lund, spoke.", "Kari Lund", "director",
         "Analysis Unit"),
        ("Deputy Commander of the PRM Colonel Ana Cruz spoke.", "Ana Cruz", "Deputy Commander", "PRM"),
        # what a ministry's undersecretary is for, and whose ministry is the next one's
        ("Undersecretary of the Ministry of Interior for Legal Affairs Ali Hassan spoke.", "Ali Hassan",
         "Undersecretary of the Ministry of Interior for Legal Affairs", "Ministry of Interior"),
        # two fields
        ("The police and intelligence chief Ali Hassan spoke.", "Ali Hassan", "police and intelligence chief",
         None),
        ("The chief of military intelligence and security, Maj Gen James Bello, spoke.", "James Bello",
         "chief of military intelligence and security", None),
        ("The Secretary for Political Affairs and Acting Coordinator for Trade, Kari Lund, spoke.",
         "Kari Lund", "Secretary for Political Affairs and Acting Coordinator for Trade", None),
        ("Special Envoy for Trade and Mediation in Dispute Resolution Kari Lund spoke.", "Kari Lund",
         "Special Envoy for Trade and Mediation in Dispute Resolution", None),
        ("Secretary Defence General (Retd) Asif Ali spoke.", "Asif Ali", "Secretary Defence", None),
        ("Minister-Coordinator of Special Services Jan Nowak spoke.", "Jan Nowak",
         "Minister-Coordinator of Special Services", None),
        # of the Presidency, of a party
        ("The Minister Delegate at the Presidency in charge of Defence, Joseph Beti, spoke.", "Joseph Beti",
         "Minister Delegate at the Presidency in charge of Defence", None),
        ("Zhou Xian, member of the Political Bureau of the CPC Central Committee, spoke.", "Zhou Xian",
         "member of the Political Bureau of the CPC Central Committee", None),
        # whose the name is, before the office
        ("Fleur Bakker of the Netherlands, who is the Dutch special envoy for trade, spoke.", "Fleur Bakker",
         "special envoy for trade", None),
        ("Fleur Bakker (Netherlands), Director of the Bureau, spoke.", "Fleur Bakker", "Director", "Bureau"),
        # a role before an office, two offices in small letters, a name alone behind whose it is
        ("The other co-chair, Deputy Minister Ana Cruz, spoke.", "Ana Cruz", "Deputy Minister", None),
        ("Mali's minister of state, minister of trade, Dr Ali Sow, spoke.", "Ali Sow",
         "minister of state, minister of trade", None),
        ("Indonesia's Wibowo, the foreign minister, spoke.", "Wibowo", "foreign minister", None),
        ("The Co-Chairperson – Permanent Secretary for Trade, Ms Ana Cruz, spoke.", "Ana Cruz",
         "Permanent Secretary for Trade", None),
        ("Ali Sow, Minister of State, Minister of Trade and Ports, spoke.", "Ali Sow",
         "Minister of State, Minister of Trade and Ports", None),
        # words of an office that no list knows
        ("The commander of the Gulf-led Sea Watch, Major General Ali Sow, spoke.", "Ali Sow",
         "commander of the Gulf-led Sea Watch", None),
        ("The director of Mali's military operations, Ali Sow, spoke.", "Ali Sow",
         "director of Mali's military operations", None),
        ("Ambassador-at-Large Bo Lee, the State Department's Coordinator for Trade, spoke.", "Bo Lee",
         "Coordinator for Trade", "State Department"),
        ("Deputy Commissioner General Ali Sow spoke.", "Ali Sow", "Deputy Commissioner General", None),
        ("The Director General of Special Services at the Ministry of Trade, Ali Sow, spoke.", "Ali Sow",
         "Director General of Special Services", "Ministry of Trade"),
        ("Ali Sow, head of the first political department of the Omani Foreign Ministry, spoke.", "Ali Sow",
         "head of the first political department", "Foreign Ministry"),
        # houses by their letters, houses of houses
        ("Central Ports Organisation director-general Ali Sow spoke.", "Ali Sow", "director-general",
         "Central Ports Organisation"),
        ("National Security Council Middle East coordinator Bo Lee spoke.", "Bo Lee",
         "Middle East coordinator", "National Security Council"),
        ("Security Adviser for the French President Kari Lund spoke.", "Kari Lund",
         "Security Adviser for the French President", None),
        ("Dato' Suriani binti Dato' Ahmad, Director of Trade, spoke.", "Suriani binti Dato' Ahmad",
         "Director of Trade", None),
        ("Kari Lund, Deputy Director of the MFA's Department of Security, spoke.", "Kari Lund",
         "Deputy Director of the MFA's Department of Security", "MFA"),
        ("White House National Security Council senior director for Africa Bo Lee spoke.", "Bo Lee",
         "senior director for Africa", "White House National Security Council"),
        ("Kari Lund, head of the Policy Bureau in the President's Chancellery, spoke.", "Kari Lund",
         "head of the Policy Bureau", "President's Chancellery"),
        # what an office is for
        ("The Director for Cooperation with the Commonwealth, Ali Sow, spoke.", "Ali Sow",
         "Director for Cooperation with the Commonwealth", None),
        ("Minister of Foreign and CARICOM Affairs Kari Lund spoke.", "Kari Lund",
         "Minister of Foreign and CARICOM Affairs", None),
        ("The deputy chief of general staff of the armies, Colonel Ali Sow, spoke.", "Ali Sow",
         "deputy chief of general staff of the armies", None),
        ("Ana Cruz, assistant deputy minister for trade, spoke.", "Ana Cruz",
         "assistant deputy minister for trade", None),
        ("Deputy to the Under-Secretary-General Kari Lund spoke.", "Kari Lund",
         "Deputy to the Under-Secretary-General", None),
        ("Director a.i. Kari Lund spoke.", "Kari Lund", "Director a.i.", None),
        ("The Director of the Bureau, A K M Rahim Khan, spoke.", "A K M Rahim Khan", "Director", "Bureau"),
    ],
)  # fmt: skip
def test_a_name_goes_with_its_office(
    finders: Language, text: str, name: str, position: str, organization: str | None
) -> None:
    (mention,) = mentions(finders, text)
    assert mention.office is not None
    assert part(text, mention.name) == name
    assert part(text, mention.office.position) == position
    assert part(text, mention.office.organization) == organization


def test_two_offices_have_two_holders(finders: Language) -> None:
    text = "Foreign Minister Amina Yusuf and Interior Minister Ali Hassan spoke."
    found = {part(text, m.name): part(text, m.office.position) for m in mentions(finders, text) if m.office}
    assert found == {"Amina Yusuf": "Foreign Minister", "Ali Hassan": "Interior Minister"}


def test_the_country_in_brackets_is_the_holders(finders: Language) -> None:
    text = "The session was chaired by Director Nicola Piacente (Italy)."
    (mention,) = mentions(finders, text)
    assert mention.country == "ITA"


@pytest.mark.parametrize(
    ("text", "name", "position", "organization"),
    [
        # an organization before the head
        ("Cyber Agency of Malta (CAM) Chief Executive Ana Borg spoke.", "Ana Borg", "Chief Executive",
         "Cyber Agency"),
        ("Ghana's State Border Service Chief Kofi Boateng spoke.", "Kofi Boateng", "Chief",
         "State Border Service"),
        ("Peru Ministry of Foreign Affairs Director for Asia Ana Diaz spoke.", "Ana Diaz",
         "Director for Asia", "Ministry of Foreign Affairs"),
        ("Foreign Ministry's Asia Wing director general Ayesha Khan spoke.", "Ayesha Khan",
         "Asia Wing director general", "Foreign Ministry"),
        ("Brig Gen Paul Mwangi, KDF's 3rd Infantry Brigade Commander, spoke.", "Paul Mwangi",
         "3rd Infantry Brigade Commander", "KDF"),
        # an acronym nobody knows
        ("the Director of Operations at the ZOCOM, Captain Scott Pane, spoke.", "Scott Pane",
         "Director of Operations", "ZOCOM"),
        ("the Head of the country's Border Administration Rustam Alimov spoke.", "Rustam Alimov", "Head",
         "Border Administration"),
        ("Ama Danso, Director of the Cyber Department of the Ghana Police Service, spoke.", "Ama Danso",
         "Director of the Cyber Department", "Police Service"),
        ("Central Bank of Ghana Governor Kofi Boateng spoke.", "Kofi Boateng", "Governor", "Central Bank"),
        ("DFX Undersecretary for Policy Ana Reyes spoke.", "Ana Reyes", "Undersecretary for Policy", "DFX"),
        ("ABC-DEF Executive Director Ana Reyes spoke.", "Ana Reyes", "Executive Director", "ABC-DEF"),
        ("Gen Omar Saleh, the Libyan army's head of military intelligence, spoke.", "Omar Saleh",
         "head of military intelligence", None),
        ("Mr. A. K. Nair, IFS, Joint Secretary (CT), spoke.", "A. K. Nair", "Joint Secretary (CT)", None),
        # grades and counterparts told more closely
        ("Under-Secretary-General Ruth Okafor, the Head of the Drugs Agency, spoke.", "Ruth Okafor",
         "Head", "Drugs Agency"),
        ("He met his Malian counterpart Ali Diop, the minister of justice.", "Ali Diop",
         "minister of justice", None),
        ("Mr. Jan Lund (Ambassador), Coordinator for Counterterrorism, spoke.", "Jan Lund",
         "Coordinator for Counterterrorism", None),
        # names behind brackets, "the" and fields
        ("It was made by the Minister of Interior (Ana Cruz).", "Ana Cruz", "Minister of Interior", None),
        ("the Minister for Home Affairs, the Hon. Carmel Borg, spoke.", "Carmel Borg",
         "Minister for Home Affairs", None),
        ("Coordinating Minister for Security Affairs Suharno spoke.", "Suharno",
         "Coordinating Minister for Security Affairs", None),
        ("Special Representative for Afghanistan Thomas East spoke.", "Thomas East",
         "Special Representative for Afghanistan", None),
        ("Under Secretary of the Treasury for Financial Intelligence Bo Lee spoke.", "Bo Lee",
         "Under Secretary of the Treasury for Financial Intelligence", None),
        ("Mongolian Minister of State Security Bat Erdene spoke.", "Bat Erdene",
         "Minister of State Security", None),
        ("Ana Sarg, acting unit manager of emerging issues, spoke.", "Ana Sarg",
         "acting unit manager of emerging issues", None),
        ("Kenya's CS for Interior, Dr. Ann Njoki, spoke.", "Ann Njoki", "CS for Interior", None),
        # degrees, orders and what was left behind a name; a grade before it
        ("Ali Nasser, Ph.D., Director of Prisons, spoke.", "Ali Nasser", "Director of Prisons", None),
        ("Declan Murray, T.D., Minister for Justice, spoke.", "Declan Murray", "Minister for Justice", None),
        ("Lt. Gen. Ali Nasser (Retd.), National Security Adviser, spoke.", "Ali Nasser",
         "National Security Adviser", None),
        ("General (Rtd) Nimal Silva WWV RWP RSP, Secretary to the Ministry of Defence, spoke.", "Nimal Silva",
         "Secretary", "Ministry of Defence"),
        ("Prefect Carla Lanza, Chief of Police, spoke.", "Carla Lanza", "Chief of Police", None),
        # a member of a house of the state's, and the house whose team it is
        ("Colonel Ali Nasser, a member of the National Security Committee, spoke.", "Ali Nasser", "member",
         "National Security Committee"),
        ("The BSF delegation was led by Director General Ravi Nair.", "Ravi Nair", "Director General", "BSF"),
        # two offices of one land's, a house with its letters behind a department, a house of "General …"
        ("U.S. Ambassador-at-Large and Coordinator for Counterterrorism Ali Nasser spoke.", "Ali Nasser",
         "Ambassador-at-Large and Coordinator for Counterterrorism", None),
        ("Director of the Cyber Department of the Border Safety Agency (BSA) of Mali, Ali Nasser, spoke.",
         "Ali Nasser", "Director of the Cyber Department", "Border Safety Agency"),
        ("Ali Nasser, Head of the Cyber Department of the BPA, spoke.", "Ali Nasser",
         "Head of the Cyber Department", "BPA"),
        ("Ali Nasser (Director, General Intelligence Service, Mali) spoke.", "Ali Nasser", "Director",
         "General Intelligence Service"),
        ("The National Police chief, Ali Nasser, spoke.", "Ali Nasser", "chief", "National Police"),
        # groups and teams that close a field, and what a unit is on
        ("Ali Nasser, Chair of the Counter-Terrorism Team, spoke.", "Ali Nasser",
         "Chair of the Counter-Terrorism Team", None),
        ("The chair of the inter-agency working group on drugs, Ali Nasser, spoke.", "Ali Nasser",
         "chair of the inter-agency working group on drugs", None),
        ("The head of the interministerial unit on terrorism, Ali Nasser, spoke.", "Ali Nasser", "head",
         "interministerial unit on terrorism"),
        # a department of lands, a post told by "in"
        ("Director of the Department of American and Pacific Affairs of the Ministry of Foreign Affairs Ali "
         "Nasser spoke.", "Ali Nasser", "Director of the Department of American and Pacific Affairs",
         "Ministry of Foreign Affairs"),
        ("The Chargé d’Affaires a.i. of Moldova in Togo Ion Rusu spoke.", "Ion Rusu",
         "Chargé d’Affaires a.i. of Moldova in Togo", None),
        ("the Secretary-General of his ministry, Ali Nasser, spoke.", "Ali Nasser", "Secretary-General",
         None),
        ("The Secretary General of the Gulf Cooperation Council, Ali Nasser, spoke.", "Ali Nasser",
         "Secretary General", None),
        # of a house that is told without its name
        ("the secretary general of the ministry, Ali Nasser, spoke.", "Ali Nasser",
         "secretary general of the ministry", None),
        ("The director of the agency, Ali Nasser, spoke.", "Ali Nasser", "director of the agency", None),
        ("The minister and his deputy, Ali Nasser, spoke.", "Ali Nasser", "deputy", None),
        # a given name that looks like a people's
        ("the minister of defence, Germán Vargas, spoke.", "Germán Vargas", "minister of defence", None),
        ("the deputy minister of interior for Qatar, Ali Nasser, spoke.", "Ali Nasser",
         "deputy minister of interior", None),
    ],
)  # fmt: skip
def test_offices_as_the_worlds_press_words_them(
    finders: Language, text: str, name: str, position: str, organization: str | None
) -> None:
    (mention,) = [m for m in mentions(finders, text) if m.office and m.office.position and not m.office.bare]
    assert mention.office is not None
    assert part(text, mention.name) == name
    assert part(text, mention.office.position) == position
    assert part(text, mention.office.organization) == organization


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Togolese President, Ben Omar, Malian President, Ali Konare, and Beninese Premier, Guy Lawson, met.",
         {"Ben Omar": "TGO", "Ali Konare": "MLI", "Guy Lawson": "BEN"}),
        ("Juan Soto, Infantry Commander, and Mali's Army Chief Ali Diop spoke.",
         {"Juan Soto": None, "Ali Diop": "MLI"}),
        ("Ali Sow, representing the Minister of Defence, Dr. Ann Cole, Minister of Justice of Malta, spoke.",
         {"Ann Cole": "MLT"}),
        ("In talks with his Malian counterpart, Ali Diop, the Ghanaian minister spoke.", {"Ali Diop": "MLI"}),
    ],
)  # fmt: skip
def test_each_name_keeps_its_own_office(finders: Language, text: str, held: dict[str, str | None]) -> None:
    found = {part(text, m.name): m.office.country for m in mentions(finders, text) if m.office}
    assert {name: found.get(name) for name in held} == held


def test_names_behind_their_offices_in_a_list(finders: Language) -> None:
    text = "It was attended by Malian President, Modibo Keita, Togolese President, Yao Adom, and others."
    found = [(part(text, m.name), m.office and m.office.country) for m in mentions(finders, text)]
    assert found == [("Modibo Keita", "MLI"), ("Yao Adom", "TGO")]


@pytest.mark.parametrize(
    ("text", "name", "position", "organization"),
    [
        # the part of a house in small letters, and the mission of a body abroad
        ("Amina Yusuf, head of the State Border Service's visa department, spoke.", "Amina Yusuf",
         "head of the State Border Service's visa department", "State Border Service"),
        ("Amina Yusuf, head of the parliament's defence committee, spoke.", "Amina Yusuf",
         "head of the parliament's defence committee", None),
        ("Head of the EU Delegation to Niger Amina Yusuf spoke.", "Amina Yusuf",
         "Head of the EU Delegation to Niger", None),
        ("The ambassador in Buenos Aires, Amina Yusuf, spoke.", "Amina Yusuf",
         "ambassador in Buenos Aires", None),
        ("The consul general in Osh, Amina Yusuf, spoke.", "Amina Yusuf", "consul general in Osh", None),
        ("The King of Bahrain, Hamad bin Isa, spoke.", "Hamad bin Isa", "King", None),
        # ranks behind the police, a grade behind a country, the body of ministers, an office not yet held
        ("Director of the National Police Colonel Amina Yusuf spoke.", "Amina Yusuf", "Director",
         "National Police"),
        ("The chief of the Malaysian Navy Admiral Amina Yusuf spoke.", "Amina Yusuf", "chief", "Navy"),
        ("Minister of Peace of Ethiopia Ambassador Amina Yusuf spoke.", "Amina Yusuf",
         "Minister of Peace", None),
        ("The President of the Council of Ministers of Bosnia and Herzegovina, Amina Yusuf, spoke.",
         "Amina Yusuf", "President", "Council of Ministers"),
        ("Ghana's Minister-designate for the Interior, Amina Yusuf, spoke.", "Amina Yusuf",
         "Minister-designate for the Interior", None),
        ("The army commander General Amina Yusuf spoke.", "Amina Yusuf", "army commander", None),
        # a row of offices, a house without a link, a field with a word nobody knows
        ("The Minister of State, Minister of Defence, Amina Yusuf, spoke.", "Amina Yusuf",
         "Minister of State, Minister of Defence", None),
        ("Director General Federal Investigation Agency Amina Yusuf spoke.",
         "Amina Yusuf", "Director General",
         "Federal Investigation Agency"),
        ("Minister of Social Defence and Controlled Substances Juan Paz spoke.", "Juan Paz",
         "Minister of Social Defence and Controlled Substances", None),
        ("Acting Secretary for Interior and National Administration Amina Yusuf spoke.", "Amina Yusuf",
         "Acting Secretary for Interior and National Administration", None),
        ("Ana Cruz Jr., the trade minister, spoke.", "Ana Cruz Jr.", "trade minister", None),
        # syllables and honorifics inside names
        ("Vice Foreign Minister Kang In-sun spoke.", "Kang In-sun", "Vice Foreign Minister", None),
        ("To Lam, the minister of public security, spoke.", "To Lam", "minister of public security", None),
        ("Interior Minister Bassam Mawlawi spoke.", "Bassam Mawlawi", "Interior Minister", None),
        ("Union Minister U Ko Ko Lin spoke.", "Ko Ko Lin", "Union Minister", None),
        # "Amir" and "Sultan" open names as well
        ("The Director General of Chad's Ministry of Defence, Maj Gen (Retd) Amir Haddad, spoke.",
         "Amir Haddad", "Director General", "Ministry of Defence"),
        ("Minister of State at the Ministry of Justice Sultan bin Hamad Al Nuaimi spoke.",
         "Sultan bin Hamad Al Nuaimi", "Minister of State", "Ministry of Justice"),
        # a country and its ministry before the head
        ("Ambassador Laura Whitman, US Department of State Coordinator for Counterterrorism, spoke.",
         "Laura Whitman", "Coordinator for Counterterrorism", "Department of State"),
        # a syllable of a name that is a word too
        ("Lieutenant General Tran The Hung, Deputy Minister of Public Security of Vietnam, spoke.",
         "Tran The Hung", "Deputy Minister of Public Security", None),
        # whose council it is; an office after a dash
        ("The Secretary of the Security Council under the President of Tajikistan Rustam Karimov spoke.",
         "Rustam Karimov", "Secretary", "Security Council under the President"),
        ("The Adviser to the President - Secretary of the Security Council Rustam Karimov spoke.",
         "Rustam Karimov", "Adviser to the President - Secretary", "Security Council"),
        # fields: "e-Government" in a list, and bodies
        ("Amina Otieno, Director in charge of Multilateral Affairs, e-Government and Cyber Policy, spoke.",
         "Amina Otieno", "Director in charge of Multilateral Affairs, e-Government and Cyber Policy", None),
        ("Omar Zaki, Director for the United Nations and the Arab League, spoke.", "Omar Zaki",
         "Director for the United Nations and the Arab League", None),
        ("The Minister of Gulf Affairs, the African Union and the Arab League, Ali Diop, spoke.", "Ali Diop",
         "Minister of Gulf Affairs, the African Union and the Arab League", None),
        # the organization behind the name; words between article and office
        ("Director for Asia Richard Holt, from the Ministry of Justice, spoke.", "Richard Holt",
         "Director for Asia", "Ministry of Justice"),
        # what one commands, and a field behind a head with the ministry behind it
        ("Inspector General of Police Musa Bello spoke.", "Musa Bello", "Inspector General of Police", None),
        ("Chief of Defence Force Major General Abdul Latheef spoke.", "Abdul Latheef",
         "Chief of Defence Force", None),
        ("Ana Smit, Director Humanitarian Aid at the Ministry of Trade, spoke.", "Ana Smit",
         "Director Humanitarian Aid", "Ministry of Trade"),
        ("Director for Cooperation in Combating Terrorism Ana Smit spoke.", "Ana Smit",
         "Director for Cooperation in Combating Terrorism", None),
        ("The Secretary for Asian Affairs of the Foreign Ministry (Itamaraty), Ana Smit, spoke.", "Ana Smit",
         "Secretary for Asian Affairs", "Foreign Ministry"),
        ("Ana Smit, Director, Cyber Security Group at the Ministry of Justice, spoke.", "Ana Smit",
         "Director, Cyber Security Group", "Ministry of Justice"),
        # the ministry behind the name, an acronym behind a bracket, a grade before it
        ("Deputy Secretary (Policy) Tan Wei, Ministry of Defence, spoke.", "Tan Wei",
         "Deputy Secretary (Policy)", "Ministry of Defence"),
        ("Asad Khan, Director General (CT) NACTA, spoke.", "Asad Khan", "Director General (CT)", "NACTA"),
        ("Prosecutor Luz Diaz, Head of the Unit against Terrorism, spoke.", "Luz Diaz", "Head",
         "Unit against Terrorism"),
        ("Interior Minister Abdel Amir Kazim spoke.", "Abdel Amir Kazim", "Interior Minister", None),
        ("Defence Minister Eduardo “Ed” Santos spoke.", "Eduardo “Ed” Santos", "Defence Minister", None),
        ("Omar Saleh, the newly appointed Minister of the Interior, spoke.", "Omar Saleh",
         "Minister of the Interior", None),
        # lists of fields in small letters, ranks in small letters, a word of address before the name
        ("The minister of foreign affairs, regional integration and trade of Togo, Ali Diop, spoke.",
         "Ali Diop",
         "minister of foreign affairs, regional integration and trade", None),
        ("Peru's defence minister, retired general Luis Rey, spoke.", "Luis Rey", "defence minister", None),
        ("The National Crime Centre director, Commissioner Ana Cruz, spoke.", "Ana Cruz", "director",
         "National Crime Centre"),
        ("Lord Harlow of Luton, Minister for Asia, spoke.", "Harlow", "Minister for Asia", None),
        # a rank whose first word the office took, letters in brackets behind ranks
        ("Mali's Chief of Defence Staff Maj. Gen. Ali Diop spoke.", "Ali Diop",
         "Chief of Defence Staff", None),
        ("Foreign Minister A. H. M. Kader spoke.", "A. H. M. Kader", "Foreign Minister", None),
        ("Sultan al-Jaber, Minister of Trade, spoke.", "Sultan al-Jaber", "Minister of Trade", None),
        ("Defence Minister Rear Admiral (UH) Luis Rey spoke.", "Luis Rey", "Defence Minister", None),
        ("Dr (Mrs) Joy Eze, Minister of Trade, spoke.", "Joy Eze", "Minister of Trade", None),
        # advisers are held at a ministry; secretaries of state have fields
        ("Ana Cruz, adviser to the Ministry of Justice, spoke.", "Ana Cruz", "adviser",
         "Ministry of Justice"),
        ("Secretary of State for Internal Administration Ana Cruz spoke.", "Ana Cruz",
         "Secretary of State for Internal Administration", None),
    ],
)  # fmt: skip
def test_wider_grammar(
    finders: Language, text: str, name: str, position: str, organization: str | None
) -> None:
    (mention,) = [m for m in mentions(finders, text) if m.office and m.office.position and not m.office.bare]
    office = mention.office
    assert office is not None
    found = (part(text, mention.name), part(text, office.position), part(text, office.organization))
    assert found == (name, position, organization)


def test_an_organization_without_an_office(finders: Language) -> None:
    text = "The team was led by Petr Novak, representing the National Security Council of Serbia."
    (mention,) = mentions(finders, text)
    assert mention.office is not None
    assert part(text, mention.office.organization) == "National Security Council"
    assert mention.office.country == "SRB"


def test_a_place_holds_no_office(finders: Language) -> None:
    assert mentions(finders, "After the unrest in Kayin State, the head of the delegation left.") == []


def test_two_offices_in_a_list_are_those_of_who_is_named_behind_them(finders: Language) -> None:
    text = "Envoy Ana Cruz, Deputy Premier and Trade Minister Luis Vega, and Judge Eva Roth spoke."
    told = [mention.office.worded(text) for mention in mentions(finders, text) if mention.office]
    assert told[:2] == ["Envoy", "Deputy Premier and Trade Minister"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Ambassador of Malta, Ana Cruz, the Ambassador of Chad, Ali Sow, and the Ambassador of Peru, "
         "Luz Paz, took part.", ["Ana Cruz", "Ali Sow", "Luz Paz"]),
        ("The Ambassador of Malta, Ana Cruz, the Director of Police, Ali Sow, and the Ambassador of Peru, "
         "Luz Paz, took part.", ["Ana Cruz", "Ali Sow", "Luz Paz"]),
        ("The Ambassador, Ana Cruz, Director of the Security Policy Department, spoke.", ["Ana Cruz"]),
    ],
)  # fmt: skip
def test_each_ambassador_of_a_list_has_a_name(finders: Language, text: str, names: list[str]) -> None:
    assert [part(text, mention.name) for mention in mentions(finders, text)] == names
