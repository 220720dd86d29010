"""Ordinary news made by rule, for an archive in which few articles are about a meeting.

Eight desks of a newspaper, each with sentences of our own and names from all over the world; the
world and sport desks (a quarter of the items) name countries, as such desks do. No two items are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

LENGTH = 2_500  # characters of an item
DESKS = {
    "council": """
        {town} council put off a decision on the {thing} until {month}. | Residents of {town} had asked
        for the {thing} for {n} years, said {person}, who chairs the parish meeting. | The mayor,
        {person}, visited the site on {day} and met traders from the high street. | A public hearing drew
        {n} people, most of them against the plan. | The committee voted {n} to 3 to move the bus stop to
        {town} Road. | Rates will rise by {n} per cent, the lowest increase in a decade. | "We have talked
        about the {thing} long enough," {person} said.
    """,
    "courts": """
        {person}, {n}, of {town}, was sent to prison for {n} months on {day}. | The jury heard that the
        defendant had taken {n} laptops from the {thing}. | Judge {person} said that the breach of trust
        was grave. | The prosecutor asked for a longer term, and the defence for leave to appeal. | Police
        were called to {town} Street shortly after midnight. | A second hearing is to be held in {month}.
        | The family of the victim said outside the court that they were relieved.
    """,
    "markets": """
        Shares of {company} fell {n} per cent on {day} after a weak forecast. | The company, which makes
        parts for the {thing}, employs {n}00 people in {town}. | Chief executive {person} told analysts
        that orders had recovered since {month}. | The bank kept its rate unchanged for the third meeting
        in a row. | Analysts at {company} expect the dollar to weaken further. | Turnover reached {n}
        million, said finance director {person}. | Talks with the union about pay will go on next week.
    """,
    "weather": """
        A storm brought down trees in {town} and left {n}00 homes without power. | The meteorological
        office warned of winds of {n} kilometres an hour until {day}. | Trains between {town} and {town}
        were cancelled. | {person}, who farms near {town}, lost a third of the barley. | Crews worked
        through the night to mend the {thing}. | Schools stay shut until further notice. | The river stood
        {n} centimetres above its usual level in {month}.
    """,
    "science": """
        A team led by {person} has found {n} new species of beetle near {town}. | The study, published on
        {day}, followed {n}0 patients for two years. | The {thing} was built at the university and tested
        in {town}. | "This is the first time that anyone has seen it in the wild," {person} said. | The
        dialogue between disciplines, she added, had been the key. | Funding runs out in {month}. | A
        conference of biologists takes up the matter next year.
    """,
    "culture": """
        The festival in {town} opens on {day} with a concert by {person}. | Her third novel, set in
        {town}, sold {n}000 copies. | The museum has bought a {thing} of the eighteenth century for {n}
        million. | Director {person} said that rehearsals had begun in {month}. | Critics praised the
        second act and the lighting. | The delegation of actors was received with applause. | Tickets cost
        {n} and are sold at the door.
    """,
    "sport": """
        {country} beat {country} by {n} points in the second round on {day}. | Captain {person} scored
        twice before half-time. | Coach {person} met reporters in {town} and praised the defence. | The
        sides will meet again in the quarter-final in {month}. | {person} of {country} finished third, {n}
        seconds behind. | A crowd of {n}000 saw the match in {town}. | The national committee named a
        squad of {n} for the tour of {country}.
    """,
    "world": """
        Floods in {country} have killed at least {n} people, officials said on {day}. | The finance
        ministry of {country} cut its forecast of growth to {n} per cent. | Exports to {country} fell for
        the {n}th month. | The president of {country}, {person}, spoke on television about the price of
        bread. | Parliament passed the budget after a debate of {n} hours. | Farmers from {town} blocked
        the road to {country}. | A court in {town} acquitted {person}, a former minister of transport. |
        Aid from {country} has reached {town}.
    """,
}
WORDS = {
    "country": """
        Peru Kenya Norway Vietnam Ghana Chile Portugal Jordan Nepal Canada Estonia Zambia Brazil Italy
        Japan Morocco
    """,
    "town": """
        Ashcombe Marlow Tavira Eldoret Skien Ambato Kassel Pokhara Tartu Livingstone Londrina Matera Otaru
        Safi Kumasi Talca
    """,
    "first": """
        Amina Bjorn Carla Duc Elif Farid Grace Hiro Ines Jonas Kofi Leila Marta Nils Olga Pedro Rosa Samir
        Tuan Uma Vera Wale Ximena Yusuf Zofia
    """,
    "last": """
        Abbott Berg Castillo Dang Engel Fofana Gurung Hansen Ito Jensen Kariuki Lopes Mensah Nowak Okoro
        Pires Quispe Rossi Silva Tamm Urbina Vaz Wanjiru Yilmaz Zulu
    """,
    "thing": "bridge library bypass turbine archive pier market reservoir tramway observatory mill harbour",
    "company": "Brightwater Corvane Delmont Farrow Hexley Lindqvist Norcast Palmetto Quarrel Stanmore",
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "month": "January February March April June July September October November",
}
_LISTS = {name: words.split() for name, words in WORDS.items()}
_SENTENCES = {
    desk: [" ".join(sentence.split()) for sentence in told.split("|")] for desk, told in DESKS.items()
}


class _Slots(dict[str, object]):
    """What fills a slot of a sentence, drawn anew for each."""

    def __init__(self, luck: Random) -> None:
        self._luck = luck

    def __missing__(self, slot: str) -> object:
        if slot == "n":
            return self._luck.randint(4, 90)
        if slot == "person":
            return f"{self._luck.choice(_LISTS['first'])} {self._luck.choice(_LISTS['last'])}"
        return self._luck.choice(_LISTS[slot])


def news_item(n: int) -> str:
    """The `n`th piece of ordinary news, LENGTH characters long."""
    luck = Random(n)
    desk = list(_SENTENCES)[n % len(_SENTENCES)]
    told = [f"{desk.title()}: notes of the day, {n}\n"]
    length = len(told[0])
    while length < LENGTH:
        paragraph = " ".join(
            sentence.format_map(_Slots(luck)) for sentence in luck.choices(_SENTENCES[desk], k=4)
        )
        told.append(paragraph)
        length += len(paragraph) + 1
    return "\n".join(told)[:LENGTH]


def archive(count: int, about_meetings: list[str], share: float = 0.02) -> Iterator[str]:
    """So many texts, of which a share is taken from texts about meetings, spread evenly."""
    every = round(1 / share)
    for n in range(count):
        yield about_meetings[n // every % len(about_meetings)] if n % every == 0 else news_item(n)
