"""How elements look, as far as it matters to the words: hidden, struck out, bold."""

from __future__ import annotations

import re
from collections.abc import Mapping

from indexer.reading.html.lengths import pixels

# what may take words out of sight, or bring them back
HIDING = frozenset(
    "display visibility opacity filter content-visibility mso-hide font font-size color "
    "-webkit-text-fill-color background background-color background-image position "
    "left top right bottom text-indent margin-left margin-top transform scale zoom clip "
    "clip-path height width max-height max-width overflow overflow-x overflow-y "
    "letter-spacing line-height".split()
)
_MATTERS = HIDING | frozenset(
    "font-weight text-decoration text-decoration-line list-style list-style-type "
    "white-space".split()
)
_NOTHING = re.compile(r"0*(?:\.0+|\.0[0-4]\d*|0)?%?|[0-4](?:\.\d+)?%")  # as good as none
_ZERO = re.compile(r"(?:\w+\()?(?:0*\.?0+)(?:,0*\.?0+)*\)?")
_CLIPPED = re.compile(
    r"inset\((?:[5-9]\d|100)(?:\.\d+)?%.*\)|circle\(0\w*.*\)|polygon\((?:0\w*,?)+\)"
)
_CLIP = re.compile(r"rect\((\d+)(?:px)?,?(\d+)(?:px)?,?(\d+)(?:px)?,?(\d+)(?:px)?\)")
_ONLY_READ_OUT = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text show-for-sr "
    "element-invisible u-visually-hidden govuk-visually-hidden nhsuk-u-visually-hidden "
    "visually-hidden-focusable hidden-accessible off-screen offscreen".split()
)
_OPENED = ("modal", "dialog", "popup", "popover", "tooltip", "offcanvas", "dropdown", "overlay")
_BOLD = 600
_FAR = -900.0  # pixels: whoever moves words so far wants them off the page
_HAIR = 1.0  # pixels: a box of this size shows nothing


def declared(style: str) -> dict[str, str]:
    """The declarations that matter, in lower case and without spaces; "color!" is important."""
    look = {}
    for one in style.split(";"):
        name, colon, value = one.partition(":")
        name = name.strip().lower()
        if colon and name in _MATTERS:
            words, important, _ = value.lower().partition("!important")
            look[name + "!" * bool(important)] = _closed(words)
    return look


def _closed(value: str) -> str:
    """A value without spaces, but for those between numbers: "rgb(0 0 0)"."""
    return re.sub(r"\s+", "", re.sub(r"(?<=[\w%.])\s+(?=[\w.#-])", "\x00", value.strip())).replace(
        "\x00", " "
    )


def hides(tag: str, attributes: Mapping[str, str], look: Mapping[str, str]) -> bool:
    """Whether an element, with all that it holds, is not shown to somebody who looks at the page.

    What only its colour or the size of its type hides is told word by word (``ink``).
    """
    if ("hidden" in attributes and tag != "input") or "popover" in attributes:
        return True
    if tag == "dialog" and "open" not in attributes:
        return True
    if set(attributes.get("class", "").lower().split()) & _ONLY_READ_OUT:
        return True
    if attributes.get("aria-hidden") == "true":
        classes = attributes.get("class", "").lower()
        if any(word in classes for word in _OPENED):
            return True
    return bool(look) and (_is_off(look) or _is_moved(look) or _is_cut(look))


def _is_off(look: Mapping[str, str]) -> bool:
    """Switched off, or without any ink."""
    return (
        look.get("display") == "none"
        or look.get("visibility") in {"hidden", "collapse"}
        or look.get("mso-hide") == "all"
        or look.get("content-visibility") == "hidden"
        or ("opacity" in look and bool(_NOTHING.fullmatch(look["opacity"])))
        or look.get("filter", "").startswith(("opacity(0)", "opacity(0%)"))
        or bool(_ZERO.fullmatch(look.get("zoom", "1")))
        or bool(_ZERO.fullmatch(look.get("scale", "1").partition(" ")[0]))
    )


def _is_moved(look: Mapping[str, str]) -> bool:
    """Moved off the page, or into itself."""
    places = ["text-indent", "margin-left", "margin-top"]
    if look.get("position") in {"absolute", "fixed", "relative"}:
        places += ["left", "top", "right", "bottom"]
    if any((pixels(look.get(name, "")) or 0) < _FAR for name in places):
        return True
    if (pixels(look.get("letter-spacing", "")) or 0) < -8:
        return True
    change = look.get("transform", "")
    moved = re.search(r"translate\w*\(([^()]*)\)", change)
    if moved and any((pixels(one) or 0) < _FAR for one in moved.group(1).split(",")):
        return True
    scaled = re.search(r"scale\w*\(([^()]*)\)", change)
    return bool(scaled and _ZERO.fullmatch(scaled.group(1).partition(",")[0]))


def _is_cut(look: Mapping[str, str]) -> bool:
    """Cut down to nothing."""
    if look.get("position") in {"absolute", "fixed"}:
        clip = _CLIP.fullmatch(look.get("clip", "").replace(" ", ","))
        if clip and len(set(clip.groups())) == 1:
            return True
    if _CLIPPED.fullmatch(look.get("clip-path", "")):
        return True
    hidden = any(
        look.get(name, "").split(" ")[0] in {"hidden", "clip"}
        for name in ("overflow", "overflow-x", "overflow-y")
    )
    sizes = [pixels(look.get(name, "")) for name in ("height", "width", "max-height", "max-width")]
    return hidden and any(size is not None and size <= _HAIR for size in sizes)


def is_struck(look: Mapping[str, str]) -> bool:
    """Whether its words are struck through."""
    line = look.get("text-decoration", "") + look.get("text-decoration-line", "")
    return "line-through" in line


def is_bold(tag: str, look: Mapping[str, str]) -> bool | None:
    """Whether it makes its words bold or plain; None where it leaves them as they are."""
    weight = look.get("font-weight")
    if weight is not None:
        if weight.isdigit():
            return int(weight) >= _BOLD
        return weight in {"bold", "bolder"} if weight != "inherit" else None
    return True if tag in {"b", "strong", "th"} else None
