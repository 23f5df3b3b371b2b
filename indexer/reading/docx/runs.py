r"""The text of a paragraph out of its runs: fields as printed, hidden text left out.

Within the text, ``\t`` and ``\n`` are tabs and line breaks, ``\f`` is a page break that somebody
set, and ``PAGE`` stands where Word began a page when the file was last saved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from indexer.reading.docx.comments import is_commented
from indexer.reading.docx.drawings import is_away
from indexer.reading.docx.names import MATHS, Element, W, child, children, switch, value
from indexer.reading.docx.styles import RunLook, Style, Styles, over, printed_look, run_look
from indexer.reading.docx.symbols import mended, symbol
from indexer.reading.marks import raised
from indexer.reading.struck import Piece, is_struck, standing

PAGE = "\x1e"
HIDDEN = "hidden text left out"
UNSEEN = "text in white or too small to read left out"
_SPACES = re.compile(r"[ \t\r\n]+")
_PLAIN = {
    "tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "lastRenderedPageBreak": PAGE,
}  # fmt: skip
_BREAKS = {"page": "\f", "column": "\n"}
_BOXES = (f"{W}drawing", f"{W}pict", f"{W}object")
_BOX = f"{W}txbxContent"
_LINKS = frozenset({"hyperlink", "internet link"})


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place of a footnote or endnote: its kind and its id in the file."""

    kind: str  # "footnote" or "endnote"
    id: str


@dataclass(slots=True)
class Inline:
    """What the runs of one paragraph give."""

    pieces: list[Piece] = field(default_factory=list)
    marks: list[NoteMark] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)  # contents of text boxes anchored here
    hidden: bool = False  # something was left out because it is hidden
    struck: bool = False  # every word of it
    shut: bool = False  # a comment on it says that it is secret

    @property
    def text(self) -> str:
        """All that is printed, in order."""
        return "".join(one.text for one in self.pieces)

    @property
    def strong(self) -> bool:
        """Whether every word is bold or underlined."""
        words = [one.strong for one in self.pieces if one.text.strip(f" \t\n\f\xa0{PAGE}")]
        return bool(words) and all(words)


@dataclass(slots=True)
class _Fields:
    """Fields that are open; their code is not printed, their result is."""

    open: list[bool] = field(default_factory=list)  # for each, whether we are in its code

    @property
    def in_code(self) -> bool:
        return any(self.open)

    def meet(self, kind: str) -> None:
        if kind == "begin":
            self.open.append(True)
        elif self.open and kind == "separate":
            self.open[-1] = False
        elif self.open and kind == "end":
            self.open.pop()


class Runs:
    """Reads the runs of paragraphs, in order: a field may run over several of them."""

    def __init__(self, styles: Styles, notes: list[str]) -> None:
        """``notes`` takes what a clerk should know."""
        self._styles = styles
        self._notes = notes
        self.struck = 0  # words that were left out because they are
        self._fields = _Fields()
        self._looks: dict[tuple[_Setting, str | None, RunLook], RunLook] = {}

    def of(
        self, paragraph: Element, style: Style, ground: str = "", *, clipped: bool = False
    ) -> Inline:
        """What a paragraph prints.

        Args:
            paragraph: the element.
            style: of the paragraph.
            ground: on which it stands, as ``grounds`` has it.
            clipped: nothing of it shows.
        """
        found = Inline(shut=is_commented(paragraph))
        self._container(paragraph, _Setting(style.id, ground, clipped=clipped), found)
        found.struck = is_struck(found.pieces)
        if not found.struck:
            found.pieces, gone = standing(found.pieces)
            self.struck += gone
        return found

    def _container(self, element: Element, setting: _Setting, found: Inline) -> None:
        for name, one in children(element):
            if name == "r":
                self._run(one, setting, found)
            elif name == "hyperlink":
                self._container(one, replace(setting, link=True), found)
            elif name.startswith(MATHS):
                text = "".join(t.text or "" for t in one.iter(f"{MATHS}t"))
                self._say(text, RunLook(), found)
            elif name not in {"pPr", "sdtPr", "rPr"}:
                self._container(one, setting, found)

    def _run(self, run: Element, setting: _Setting, found: Inline) -> None:
        properties = child(run, "rPr")
        character = value(child(properties, "rStyle")) if properties is not None else None
        direct = run_look(properties)
        key = (setting, character, direct)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._look(setting, character, direct)
        for name, one in children(run):
            self._content(name, one, look, found)

    def _look(self, setting: _Setting, character: str | None, direct: RunLook) -> RunLook:
        """How a run is printed where it stands."""
        style = self._styles.named(character, "character")
        look = printed_look(self._styles, self._styles.named(setting.style), style, direct)
        if setting.ground and look.ground is None:
            look = over(look, RunLook(ground=setting.ground))
        if setting.clipped:
            look = over(look, RunLook(bare=True))
        if setting.link or style.name in _LINKS:
            look = over(look, RunLook(underlined=False))
        return look

    def _content(self, name: str, one: Element, look: RunLook, found: Inline) -> None:
        if name == "t":
            self._say(mended(_SPACES.sub(" ", one.text or ""), look.font), look, found)
        elif name in _PLAIN:
            self._say(_PLAIN[name], look, found)
        elif name == "br":
            self._say(_BREAKS.get(value(one, "type") or "", "\n"), look, found)
        elif name == "sym":
            self._say(_symbol(one), look, found)
        elif name == "fldChar":
            self._field(one, look, found)
        elif name == "ruby":
            self._container_of_ruby(one, look, found)
        elif name in {"footnoteReference", "endnoteReference"}:
            self._mark(name.removesuffix("Reference"), one, look, found)
        elif one.tag in _BOXES:
            boxes = [box for box in one.iter(_BOX) if _outermost(box, one)]
            if boxes and is_away(one):
                found.hidden = True
                self._notes.append(UNSEEN)
            else:
                found.boxes.extend(boxes)

    def _say(self, text: str, look: RunLook, found: Inline) -> None:
        if not text or (self._fields.in_code and text != PAGE):
            return
        words = text.strip()
        if words and (look.hidden or look.unseen):
            found.hidden = True
            self._notes.append(HIDDEN if look.hidden else UNSEEN)
            return
        shown = text.upper() if look.capitals else text
        shown = raised(shown) if look.raised else shown
        strong, struck = bool(look.bold or look.underlined), bool(look.struck and words)
        found.pieces.append(Piece(shown.replace("\xad", ""), strong, struck))

    def _field(self, one: Element, look: RunLook, found: Inline) -> None:
        data = child(one, "ffData")
        if data is not None:
            self._say(_form_value(data), look, found)
        self._fields.meet(value(one, "fldCharType") or "")

    def _container_of_ruby(self, one: Element, look: RunLook, found: Inline) -> None:
        base = child(one, "rubyBase")
        text = "".join(t.text or "" for t in base.iter(f"{W}t")) if base is not None else ""
        self._say(text, look, found)

    def _mark(self, kind: str, one: Element, look: RunLook, found: Inline) -> None:
        note_id = value(one, "id")
        if note_id is not None and not look.hidden and not self._fields.in_code:
            found.marks.append(NoteMark(kind, note_id))


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where a run stands."""

    style: str  # id of the paragraph's style
    ground: str = ""
    clipped: bool = False
    link: bool = False


def _outermost(box: Element, within: Element) -> bool:
    """Whether a text box does not stand within another one of the same drawing."""
    for above in box.iterancestors():
        if above is within:
            return True
        if above.tag == _BOX:
            return False
    return True


def _symbol(one: Element) -> str:
    try:
        code = int(value(one, "char") or "", 16)
    except ValueError:
        return ""
    return symbol(code, value(one, "font"))


def _form_value(data: Element) -> str:
    """What a form field of the old kind shows: a box with or without its tick, a chosen entry."""
    box = child(data, "checkBox")
    if box is not None:
        ticked = switch(child(box, "checked"))
        return "☒" if (switch(child(box, "default")) if ticked is None else ticked) else "☐"
    choice = child(data, "ddList")
    if choice is None:
        return ""
    entries = [value(one) or "" for one in choice.iterfind(f"{W}listEntry")]
    chosen = value(child(choice, "result")) or value(child(choice, "default")) or "0"
    place = int(chosen) if chosen.isdecimal() else 0
    return entries[place] if place < len(entries) else ""
