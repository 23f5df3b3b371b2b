"""What surrounds the text of a page and is no part of it: navigation, banners, search, sharing.

Nothing goes that holds most of the page's own words, whatever it is called. Where the page says
which of it is the content, only that is kept, unless it holds less than the rest.
"""

from __future__ import annotations

import re

from indexer.reading.html.elements import Element
from indexer.reading.secrecy import speaks_of_secrecy

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_TAGS = frozenset({"nav", "header", "footer", "aside", "dialog"})
_CONTROLS = frozenset({"a", "span", "p", "li", "div", "label"})
_ROLES = frozenset(
    "navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar "
    "tooltip".split()
)
# words of a class or id that say so by themselves
_SURE = frozenset(
    "breadcrumb breadcrumbs crumbs cookie cookies consent gdpr navbar navigation skip skiplink "
    "skiplinks searchform searchbox addthis sharethis addtoany noprint pagination".split()
)
# words that say so where there are links rather than text
_LIKELY = frozenset(
    "nav menu submenu megamenu topnav sidenav subnav sidebar share sharing social pager search "
    "toolbar login signin newsletter subscribe advert adverts related tags widget feedback "
    "masthead footer comments respond print toc banner popup".split()
)
# names of what a publishing system says of a page
_OF_SYSTEM = frozenset(
    "entry-meta entry-footer post-meta post-footer posted-on byline post-info post-date".split()
)
_CONTENTS = frozenset(
    "content contents maincontent main-content main_content page-content pagecontent "
    "content-main primary-content mgcontent mainbody maincol".split()
)
_CONTROL = re.compile(
    r"(?:skip to .{0,30}|back to top|top of (?:the )?page|print(?: this)?(?: page| version)?|"
    r"share(?: this)?(?: page| on .{1,20})?|e-?mail (?:this )?(?:page|link)|log ?in|sign in|"
    r"(?:accept|reject|manage)(?: all)? cookies|toggle navigation|close|menu|search|"
    r"previous|next|previous page|next page|listen|hide|show|edit|edit source|"
    r"(?:expand|collapse)(?: all)?|"
    r"view (?:the )?(?:directions|background|map|agenda)\b.{0,30})\W{0,3}",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"\(?(?:pdf|docx?|word|rtf|xlsx?|html)?[\s,:-]{0,3}[\d.,]{1,8}\s?[km]i?b(?:ytes)?\)?",
    re.IGNORECASE,
)
_MUCH = 0.5  # of the page's words: what holds more is no furniture
_LINKS = 0.5
_FEW = 60  # characters outside links
_BANNER = 2_000  # characters of the longest cookie banner
_MENU_LINKS, _MENU_WORDS = 3, 35  # links in a menu at least; characters of one at most
_MENU_SHARE = 0.85
_BEFORE, _AFTER = 40, 150  # characters of text that may stand above or below the text's own


def strip(body: Element) -> Element:
    """The element that holds the page's own text, without the furniture in it."""
    content = _content(body)
    if content is None:
        _drop_menus(body)
    _prune(body, content, _own(body))
    kept = content if content and _own(content) >= _MUCH * max(1, _own(body)) else body
    if kept is not body:
        _keep_title(body, kept)
    return kept


def _own(element: Element) -> int:
    """Characters outside links."""
    return element.shown - element.linked


def _content(body: Element) -> Element | None:
    """What the page itself calls its content: the largest, should it do so more than once."""
    every = list(body.every())
    for is_content in (_is_main, _is_article, _is_named_content):
        found = [one for one in every if is_content(one)]
        if found:
            return max(found, key=_own)
    return None


def _is_main(one: Element) -> bool:
    return one.tag == "main" or one.attributes.get("role") == "main"


def _is_article(one: Element) -> bool:
    return one.tag == "article"


def _is_named_content(one: Element) -> bool:
    return not _CONTENTS.isdisjoint(one.names.lower().split())


def _prune(body: Element, content: Element | None, every: int) -> None:
    """Take furniture out, and put right what is counted above it."""
    waiting: list[tuple[Element, bool, tuple[Element, ...]]] = [(body, False, ())]
    while waiting:
        element, within, above = waiting.pop()
        within = within or element is content
        kept: list[Element | str] = []
        for child in element.children:
            if isinstance(child, str):
                kept.append(child)
            elif _is_furniture(child, every, within=within):
                for one in (*above, element):
                    one.shown -= child.shown
                    one.linked -= child.linked
            else:
                kept.append(child)
                waiting.append((child, within, (*above, element)))
        element.children = kept


def _is_furniture(one: Element, every: int, *, within: bool) -> bool:
    """Whether an element is none of the text; ``within`` the content, less is suspected."""
    if _own(one) > _MUCH * every and _own(one) > _FEW:
        return False
    if _is_control(one) or _is_size(one) or _is_page_footer(one):
        return True
    if one.tag == "header" or one.attributes.get("role") == "banner":
        return not within and not _holds_title(one)
    if one.tag in {"nav", "dialog"}:
        return _linked(one) or _own(one) < _BANNER
    named = one.tag in _TAGS or one.attributes.get("role") in _ROLES
    if named and (not within or _linked(one)):
        return True
    words = {word.lower() for word in _CAMEL.split(one.names) if word}
    if words & _SURE or not _OF_SYSTEM.isdisjoint(one.names.lower().split()):
        return _own(one) < _BANNER and not _holds_title(one)
    return bool(words & _LIKELY) and _linked(one) and not _holds_title(one)


def _drop_menus(body: Element) -> None:
    """Take lists of links away that stand above or below all text, whatever they are called."""
    every, before = _own(body), 0
    waiting: list[tuple[Element, tuple[Element, ...]]] = [(body, ())]
    while waiting:
        one, above = waiting.pop()
        if _is_menu(one) and (before < _BEFORE or every - before - _own(one) < _AFTER):
            for other in above:
                other.shown -= one.shown
                other.linked -= one.linked
            one.children, one.shown, one.linked = [], 0, 0
            continue
        if "href" not in one.attributes:
            before += sum(len(text.strip()) for text in one.children if isinstance(text, str))
            waiting.extend((child, (*above, one)) for child in reversed(list(one.elements())))


def _is_menu(one: Element) -> bool:
    """Whether an element holds several short links, and hardly anything else."""
    if one.tag not in {"ul", "ol", "td", "div", "p", "center", "table"} or not one.linked:
        return False
    if one.linked < _MENU_SHARE * one.shown:
        return False
    links = [child.shown for child in one.every() if child.tag == "a"]
    return len(links) >= _MENU_LINKS and max(links) <= _MENU_WORDS


def _linked(one: Element) -> bool:
    """Whether it is made of links rather than text, or has hardly any words at all."""
    return one.linked >= _LINKS * max(1, one.shown) and _own(one) < _BANNER


def _is_page_footer(one: Element) -> bool:
    """The footer of the pages, as LibreOffice saves it, unless it may say that they are shut."""
    footer = one.tag == "div" and one.attributes.get("title") == "footer"
    return footer and not speaks_of_secrecy(one.words())


def _is_size(one: Element) -> bool:
    """The size of a file behind the link to it: "(PDF, 210 KB)"."""
    return one.tag == "span" and one.shown <= _FEW and bool(_SIZE.fullmatch(one.words()))


def _is_control(one: Element) -> bool:
    """Whether it is a link or button such as "Skip to content", and nothing else."""
    if one.tag not in _CONTROLS or one.shown > _FEW or (one.linked < one.shown and one.tag != "a"):
        return False
    return one.shown > 0 and bool(_CONTROL.fullmatch(one.words()))


def _holds_title(one: Element) -> bool:
    return any(child.tag == "h1" for child in one.every())


def _keep_title(body: Element, kept: Element) -> None:
    """Put the page's one first heading before its content, where it stands outside of it.

    So is a second one right below it: "Decision details", and what was decided on.
    """
    if any(one.tag in {"h1", "h2"} for one in kept.every()):
        return
    every = [one for one in body.every() if one.shown]
    titles = [place for place, one in enumerate(every) if one.tag == "h1"]
    if len(titles) != 1:
        return
    title, inner = every[titles[0]], len([one for one in every[titles[0]].every() if one.shown])
    below = every[titles[0] + inner : titles[0] + inner + 1]
    for one in (*(second for second in below if second.tag == "h2"), title):
        kept.children.insert(0, one)
        kept.shown += one.shown
