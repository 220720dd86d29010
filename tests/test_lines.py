"""What a line is by itself."""

from __future__ import annotations

import pytest

from ctdialog.article.lines import read_line


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("* * *", "break"),
        ("----------", "break"),
        ("0 / 0", "closing"),
        ("Read Comments", "closing"),
        ("Comments are Closed", "closing"),
        ("You might also be interested in..", "closing"),
        ("© The Weekly", "closing"),
        ("Disclaimer: Images do not always belong to us. " + "They are used as given. " * 20, "closing"),
        ("Main Menu", "furniture"),
        ("Share:", "furniture"),
        ("Share this: Facebook Twitter", "furniture"),
        ("Home » News » World", "furniture"),
        ("HomeNewsTwo countries hold talks", "furniture"),
        ("[Print] [E-Mail] [PDF]", "furniture"),
        ("Facebook | Twitter | WhatsApp", "furniture"),
        ("This website uses technical cookies.", "furniture"),
        ("https://example.org/news #talks", "furniture"),
        ("00:00", "furniture"),
        ("news-picture", "furniture"),
        ("23 Feb, 2004", "date"),
        ("Rome 16 May 2024", "date"),
        ("Staff Report", "byline"),
        ("By Anna Berg and Karl van Dam", "byline"),
        ("by Anna Berg - November 18, 2022, 2:30 am", "byline"),
        ("(Source: North Sea Alliance; issued Oct 26, 2018)", "byline"),
        ("(Main image: the two ministers, right, in Rome.)", "caption"),
        ("Image: The ministers in Rome", "caption"),
        ("The ministers shake hands in Rome. (Source: PTI)", "caption"),
        ("• Save stories for later", "bullet"),
        ("BEIJING:", "dateline"),
        ("NEW DELHI, Oct 12:", "dateline"),
        ("Two countries hold talks on terrorism", "title"),
        ("How will the two countries fight terrorism?", "title"),
        ("Report on cooperation with the U.S.", "title"),
        ("By signing the agreement, the two sides opened a new page.", "prose"),
        ("The talks were held in Rome.", "prose"),
        ("Image makers and photographers attended the talks in great number, the organisers said.", "prose"),
    ],
)
def test_shape_of_a_line(text: str, shape: str) -> None:
    assert read_line(text, 0).shape == shape


def test_holder_of_rights_is_the_publisher() -> None:
    assert read_line("Copyright Business Weekly, 2025", 0).publisher == "Business Weekly"
    assert read_line("© 2024 All rights reserved.", 0).publisher is None


def test_parts_of_a_byline() -> None:
    line = read_line("By: PTI | New Delhi | Published: August 19, 2016 8:15:10 pm", 0)
    assert (line.name, line.publisher, line.place) == ("PTI", "PTI", "New Delhi")
    assert line.date is not None
    assert line.date.label == "published"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("PTI | New Delhi | Updated: 12-12-2019 01:14 IST | Created: 12-12-2019 01:10 IST", "New Delhi"),
        ("IANS | Lima", "Lima"),
        ("Press Trust of India | New Delhi Last Updated at December 12, 2019 01:14 IST", "New Delhi"),
        ("From Amina Bello, Abuja", "Abuja"),
        ("Home | Lima | Quito", None),
        ("News | Lima", None),
        ("From Lima, Quito", None),
    ],
)
def test_a_byline_between_bars_or_behind_a_comma_tells_the_city(text: str, place: str | None) -> None:
    assert read_line(text, 0).place == place


@pytest.mark.parametrize(
    ("text", "shape", "city"),
    [
        ("Manila, 30-31 March 2004", "dateline", "Manila"),
        ("(Nairobi, Kenya, May 6-7, 2024)", "dateline", "Nairobi"),
        ("6 to 7 May 2024", "date", None),
        ("Kabul blasts, 30-31 March 2004", "title", None),
    ],
)
def test_a_line_of_place_and_days(text: str, shape: str, city: str | None) -> None:
    line = read_line(text, 0)
    assert (line.shape, line.head.city if line.head else None) == (shape, city)
