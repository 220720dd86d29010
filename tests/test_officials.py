"""Officials: who is named, in which office, and which mentions are of one person."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog import extract
from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.officials.persons import Person


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman for the Commander-in-Chief, Maj. Gen. Karim Nasser, said so.",
        "The spokesperson of the Prime Minister, Amina Yusuf, said so.",
        "The Special Adviser to the President on Media and Publicity, Mr. Karim Nasser, said so.",
        "The Director of Defence Information, Brigadier General Karim Nasser, said so.",
    ],
)
def test_who_speaks_for_somebody_tells_the_press(finders: Language, text: str) -> None:
    (person,) = people(finders, text)
    office = person.office()
    assert office is None or office.spokes


def people(finders: Language, text: str) -> list[Person]:
    doc = finders(text)
    return list(dict.fromkeys(span._.person for span in doc.spans["officials"]))


def rows(finders: Language, text: str) -> list[tuple[str, str | None]]:
    """Names with their positions as worded."""
    found = []
    for person in people(finders, text):
        office = person.office()
        found.append((person.name, text[slice(*office.position)] if office and office.position else None))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the rows of the module's table
        ("Maciej Stadejek, Director for Security and Defence Policy at the EEAS, spoke.",
         [("Maciej Stadejek", "Director for Security and Defence Policy")]),
        ("The EU’s Director for Security and Defence Policy Maciej Stadejek spoke.",
         [("Maciej Stadejek", "Director for Security and Defence Policy")]),
        ("The side was led by Ambassador Extraordinary and Plenipotentiary Bello Khan.",
         [("Bello Khan", "Ambassador Extraordinary and Plenipotentiary")]),
        ("The Joint Secretary, Brigadier General, took part.", []),
        # an office that a sentence of its own tells, of one who is named with none
        ("Leading Togo was Kari Lund. She is deputy director of the Cyber Agency.",
         [("Kari Lund", "deputy director")]),
        ("Togo was led by Kari Lund. Lund is also the national coordinator.",
         [("Kari Lund", "national coordinator")]),
        ("Kari Lund led Togo. Bello Khan led Chad, and Ali Sow spoke. He is a director.",
         [("Kari Lund", None), ("Bello Khan", None), ("Ali Sow", None)]),
        ("The side was led by Director Kari Lund. She is the chair of it.", [("Kari Lund", "Director")]),
        ("Togo and Malta, a member of the Trade Council, met.", []),
        ("Deputy Aides to the Premier Beth Cole, Dean Fowler, Luis Paz and Kari Lund came.",
         [("Beth Cole", "Deputy Aides to the Premier"), ("Dean Fowler", "Deputy Aides to the Premier"),
          ("Luis Paz", "Deputy Aides to the Premier"), ("Kari Lund", "Deputy Aides to the Premier")]),
        # the country of a ministry before a name, ranks with what stands behind them in brackets
        ("They met Deputy Secretary, Ministry of Trade, Togo General Bello Khan.",
         [("Bello Khan", "Deputy Secretary")]),
        ("Commissioner General (R) Bello Khan, Vice Minister of Security, spoke.",
         [("Bello Khan", "Vice Minister of Security")]),
        ("Kenyan Ambassador to Togo Bello Khan and Councillor Political, Kari Lund, were there.",
         [("Bello Khan", "Ambassador to Togo"), ("Kari Lund", "Councillor Political")]),
        ("They met Bello Khan, who is performing the duties of the Secretary of Trade.",
         [("Bello Khan", "Secretary of Trade")]),
        ("The co-chair, Tete-Gaza deputy governor Bello Khan, spoke.", [("Bello Khan", "deputy governor")]),
        ("Defence Minister Wants Malta and Oman to Talk.", []),
        ("Director Yousef bin Sultan Marri spoke.", [("Yousef bin Sultan Marri", "Director")]),
        ("They met the Joint Secretary for Counter Terrorism, K. D. Dewal, in Delhi.",
         [("K. D. Dewal", "Joint Secretary for Counter Terrorism")]),
        ("She met his Pakistani counterpart Nabil Munir.", [("Nabil Munir", None)]),
        ("the delegation headed by Mr. Ikram-Ul-Haq arrived", [("Ikram-Ul-Haq", None)]),
        ("The session was chaired by Mr Nicola PIACENTE (Italy).", [("Nicola PIACENTE", None)]),
        # office before the name
        ("Foreign Minister Amina Yusuf met them.", [("Amina Yusuf", "Foreign Minister")]),
        ("Kenya's Interior Cabinet Secretary Moses Kimani opened it.",
         [("Moses Kimani", "Interior Cabinet Secretary")]),
        ("Deputy Foreign Minister Tuan Le and Director General Kofi Mensah led the sides.",
         [("Tuan Le", "Deputy Foreign Minister"), ("Kofi Mensah", "Director General")]),
        # name before the office
        ("Aiko Tanaka, Ambassador for Counter-Terrorism, and Ivan Petrov, Deputy Director for Border "
         "Affairs, led it.",
         [("Aiko Tanaka", "Ambassador for Counter-Terrorism"), ("Ivan Petrov", "Deputy Director for "
         "Border Affairs")]),
        ("Lucas Almeida (Director for Global Threats) spoke for Brazil.",
         [("Lucas Almeida", "Director for Global Threats")]),
        ("Maria Rossi, the Italian Special Envoy for the Sahel, attended.",
         [("Maria Rossi", "Special Envoy for the Sahel")]),
        # verbs of leading
        ("The Omani side was led by Salim Al Harthy.", [("Salim Al Harthy", None)]),
        ("Chen Wei led the Chinese delegation.", [("Chen Wei", None)]),
        # ranks
        ("Chief of Defence Staff General Peter Otieno met him.", [("Peter Otieno", "Chief of Defence "
         "Staff")]),
        # nobody
        ("The Foreign Minister opened the talks.", []),
        ("The two sides met in Nairobi.", []),
        ("The Ministry of Foreign Affairs issued a statement.", []),
    ],
)  # fmt: skip
def test_people_are_found_with_their_office(
    finders: Language, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert rows(finders, text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kenyan Foreign Secretary Moses Kimani met them.", "KEN"),
        ("Moses Kimani, Foreign Secretary of Kenya, met them.", "KEN"),
        ("Moses Kimani, Director at the Kenyan Ministry of Defence, met them.", "KEN"),
        ("Moses Kimani, Director General for Africa, met them.", None),
    ],
)
def test_an_office_tells_its_country(finders: Language, text: str, code: str | None) -> None:
    (person,) = people(finders, text)
    office = person.office()
    assert office is not None
    assert office.country == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It was chaired by Mr Nicola Rossi (Italy).", "ITA"),
        ("The delegation was led by Yue Xiaoyong of China.", "CHN"),
        ("French General Marc Dupont met them.", "FRA"),
    ],
)
def test_a_country_beside_the_name_is_the_persons(finders: Language, text: str, code: str) -> None:
    (person,) = people(finders, text)
    assert [m.country for m in person.mentions] == [code]


def test_a_surname_leads_back_to_the_person(finders: Language) -> None:
    (person,) = people(finders, "Foreign Minister Amina Yusuf met them. Later Yusuf flew home.")
    assert (person.name, person.surname, len(person.mentions)) == ("Amina Yusuf", "yusuf", 2)


def test_a_fuller_name_is_kept(finders: Language) -> None:
    text = "Minister Peter Otieno arrived. Interior Minister Peter James Otieno will chair the talks."
    assert [p.name for p in people(finders, text)] == ["Peter James Otieno"]


def test_a_surname_that_two_share_is_nobodys(finders: Language) -> None:
    text = "Foreign Minister Amina Yusuf met Defence Minister Bello Yusuf. Then Yusuf left."
    assert [len(p.mentions) for p in people(finders, text)] == [1, 1]


def test_an_office_that_says_more_than_ambassador_is_kept(finders: Language) -> None:
    text = "Ambassador Aiko Tanaka spoke. Aiko Tanaka, Director for Counter-Terrorism, led Japan."
    assert rows(finders, text) == [("Aiko Tanaka", "Director for Counter-Terrorism")]


def test_a_span_covers_the_name_and_the_mention_its_office_too(finders: Language) -> None:
    text = "So Foreign Minister Amina Yusuf met them."
    doc = finders(text)
    (span,) = doc.spans["officials"]
    assert (span.text, span.label_) == ("Amina Yusuf", "OFFICIAL")
    assert text[slice(*span._.mention.extent)] == "Foreign Minister Amina Yusuf"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chief of Staff Peter Ng'ang'a met Principal Secretary Fred Muti’i.",
         ["Peter Ng'ang'a", "Fred Muti’i"]),
        ("Police General Tô Vinh met Senior Lieutenant General To Vinh.", ["Tô Vinh"]),
        ("Kanat Tashiev uulu, Chairman of the State Committee, spoke.", ["Kanat Tashiev uulu"]),
        ("It was led by the Minister of Defence, Penda ya Nangolo, of Namibia.", ["Penda ya Nangolo"]),
        ("Kenya's Will Bett, Uganda's Yo Museve and Mali's Ali Sow met.",
         ["Will Bett", "Yo Museve", "Ali Sow"]),
        ("Malta’s Ana Borg said so. Mali’s Northern Region said nothing.", ["Ana Borg"]),
        ("the National Security Chiefs of the Member States met, as did Police Commissioners.", []),
        ("Ambassador Rosa Diaz Travels to Peru", ["Rosa Diaz"]),
        ("The sides, led by Paul Okello, Juma Mwangi and Ali Sow, met.",
         ["Paul Okello", "Juma Mwangi", "Ali Sow"]),
    ],
)  # fmt: skip
def test_names_of_many_regions(finders: Language, text: str, names: list[str]) -> None:
    assert [person.name for person in people(finders, text)] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a field in brackets behind an office that its house opens
        ("They met MFA Director General (Borders) Ana Cruz.",
         [("Ana Cruz", "Director General (Borders)")]),
        # "the country's": no country, and no part of the office
        ("Ana Cruz Paz, the country's Deputy Minister for Trade, led it.",
         [("Ana Cruz Paz", "Deputy Minister for Trade")]),
        ("Ana Cruz, the kingdom's Foreign Minister, led it.", [("Ana Cruz", "Foreign Minister")]),
        # a field behind a colon
        ("Deputy Director-General: Global Governance, Ambassador Sipho Dube, spoke.",
         [("Sipho Dube", "Deputy Director-General: Global Governance")]),
        # what a secretary is "of", like a minister; a name behind each office of a list
        ("The undersecretary of Trade of Peru, Ana Cruz, the undersecretary of the Navy, Luz Rey, and the "
         "undersecretary of War, Juan Sol, came.",
         [("Ana Cruz", "undersecretary of Trade"), ("Luz Rey", "undersecretary of the Navy"),
          ("Juan Sol", "undersecretary of War")]),
        # a grade between the office and the name
        ("Coordinator for Counterterrorism Ambassador-at-Large Ann B. Cole spoke.",
         [("Ann B. Cole", "Coordinator for Counterterrorism")]),
        # an office that closes a name without a comma
        ("Dr. Sipho Dube Deputy Minister of Police came.", [("Sipho Dube", "Deputy Minister of Police")]),
        # abstract nouns are fields; citizens abroad are
        ("Minister of the Interior and Deradicalisation Ali Diop spoke.",
         [("Ali Diop", "Minister of the Interior and Deradicalisation")]),
        ("The Minister of Foreign Affairs, Regional Integration and Togolese Abroad, Ali Diop, spoke.",
         [("Ali Diop", "Minister of Foreign Affairs, Regional Integration and Togolese Abroad")]),
        # whose envoy or adviser it is
        ("They met the Prime Minister's adviser on trade, Ana Cruz.",
         [("Ana Cruz", "Prime Minister's adviser on trade")]),
        ("Ali Diop, President Sesay's special envoy for the Sahel, spoke.",
         [("Ali Diop", "President Sesay's special envoy for the Sahel")]),
        # a capital's name as a first name
        ("Foreign Minister Santiago Reyes spoke.", [("Santiago Reyes", "Foreign Minister")]),
        ("Leader of the Opposition Ann Cole came.", [("Ann Cole", "Leader of the Opposition")]),
    ],
)  # fmt: skip
def test_offices_in_the_orders_and_words_of_many_presses(
    finders: Language, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert rows(finders, text) == expected


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Ana Cruz, Secretary to the Ministry of Defence, spoke.", "Ministry of Defence"),
        ("Director at the Ministry of Interior and Chairman of the National Committee Ana Cruz spoke.",
         "Ministry of Interior"),
        ("Ana Cruz, Director at the Ministry of Foreign Affairs, Regional Integration and Tongans Living "
         "Abroad, spoke.", "Ministry of Foreign Affairs, Regional Integration and Tongans Living Abroad"),
    ],
)  # fmt: skip
def test_where_an_office_is_held(finders: Language, text: str, organization: str) -> None:
    (person,) = people(finders, text)
    office = person.office()
    assert office and office.organization and text[slice(*office.organization)] == organization


@pytest.mark.parametrize(
    ("text", "position", "organization"),
    [
        ("Ana Cruz, director-general of the Dutch Foreign Ministry's Asia Affairs Bureau, spoke.",
         "director-general of the Asia Affairs Bureau", "Foreign Ministry"),
        ("Ana Cruz, deputy director for security at the Defence Ministry's Policy Bureau, spoke.",
         "deputy director for security at the Policy Bureau", "Defence Ministry"),
        ("Ana Cruz, additional secretary international security at the Ministry of Defence, spoke.",
         "additional secretary international security", "Ministry of Defence"),
    ],
)  # fmt: skip
def test_a_department_of_a_ministry_stays_with_the_position(
    finders: Language, text: str, position: str, organization: str
) -> None:
    (person,) = people(finders, text)
    office = person.office()
    assert office and office.worded(text) == position
    assert office.organization and text[slice(*office.organization)] == organization


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is the owner's, before the head; a department of a commission stays with the position
        ("The Gambian Gendarmerie's Chief of Staff, Colonel Ebrima Jallow, spoke.",
         ("Ebrima Jallow", "Chief of Staff", "Gendarmerie")),
        ("CERT-NZ's director general Tama Rewi spoke.", ("Tama Rewi", "director general", "CERT-NZ")),
        ("The Maltese police force's deputy chief Carmel Borg spoke.",
         ("Carmel Borg", "deputy chief", "police force")),
        ("Siti binti Omar, director of Brunei's own Border Control Agency, spoke.",
         ("Siti binti Omar", "director", "Border Control Agency")),
        ("Ana Cruz, Deputy Head of the European External Action Service for Peace and Security, spoke.",
         ("Ana Cruz", "Deputy Head for Peace and Security", "European External Action Service")),
        ("Ana Cruz, Assistant Secretary-General of the Arab League for the Legal Affairs Sector, spoke.",
         ("Ana Cruz", "Assistant Secretary-General for the Legal Affairs Sector", "Arab League")),
        # whose office it is part of, and what its holder is charged with
        ("The director of cabinet of the Defence Minister, Moussa Tall, spoke.",
         ("Moussa Tall", "director of cabinet of the Defence Minister", None)),
        ("The Minister Assisting the Premier for Police, Hon Ann Reed, spoke.",
         ("Ann Reed", "Minister Assisting the Premier for Police", None)),
        ("Youssef Alami, Governor in matters of Border Security, spoke.",
         ("Youssef Alami", "Governor in matters of Border Security", None)),
        ("Deputy Minister of Interior for the Border Sector Colonel Samir Haddad spoke.",
         ("Samir Haddad", "Deputy Minister of Interior for the Border Sector", None)),
        ("Director of Intelligence Bureau Ravi Menon spoke.",
         ("Ravi Menon", "Director", "Intelligence Bureau")),
        ("They talked under the co-chair of Deputy Minister of Defence Le Quoc Hung.",
         ("Le Quoc Hung", "Deputy Minister of Defence", None)),
        ("Lima sent Carlos Rojas, its vice minister of interior, to the talks.",
         ("Carlos Rojas", "vice minister of interior", None)),
        ("BNPT Deputy Rudi Hartono hosted.", ("Rudi Hartono", "Deputy", "BNPT")),
        ("Ambassador and Special Envoy for Cyber Hans Meer led.",
         ("Hans Meer", "Ambassador and Special Envoy for Cyber", None)),
        ("Deputy Secretary Dean Harris spoke.", ("Dean Harris", "Deputy Secretary", None)),
        # a day's and a capital's name inside a person's; a title behind the comma
        ("General Sunday Okafor, Head of the Border Guard, spoke.",
         ("Sunday Okafor", "Head", "Border Guard")),
        ("Deputy Secretary Ana Lima, who spoke, smiled.", ("Ana Lima", "Deputy Secretary", None)),
        ("The director of the Ports Unit, Police Lt. Gen. Olga Sidorova, spoke.",
         ("Olga Sidorova", "director", "Ports Unit")),
        ("The director of the department of consular affairs, Li Wenbo, spoke.",
         ("Li Wenbo", "director", "department of consular affairs")),
        ("His Kosovo homologue Mira Hoxha spoke.", ("Mira Hoxha", None, None)),
        # nobody's office, but a side's head
        ("The head of the Thai delegation, Somchai Prasert, spoke.", ("Somchai Prasert", None, None)),
        ("It met in Aarhus, with Karen Holm-Jensen presiding.", ("Karen Holm-Jensen", None, None)),
    ],
)  # fmt: skip
def test_offices_of_owners_and_charges(
    finders: Language, text: str, expected: tuple[str, str | None, str | None]
) -> None:
    (person,) = people(finders, text)
    office = person.office()
    source = words_of(finders(text)).source
    organization = office.organization if office else None
    found = (
        person.name,
        office.worded(source) if office else None,
        source[slice(*organization)] if organization else None,
    )
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an aide's own name behind whose aide it is, where an article opens that and no name stands before
        ("It was led by Deputy Minister Levan Japaridze and councilor to the Premier Nino Beridze.",
         [("Levan Japaridze", "Deputy Minister", None), ("Nino Beridze", "councilor to the Premier", None)]),
        ("Leading it was assistant to the Omani foreign minister Said Nasser.",
         [("Said Nasser", "assistant to the foreign minister", None)]),
        ("Ana Cruz, adviser to the Prime Minister Ali Diop, spoke.",
         [("Ana Cruz", "adviser to the Prime Minister Ali Diop", None)]),
        ("Ana Cruz, who is adviser to the Prime Minister Ali Diop, spoke.",
         [("Ana Cruz", "adviser to the Prime Minister Ali Diop", None)]),
        ("The adviser to the Peruvian president, Ana Cruz, spoke.",
         [("Ana Cruz", "adviser to the president", None)]),
        ("Ana Cruz, special envoy of the Chadian President for Darfur, spoke.",
         [("Ana Cruz", "special envoy of the President for Darfur", None)]),
        # the house of the second office is not the first's
        ("Ana Cruz, National Security Adviser and Head of the Cyber Council, spoke.",
         [("Ana Cruz", "National Security Adviser and Head of the Cyber Council", None)]),
        ("The Permanent Representative of Chad to the AU and Chair of the AU Commission, Ana Cruz, spoke.",
         [("Ana Cruz", "Permanent Representative to the AU and Chair of the AU Commission", None)]),
        ("Ana Cruz, Deputy Director and Head of the Cyber Council, spoke.",
         [("Ana Cruz", "Deputy Director and Head", "Cyber Council")]),
        ("Ana Cruz, President and CEO of the Peace Institute, spoke.",
         [("Ana Cruz", "President and CEO", "Peace Institute")]),
        ("Ana Cruz, National Security Adviser, Secretary General of the Defence Council, spoke.",
         [("Ana Cruz", "National Security Adviser, Secretary General of the Defence Council", None)]),
        ("Ana Cruz, Minister of Justice, Secretary of the Security Council Ali Diop, and others spoke.",
         [("Ana Cruz", "Minister of Justice", None), ("Ali Diop", "Secretary", "Security Council")]),
        # a second post told behind the name fills a counterpart's office, and a bare name's
        ("Omani Envoy Said Nasser met his Malian counterpart Ali Diop, who also holds the post of premier.",
         [("Said Nasser", "Envoy", None), ("Ali Diop", "premier", None)]),
        ("Envoy Said Nasser met Ali Diop. Diop, who doubles as interior minister, spoke.",
         [("Said Nasser", "Envoy", None), ("Diop", "interior minister", None)]),
        ("Envoy Said Nasser met Ali Diop, who once held the post of premier.",
         [("Said Nasser", "Envoy", None), ("Ali Diop", None, None)]),
        # a ministry is that of both
        ("Ana Cruz, Director of the Asia Department and Chairman of the National Committee of the Ministry "
         "of Interior, spoke.",
         [("Ana Cruz", "Director of the Asia Department and Chairman of the National Committee",
           "Ministry of Interior")]),
        ("The director of the Asia Department, ambassador-at-large of the Foreign Ministry Ana Cruz came.",
         [("Ana Cruz", "director of the Asia Department, ambassador-at-large", "Foreign Ministry")]),
        ("Ana Cruz, Chairman of the National Committee of the Ministry of Interior, spoke.",
         [("Ana Cruz", "Chairman of the National Committee", "Ministry of Interior")]),
        ("Ana Cruz, Deputy Chief of the Cyber Response Team of the Home Office, spoke.",
         [("Ana Cruz", "Deputy Chief of the Cyber Response Team", "Home Office")]),
        # a bureau of two fields before the office; departments of a body
        ("Bureau of South and Central Asian Affairs Deputy Assistant Secretary Ana Cruz spoke.",
         [("Ana Cruz", "Deputy Assistant Secretary", "Bureau of South and Central Asian Affairs")]),
        ("Ana Cruz, head of the African Union's peace and security department, spoke.",
         [("Ana Cruz", "head", "peace and security department")]),
        ("Ana Cruz, Director of Legal and Treaty Departments, spoke.",
         [("Ana Cruz", "Director", "Legal and Treaty Departments")]),
        # a unit by its name is no country's team; a delegation's head has no office
        ("The Head of the Cyber Response Team, Ana Cruz, spoke.",
         [("Ana Cruz", "Head of the Cyber Response Team", None)]),
        ("The head of the Togolese team, Ana Cruz, spoke.", [("Ana Cruz", None, None)]),
        # who commands the army, and who is below
        ("Ana Cruz, Commander of the Army, spoke.", [("Ana Cruz", "Commander of the Army", None)]),
        ("Ana Cruz, deputy commander of the Navy, spoke.", [("Ana Cruz", "deputy commander", "Navy")]),
        # ranks by other abbreviations, names with a stop of Arabic, names in "To"
        ("Police Chief Lt.-General Karim Nasser spoke.", [("Karim Nasser", "Police Chief", None)]),
        ("Minister of Trade Mohammed Shia’ al-Amiri spoke.",
         [("Mohammed Shia’ al-Amiri", "Minister of Trade", None)]),
        ("They met Minister of Public Security To Huu, who spoke.",
         [("To Huu", "Minister of Public Security", None)]),
        ("Foreign Minister To See Guests", []),
        # officials who come along are no field
        ("Ana Cruz, Minister of Justice and Senior Government Officials came.",
         [("Ana Cruz", "Minister of Justice", None)]),
        # an acronym that another mention of the same person spells out
        ("Deputy NSA Ana Cruz came. Deputy National Security Adviser Ana Cruz spoke.",
         [("Ana Cruz", "Deputy National Security Adviser", None)]),
        ("PM Ana Cruz came. Cruz spoke.", [("Ana Cruz", "PM", None)]),
        ("NSA Ana Cruz came. Foreign Minister Ana Cruz spoke.", [("Ana Cruz", "NSA", None)]),
        # a ministry behind "for", a grade and judges between office and name, an office behind a grade
        ("Mali's Permanent Secretary for the Ministry of Home Affairs, Ana Cruz, spoke.",
         [("Ana Cruz", "Permanent Secretary", "Ministry of Home Affairs")]),
        ("The Minister of Foreign Affairs Ambassador Ana Cruz spoke.",
         [("Ana Cruz", "Minister of Foreign Affairs", None)]),
        ("The envoy for peace and the Prosecutor General at the Court of Appeal, Judge Ana Cruz, spoke.",
         [("Ana Cruz", "envoy for peace and the Prosecutor General at the Court of Appeal", None)]),
        ("Ana Cruz, Ambassador and Special Envoy for Counterterrorism, spoke.",
         [("Ana Cruz", "Ambassador and Special Envoy for Counterterrorism", None)]),
        ("The Deputy Director for Security, Minister Plenipotentiary Ana Cruz, spoke.",
         [("Ana Cruz", "Deputy Director for Security", None)]),
        ("Ana Cruz, Deputy Premier, Minister of Interior and Chairman of the Cyber Council, spoke.",
         [("Ana Cruz", "Deputy Premier, Minister of Interior and Chairman of the Cyber Council", None)]),
        ("Special Envoy Ana Cruz came. Special Envoy for the Sahel Ana Cruz spoke.",
         [("Ana Cruz", "Special Envoy for the Sahel", None)]),
        ("Director Ana Cruz came. Director of Ports Ana Cruz spoke. Envoy Ali Diop came, the envoy of Mali.",
         [("Ana Cruz", "Director of Ports", None), ("Ali Diop", "Envoy", None)]),
        # police chiefs and their deputies; the police of cities, right behind and before the office
        ("The Deputy Police Commissioner Ana Cruz spoke.",
         [("Ana Cruz", "Deputy Police Commissioner", None)]),
        ("The Acting Police Chief Ana Cruz spoke.", [("Ana Cruz", "Acting Police Chief", None)]),
        ("NYPD Deputy Commissioner Ana Cruz spoke.", [("Ana Cruz", "Deputy Commissioner", "NYPD")]),
        ("The Dhaka Metropolitan Police Commissioner Ana Cruz spoke.",
         [("Ana Cruz", "Commissioner", "Dhaka Metropolitan Police")]),
        ("Metropolitan Police Commissioner Ana Cruz spoke.",
         [("Ana Cruz", "Commissioner", "Metropolitan Police")]),
        ("IG Sindh Police Omar Shah and IG Islamabad Ali Raza spoke.",
         [("Omar Shah", "IG", "Sindh Police"), ("Ali Raza", "IG Islamabad", None)]),
        ("The Inspector General of Police Islamabad Omar Shah spoke.",
         [("Omar Shah", "Inspector General of Police", None)]),
        ("DG NCXA Omar Shah and Director KATO Jun spoke.",
         [("Omar Shah", "DG", "NCXA"), ("KATO Jun", "Director", None)]),
        ("DG NCCIA Omar Shah and DG KATO Jun Ito spoke.",
         [("Omar Shah", "DG", "NCCIA"), ("KATO Jun Ito", "DG", None)]),
        ("NSA BAKARI Ajit Kumar and CEO SCHMIDT Ana Maria spoke.",
         [("BAKARI Ajit Kumar", "NSA", None), ("SCHMIDT Ana Maria", "CEO", None)]),
        ("The New Delhi Metropolitan Police Commissioner Ana Cruz spoke.",
         [("Ana Cruz", "Commissioner", "New Delhi Metropolitan Police")]),
        ("The Commander of Operation Sandy Lake Omar Shah spoke.",
         [("Omar Shah", "Commander of Operation Sandy Lake", None)]),
        ("Assistant Commissioner Counter Terrorism Ana Cruz spoke.",
         [("Ana Cruz", "Assistant Commissioner Counter Terrorism", None)]),
        # forces by where they are, operations, regions that are counted, and the troops of a house
        ("The commander of the Turkish troops in Somalia and Chad, General Ana Cruz, spoke.",
         [("Ana Cruz", "commander of the troops in Somalia and Chad", None)]),
        ("The Commander of Operation Sandy Lake Major General Omar Shah spoke.",
         [("Omar Shah", "Commander of Operation Sandy Lake", None)]),
        ("The Commander of Military Region 3 General Omar Shah spoke.",
         [("Omar Shah", "Commander of Military Region 3", None)]),
        ("The head of the State Security Service's Border Troops Ana Cruz spoke.",
         [("Ana Cruz", "head of the Border Troops", "State Security Service")]),
        # a ministry and whose it is behind it, a department behind a plural, lands that are the field
        ("The Permanent Secretary at the Ministry of Defence Tanzania Ana Cruz spoke.",
         [("Ana Cruz", "Permanent Secretary", "Ministry of Defence")]),
        ("Director General of the Ministry of Foreign Affairs' Department of Security Ana Cruz spoke.",
         [("Ana Cruz", "Director General of the Department of Security", "Ministry of Foreign Affairs")]),
        ("The Deputy Secretary for Russia, Ukraine, and Eurasia Ana Cruz spoke.",
         [("Ana Cruz", "Deputy Secretary for Russia, Ukraine, and Eurasia", None)]),
        ("The head of the EU Capacity Building Mission in Niger, Ana Cruz, spoke.",
         [("Ana Cruz", "head of the EU Capacity Building Mission in Niger", None)]),
        ("The Director-General of ANSX Bernardo Paz spoke.", [("Bernardo Paz", "Director-General", "ANSX")]),
        # a diplomat's post, a body's commissioner, chiefs of branches
        ("The Permanent Representative of Mali to the UN in Vienna Ana Cruz spoke.",
         [("Ana Cruz", "Permanent Representative to the UN in Vienna", None)]),
        ("Commissioner for Peace and Security of the African Union Ana Cruz spoke.",
         [("Ana Cruz", "Commissioner for Peace and Security", None)]),
        ("The Chief of Branch at CTED, Ana Cruz, spoke.", [("Ana Cruz", "Chief of Branch", "CTED")]),
        ("The Director of FTF Plenary Meetings spoke.", []),
        # two offices of one house, which stands before them or where both are employed
        ("The Trade Ministry's Director and Head of the Asia Department, Ana Cruz, spoke.",
         [("Ana Cruz", "Director and Head of the Asia Department", "Trade Ministry")]),
        ("Ana Cruz, Envoy for Terrorism Issues and Acting Director for Asia at the Cyber Agency, spoke.",
         [("Ana Cruz", "Envoy for Terrorism Issues and Acting Director for Asia", "Cyber Agency")]),
        ("The Wali, Director of Migration at the Ministry of Interior, Omar Shah, spoke.",
         [("Omar Shah", "Wali, Director of Migration", "Ministry of Interior")]),
        # the parts of a house, inside one another or behind the house
        ("Ana Cruz, Director, Cyber Section, Security Directorate, Ministry of Trade, spoke.",
         [("Ana Cruz", "Director, Cyber Section, Security Directorate", "Ministry of Trade")]),
        ("Ana Cruz, Deputy Director General, General Police Department, Ministry of Trade, spoke.",
         [("Ana Cruz", "Deputy Director General, General Police Department", "Ministry of Trade")]),
        ("Ministry of Public Security Head of the Homeland Security Department Ana Cruz spoke.",
         [("Ana Cruz", "Head of the Homeland Security Department", "Ministry of Public Security")]),
        ("The Trade Ministry's Head of the Somalia Desk, Ana Cruz, spoke.",
         [("Ana Cruz", "Head of the Somalia Desk", "Trade Ministry")]),
        ("The Interior Ministry's Counter-Terrorism Department head Ana Cruz spoke.",
         [("Ana Cruz", "Counter-Terrorism Department head", "Interior Ministry")]),
        ("The Chairman of the Committee for International Security of the MFA, Ana Cruz, spoke.",
         [("Ana Cruz", "Chairman of the Committee for International Security", "MFA")]),
        # a house in the possessive before an office of several words, or two fields of it before one
        ("The National Trade Council's Acting Deputy Secretary, Ana Cruz, spoke.",
         [("Ana Cruz", "Acting Deputy Secretary", "National Trade Council")]),
        ("The Northern Command's Foreign Policy Adviser, Ana Cruz, spoke.",
         [("Ana Cruz", "Foreign Policy Adviser", "Northern Command")]),
        ("The National Guard's chief of staff, Ana Cruz, spoke.",
         [("Ana Cruz", "chief of staff", "National Guard")]),
        ("Ministry of Home and Cultural Affairs Secretary Ana Cruz spoke.",
         [("Ana Cruz", "Secretary", "Ministry of Home and Cultural Affairs")]),
        ("Ana Cruz of the Ministry of Justice and Police Attaché Omar Shah spoke.",
         [("Ana Cruz", None, "Ministry of Justice"), ("Omar Shah", "Police Attaché", None)]),
        # a diplomat's crown and interim, small letters behind a comma, forces of a body
        ("The Ambassador of His Majesty the King to Mali, Omar Shah, spoke.",
         [("Omar Shah", "Ambassador of His Majesty the King to Mali", None)]),
        ("The Chargé d'Affaires a.i. of the Omani Embassy, Omar Shah, spoke.",
         [("Omar Shah", "Chargé d'Affaires a.i.", "Embassy")]),
        ("Omar Shah, additional secretary (political), home ministry, spoke.",
         [("Omar Shah", "additional secretary (political)", "home ministry")]),
        ("The Force Commander, MNJTF, Major General Omar Shah spoke.",
         [("Omar Shah", "Force Commander", "MNJTF")]),
        ("The Executive Secretary of IGAD, Omar Shah, spoke.", [("Omar Shah", "Executive Secretary", None)]),
        # the country between an office and a rank; who is called by his rank of the staff
        ("The commander U.S. Army Gen. Dan Hill spoke.", [("Dan Hill", "commander", None)]),
        ("The Head of the Border Agency, Staff General Omar Shah, the Director of Ports, Lt. Gen. Ali Diop, "
         "and the Director of Police, Ana Cruz, spoke.",
         [("Omar Shah", "Head", "Border Agency"), ("Ali Diop", "Director of Ports", None),
          ("Ana Cruz", "Director of Police", None)]),
        ("Ambassador Ana Cruz, the director of the Border Agency, Ali Diop, and Omar Shah, the envoy, spoke.",
         [("Ana Cruz", "Ambassador", None), ("Ali Diop", "director", "Border Agency"),
          ("Omar Shah", "envoy", None)]),
        ("Ambassador Ana Cruz, the director of the Border Agency, spoke.",
         [("Ana Cruz", "director", "Border Agency")]),
        ("State Secretary of Interior for Prisons Ana Cruz spoke.",
         [("Ana Cruz", "State Secretary of Interior for Prisons", None)]),
        # an agency of its own behind the office; a force by its last noun; supervisors
        ("The Treasury's Deputy Director of the Office of Foreign Assets Control, Ana Cruz, spoke.",
         [("Ana Cruz", "Deputy Director", "Office of Foreign Assets Control")]),
        ("Lt Gen Omar Shah, DG, Assam Rifles, spoke.", [("Omar Shah", "DG", "Assam Rifles")]),
        ("The Deputy General Supervisor of Partnerships, Major General Omar Shah, spoke.",
         [("Omar Shah", "Deputy General Supervisor of Partnerships", None)]),
        ("The Federal Police Commission Commissioner General Omar Shah spoke.",
         [("Omar Shah", "Commissioner General", "Federal Police Commission")]),
        # a name is no field of a list
        ("Undersecretary for ports Joosep Vaher, Police and Border Board (PBB) Director Ana Cruz spoke.",
         [("Joosep Vaher", "Undersecretary for ports", None),
          ("Ana Cruz", "Director", "Police and Border Board")]),
        ("The Head of the Cyber Bureau, Omar Shah, the Head of Ports at the Border Agency (BAX), General "
         "Ali Diop, and the envoy, Ana Cruz, spoke.",
         [("Omar Shah", "Head", "Cyber Bureau"), ("Ali Diop", "Head of Ports", "Border Agency"),
          ("Ana Cruz", "envoy", None)]),
    ],
)  # fmt: skip
def test_whose_house_and_whose_name_it_is(
    finders: Language, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    found = []
    for person in people(finders, text):
        office = person.office()
        at = office.organization if office else None
        found.append((person.name, office.worded(text) if office else None, text[slice(*at)] if at else None))
    assert found == expected


@pytest.mark.parametrize(
    ("house", "codes"),
    [
        ("National Security Agency", {"TCD", "CMR"}),
        ("National Police Agency", {"TCD", "CMR"}),
        ("FBI", {"TCD", "CMR", "USA"}),
        ("Federal Security Service", {"TCD", "CMR", "RUS"}),
    ],
)
def test_a_house_that_any_state_may_have_is_no_other_states(house: str, codes: set[str]) -> None:
    text = f"Chad and Cameroon held security talks. The Director of the {house}, Ali Diop, took part in them."
    (meeting,) = extract(text).meetings
    assert {party.code for party in meeting.participants} == codes


def test_where_a_diplomat_is_posted_is_no_place_of_talks() -> None:
    text = (
        "The fourth session of the Oman-Mali Joint Committee opened on 12 May 2022 in Muscat under the "
        "co-chairmanship of Minister Ali Hadi and his Malian counterpart, Ana Diop. Attending the meeting on "
        "the Omani side were Director of Police Omar Said and the Ambassador of Oman in Bamako, Salim Badi."
    )
    (meeting,) = extract(text).meetings
    assert meeting.place is not None and meeting.place.city == "Muscat"
    assert len(meeting.officials) == 4


def test_two_named_with_their_countries_need_no_office(finders: Language) -> None:
    doc = finders("José Almeida of Brazil and Carlos Benítez of Paraguay agreed to share data.")
    assert [span._.person.name for span in doc.spans["officials"]] == ["José Almeida", "Carlos Benítez"]
    doc = finders("The Central Bank of Kenya and the National Bank of Uganda agreed to share data.")
    assert not doc.spans["officials"]


@pytest.mark.parametrize("post", ["in Algeria", "in Algiers", "to Algeria"])
def test_an_envoys_own_country_leaves_the_office(post: str) -> None:
    text = f"Algerian Minister Ali Badaoui received on 6 May 2024 the ambassador of France {post}, Ana Cruz."
    (meeting,) = extract(text).meetings
    assert [o.position for o in meeting.officials] == ["Minister", f"ambassador {post}"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The delegation was led by Sugiono, Coordinating Minister for Security, and others.", ["Sugiono"]),
        ("Sugiono, the Minister of Justice, led the delegation.", ["Sugiono"]),
        ("The delegation was led by Anna Berlin, Director of Police.", ["Anna Berlin"]),
        ("Anna Lima, Minister of Justice, led the delegation.", ["Anna Lima"]),
        ("The work was assisted by Siemens, the Director of Police, Ana Cruz, said.", ["Ana Cruz"]),
        ("Separately, the Minister of Justice, who led the delegation, spoke.", []),
        ("The talks in Berlin, Minister of Justice said, went well.", []),
        ("It was led by Oman, Deputy Minister said.", []),
    ],
)
def test_one_name_before_an_office_is_a_person_where_the_words_lead_to_one(
    finders: Language, text: str, names: list[str]
) -> None:
    told = people(finders, text)
    assert [text[slice(*person.mentions[0].name)] for person in told] == names


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("China's visit began. The IG Sindh Police Omar Shah spoke.", "PAK"),
        ("Pakistan and China met. The IG Punjab Police Omar Shah spoke.", "PAK"),
        ("India and China met. The IG Punjab Police Omar Shah spoke.", "IND"),
        ("India and Pakistan met. The IG Punjab Police Omar Shah spoke.", None),
    ],
)
def test_a_provinces_police_is_its_countrys(finders: Language, text: str, country: str | None) -> None:
    offices = [person.office() for person in people(finders, text)]
    assert [office.country for office in offices if office] == [country]


def test_a_title_of_one_country_is_the_teams_that_is_led(finders: Language) -> None:
    text = "A delegation from Oman, headed by Coordinator for Counterterrorism Salim Nasser, visited Lima."
    (person,) = people(finders, text)
    office = person.office()
    assert office is not None and office.country != "USA"


def test_a_former_official_among_the_speakers_took_part() -> None:
    text = (
        "Malta and Oman held a Counter-Terrorism Seminar in Valletta on Tuesday. Among the speakers were "
        "Kari Lund, former coordinator for security, and Police Commissioner Bello Khan of Oman."
    )
    (meeting,) = extract(text, published="2026-03-02").meetings
    assert {official.name for official in meeting.officials} == {"Kari Lund", "Bello Khan"}


@pytest.mark.parametrize("land", ["State of Kuwait", "Republic of Kenya", "Kingdom of Bahrain"])
def test_a_post_in_a_land_is_told_in_full(finders: Language, land: str) -> None:
    text = f"Ana Brito, Ambassador of Malta to the {land}, spoke."
    assert rows(finders, text) == [("Ana Brito", f"Ambassador of Malta to the {land}")]


@pytest.mark.parametrize(
    "told",
    [
        "They spoke of the efforts led by King Hassan III and President Adel Mansouri to end the war.",
        "They will carry out the consensus reached by President Carla Vega and King Hassan III.",
        "Under the wise leadership of King Hassan III, Jordan has become a hub of stability, Haddad said.",
        "The unit will be headed by Colonel Adel Mansouri.",
        "The Senior Special Assistant to the Minister on Media, Ms. Rana Tabari, said more would follow.",
    ],
)
def test_who_leads_efforts_elsewhere_or_serves_the_press_is_not_there(told: str) -> None:
    text = (
        "Jordan and Chile held the second round of their Security Dialogue in Amman on Tuesday. Jordan's "
        f"Interior Minister Omar Haddad and Chile's Undersecretary Luis Rojas led the delegations. {told}"
    )
    (meeting,) = extract(text, published="2026-03-02").meetings
    assert {official.name for official in meeting.officials} == {"Omar Haddad", "Luis Rojas"}
