"""What a page holds and does not show is no text of it, whichever way it is hidden; it is said."""

from __future__ import annotations

import pytest

from indexer.reading.html import HtmlReader
from indexer.records import Reading

TOLL = "The toll collector reported that the new barrier had been struck by a cart. "
UNSEEN = "The mooring was let for nothing"

STYLES = """
display:none | display: none !important | visibility:hidden | visibility:collapse | opacity:0
opacity:0.01 | opacity: 0% | filter:opacity(0) | content-visibility:hidden | zoom:0 | scale:0
font-size:0 | font-size:1px | font-size:.1pt | font-size:0.05em | font: 0/0 a | font:1px Arial
color:white | color:#fefefe | color:rgb(255, 255, 255) | color:rgba(255,255,255,1)
color:rgb(255 255 255 / 1) | color:hsl(0,0%,100%) | color:transparent | color:rgba(0,0,0,0)
color:#ffffff00 | color:#0000 | color:snow | -webkit-text-fill-color:transparent
background:black;color:black | background-color:#336699;color:#369 | background:#fff;color:#FFF
position:absolute;left:-9999px | position:fixed;top:-200em | position:absolute;right:-9999px
text-indent:-9999px | margin-left:-9999px | transform:translateX(-9999px) | transform:scale(0)
position:absolute;clip:rect(0,0,0,0) | position:absolute;clip:rect(1px, 1px, 1px, 1px)
clip-path:inset(50%) | clip-path:circle(0) | height:0;overflow:hidden | width:1px;overflow:hidden
max-height:0;overflow:hidden | letter-spacing:-100px | mso-hide:all
"""
ELEMENTS = """
<p hidden>{}</p> | <div hidden="until-found">{}</div> | <p aria-hidden="true">{}</p>
<font color="white">{}</font> | <font color="#FFFFFF">{}</font> | <dialog>{}</dialog>
<div popover>{}</div> | <span class="sr-only">{}</span>
<div style="color:#fff"><p><b>{}</b></p></div>
<table bgcolor="black"><tr><td><font color="black">{}</font></td></tr></table>
<style>#x{display:none}</style><p id=x>{}</p>
<style>div.a.b{display:none}</style><div class="a b">{}</div>
<style>.o .i{display:none}</style><div class=o><p class=i>{}</p></div>
<style>.o > p{position:absolute;left:-10000px}</style><div class=o><p>{}</p></div>
<style>[data-x]{color:#fff}</style><p data-x>{}</p>
<style>@media screen{.q{display:none}}</style><p class=q>{}</p>
<style>@layer late{.q{display:none}}</style><p class=q>{}</p>
<style>.q{display:none} @media print{.q{display:block}}</style><p class=q>{}</p>
<style>.q{display:none!important}</style><p class=q style="display:block">{}</p>
<style>:root{--paper:#fff} .v{color:var(--paper)}</style><p class=v>{}</p>
"""
UNSAID = """
<!-- {} --> | <template>{}</template> | <noembed>{}</noembed> | <iframe srcdoc="{}">{}</iframe>
<p title="{}">Barrier</p> | <img alt="{}"> | <input type=hidden value="{}">
"""
SHOWN = """
<div style="font-size:0"><p style="font-size:14px">{}</p></div>
<div style="background:#000"><p style="color:#fff">{}</p></div>
<div style="background:url(quay.jpg)"><p style="color:#fff">{}</p></div>
<div style="background-image:url(quay.jpg)"><p style="color:#fff">{}</p></div>
<style>.x:not(.y){background:#000}</style><div class=x><p style="color:#fff">{}</p></div>
<style>@import url(site.css);</style><div id=hero><p style="color:#fff">{}</p></div>
<table bgcolor="#003366"><tr><td><font color="white">{}</font></td></tr></table>
<p style="margin-left:36pt;text-indent:-18pt">{}</p> | <p style="opacity:.9">{}</p>
<div style="max-height:500px;overflow:hidden">{}</div> | <p style="height:0">{}</p>
<p style="position:absolute;left:40px;top:-2px">{}</p> | <p style="color:#777">{}</p>
<p>Resolved: <span aria-hidden="true">{}</span></p>
<style>.t{display:none} .t.on{display:block}</style><div class="t on">{}</div>
<style>@media print{.q{display:none}}</style><p class=q>{}</p>
<style>@media (max-width:600px){.q{display:none}}</style><p class=q>{}</p>
<style>p:hover{display:none} a::before{display:none} :is(p,{display:none}</style><p>{}</p>
<link rel=stylesheet href=x.css><div class=dark><p style="color:#fff">{}</p></div>
"""


def cases(table: str) -> list[str]:
    return [one.strip() for line in table.strip().splitlines() for one in line.split(" | ")]


def page(inner: str) -> Reading:
    body = f"<h1>Barrier</h1><p>{TOLL * 4}</p>{inner}<p>AGREED: to mend it.</p>"
    return HtmlReader().read(f"<html><body>{body}</body></html>".encode())


def texts(reading: Reading) -> list[str]:
    return [line.text for line in reading.lines]


WITHOUT = ["Barrier", (TOLL * 4).strip(), "AGREED: to mend it."]


@pytest.mark.parametrize("style", cases(STYLES))
def test_words_hidden_by_their_style(style: str) -> None:
    reading = page(f'<p style="{style}">{UNSEEN}</p>')
    assert texts(reading) == WITHOUT
    assert reading.notes == ("left out: 6 words that the page hides",)


@pytest.mark.parametrize("element", cases(ELEMENTS))
def test_words_hidden_by_an_element_or_a_rule(element: str) -> None:
    reading = page(element.replace("{}", UNSEEN))
    assert texts(reading) == WITHOUT
    assert reading.notes == ("left out: 6 words that the page hides",)


@pytest.mark.parametrize("element", cases(UNSAID))
def test_words_that_are_no_text_of_any_page(element: str) -> None:
    assert UNSEEN not in " ".join(texts(page(element.replace("{}", UNSEEN))))


@pytest.mark.parametrize("element", cases(SHOWN))
def test_words_that_are_shown(element: str) -> None:
    reading = page(element.replace("{}", UNSEEN))
    assert UNSEEN in " ".join(texts(reading))
    assert not reading.notes


def test_a_page_that_is_dark_throughout() -> None:
    for style in ("html{background:#111} body{color:#eee}", "body{background:#111;color:#eee}"):
        text = f"<html><head><style>{style}</style></head><body><p>{TOLL}</p></body></html>"
        assert texts(HtmlReader().read(text.encode())) == [TOLL.strip()]
    text = f"<html><body bgcolor=navy text=white><p>{TOLL}</p></body></html>"
    assert texts(HtmlReader().read(text.encode())) == [TOLL.strip()]


def test_a_page_saved_while_a_window_lay_over_it() -> None:
    text = f"<main aria-hidden=true><p>{TOLL * 4}</p></main><div>Take our cookies</div>"
    assert (TOLL * 4).strip() in texts(HtmlReader().read(f"<body>{text}".encode()))


def test_many_rules_take_no_time() -> None:
    """A selector costs a walk through the page: there are only so many of them."""
    rules = "".join(f".a{n} .b > .c{n} ~ p[x]{{display:none}}" for n in range(20_000))
    costly = "* * * * * * * * p{display:none}" * 100
    text = f"<style>{rules}{costly}</style>{'<div>' * 50}{f'<p>{TOLL}</p>' * 3_000}"
    assert len(HtmlReader().read(f"<body>{text}".encode()).lines) == 3_000
