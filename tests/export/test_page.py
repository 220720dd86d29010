"""The page: all records in it, and nothing of an article live."""

from __future__ import annotations

import io
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from records_by_hand import RECORDS, bare_meeting, record

from ctdialog.export.page import PageStream
from ctdialog.records import (
    Evidence,
    MeetingDate,
    Named,
    Neighbour,
    Official,
    Place,
    Record,
    Source,
    Topic,
)

PAYLOADS = [
    "<script>document.body.id='pwned'</script>",
    "<img src=x onerror=\"document.body.id='pwned'\">",
    "<svg onload=document.body.id='pwned'>",
    "</style><script>document.body.id='pwned'</script>",
    "--><script>document.body.id='pwned'</script><!--",
    "]]><script>document.body.id='pwned'</script>",
    "</title></textarea></noscript><script>document.body.id='pwned'</script>",
    '" autofocus onfocus="document.body.id=\'pwned\'" x="',
    "' onmouseover='document.body.id=1",
    "<a href=\"javascript:document.body.id='pwned'\">x</a>",
    "<iframe srcdoc=\"<script>parent.document.body.id='pwned'</script>\"></iframe>",
    "<style>body{display:none}</style>",
    "<link rel=stylesheet href=http://127.0.0.1:9/x.css>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
    "<base href=http://127.0.0.1:9/>",
    "<form action=http://127.0.0.1:9/><input name=x></form>",
    "<object data=http://127.0.0.1:9/></object>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<scr\x00ipt>document.body.id='pwned'</scr\x00ipt>",
    "+ADw-script+AD4-document.body.id=1+ADw-/script+AD4-",
    "\u202e<b>right to left\u2066",
    "<details open ontoggle=\"document.body.id='pwned'\">",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=document.body.id=1>",
]
OURS = {
    *("html", "head", "meta", "title", "style", "body", "main", "article", "section", "h1", "h2", "h3", "p"),
    *("bdi", "span", "dl", "dt", "dd", "ul", "li", "details", "summary", "table", "tbody", "tr", "td"),
}


def filled(payload: str) -> Record:
    """A record with a payload wherever an article's words can come."""
    code = Named(code=payload, name=payload)
    where = Neighbour(city=payload, country=payload)
    one = bare_meeting(
        name=payload,
        participants=(code, code),
        officials=(Official(name=payload, represents=payload, position=payload, organization=payload),),
        date=MeetingDate(text=payload),
        place=Place(city=payload, country=payload),
        topics=(Topic(id=payload, label=payload),),
        discussed=(code,),
        groups=(code,),
        forums=(code,),
        instruments=(payload,),
        previous=where,
        next=where,
        series=payload,
        occasion=payload,
        evidence=(Evidence(field=payload, value=payload, text=payload, start=0, end=1),),
    )
    source = Source(sha256="0", path=payload, headline=payload, byline=payload, publisher=payload)
    return record(one, id=payload, source=source)


def page(*records: Record) -> str:
    """The page of these records."""
    out = io.StringIO()
    stream = PageStream(out)
    for each in records:
        stream.write(each)
    stream.close()
    return out.getvalue()


class Tags(HTMLParser):
    """The tags of a page with their attributes, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def assert_harmless(text: str) -> None:
    """No tag in it is another's than ours, and none has an attribute that does something."""
    for tag, attributes in Tags(text).tags:
        assert tag in OURS, tag
        allowed = {"meta": {"charset", "http-equiv", "content", "name"}, "html": {"lang"}}.get(tag, {"class"})
        assert set(attributes) <= allowed, attributes
        assert attributes.get("class") in (None, *("source", "key", "none", "tag", "meeting main"))


def test_all_records_are_in_the_page() -> None:
    words = "".join(Tags(page(*RECORDS)).words)
    for told in (
        "3rd Counter-Terrorism Dialogue",
        "Norway – Kenya",
        "Thu 20 Feb 2025 (“Thursday”)",
        "no meeting",
    ):
        assert told in words
    for told in (
        "Nairobi, Kenya, in person",
        "Kari Lund, Director for Global Security, Norway, chair",
        "“third”",
    ):
        assert told in words


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_word_of_an_article_is_markup(payload: str) -> None:
    assert_harmless(page(filled(payload)))


def test_words_stand_as_they_are_for_the_reader() -> None:
    assert PAYLOADS[0] in "".join(Tags(page(filled(PAYLOADS[0]))).words)


def test_no_character_turns_the_writing_direction_of_the_page() -> None:
    assert "\u202e" not in page(filled("\u202eevil"))


def test_nothing_is_loaded_from_anywhere() -> None:
    text = page(*RECORDS)
    assert "default-src 'none'" in text
    assert not {"src", "href", "action", "data"} & {name for _, given in Tags(text).tags for name in given}


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def in_browser(path: Path, *options: str) -> str:
    """What a real browser makes of a page, as it stands after everything has run."""
    assert CHROMIUM
    command: list[Any] = [
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--virtual-time-budget=2000",
    ]
    profile = f"--user-data-dir={path.parent / 'profile'}"
    done = subprocess.run(
        [*command, profile, *options, "--dump-dom", path.as_uri()],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_in_a_real_browser_nothing_of_an_article_is_live(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(*map(filled, PAYLOADS)), encoding="utf-8")
    dom = in_browser(path)
    assert 'id="pwned"' not in dom
    assert dom.count("<article>") == len(PAYLOADS)
    assert_harmless(dom)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_in_a_real_browser_the_policy_stops_what_would_slip_through(tmp_path: Path) -> None:
    live = "<script>document.body.id='pwned'</script><img src=x onerror=\"document.body.id='pwned'\">"
    text = page(record()).replace("</main>", f"{live}</main>")
    path = tmp_path / "page.html"
    path.write_text(text, encoding="utf-8")
    assert 'id="pwned"' not in in_browser(path)
    path.write_text(text.replace("Content-Security-Policy", "X"), encoding="utf-8")
    assert 'id="pwned"' in in_browser(path)  # so the test above would see it
