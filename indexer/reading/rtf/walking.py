"""A walk through the tokens of a rich text, which builds its paragraphs and tables."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from indexer.errors import ReadingError
from indexer.reading.docx.numbering import bullet
from indexer.reading.marks import raised
from indexer.reading.rtf.building import Builder, Setting
from indexer.reading.rtf.colours import GROUNDS, Colours
from indexer.reading.rtf.fonts import Fonts
from indexer.reading.rtf.headers import Marks
from indexer.reading.rtf.tokens import Kind, Token
from indexer.reading.secrecy import may_shut

_DEEPEST = 1_000
_SAID = {
    "tab": "\t", "line": "\n", "lbr": "\n", "page": "\f", "nestcell": "\t", "nestrow": "\n",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SYMBOLS = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\"}
_NOT_TEXT = frozenset(
    "fldinst pict object objdata nonshppict sp info themedata colorschememapping datastore "
    "xmlnstbl listtable listoverridetable rsidtbl generator latentstyles pgptbl revtbl bkmkstart "
    "bkmkend annotation atnid atnauthor filetbl background private tc xe txe rxe ftnsep ftnsepc "
    "aftnsep aftnsepc".split()
)
_PLACES = {
    "fonttbl": "fonts", "stylesheet": "styles", "colortbl": "colours", "footnote": "note",
    "listtext": "number", "pntext": "number",
    **{f"{edge}{pages}": "header" for edge in ("header", "footer") for pages in ("", *"lrf")},
}  # fmt: skip
_GATHERED = frozenset({"number", "note", "header"})
# The properties of a drawing, one of which holds the words that a watermark is drawn of.
_DRAWN = frozenset({"shpinst", "sp", "sn", "sv"})
_ENDS = {"par": "\n", "cell": "\n", "row": "\n"}
_LOOKS = {
    "plain": "", "b": "bold", "ul": "underlined", "ulnone": "underlined", "ulw": "underlined",
    "v": "hidden", "deleted": "hidden", "caps": "capitals", "strike": "struck", "striked": "struck",
    "super": "raised", "nosupersub": "raised", "up": "raised",
}  # fmt: skip
_NUMBERED = frozenset("f fcharset ansicpg uc s cf fs red green blue".split()) | GROUNDS.keys()
_LENGTHS = {"sb": "before", "sa": "after", "li": "left", "lin": "left", "fi": "first"}


@dataclass(frozen=True, slots=True)
class Group:
    """What a group says of its text; it is forgotten when the group ends."""

    place: str = "text"  # or "fonts", "styles", "number", "note", "header", "nothing"
    bold: bool = False
    underlined: bool = False
    hidden: bool = False
    capitals: bool = False
    struck: bool = False
    raised: bool = False
    font: int = 0
    replaced: int = 1  # characters after a Unicode one that stand for it in older programs
    style: int = 0
    colour: int = 0
    ground: int = 0
    size: int = 24  # half points


@dataclass
class Walk:
    """Goes once through the tokens.

    ``hidden`` and ``unseen`` say that something was left out because it is marked as hidden, or
    cannot be seen as it is printed; ``groups`` are those that have not ended.
    """

    builder: Builder = field(default_factory=Builder)
    fonts: Fonts = field(default_factory=Fonts)
    group: Group = field(default_factory=Group)
    groups: list[Group] = field(default_factory=list)
    hidden: bool = False
    unseen: bool = False
    colours: Colours = field(default_factory=Colours)
    skip: int = 0
    optional: bool = False  # a mark says that the next word may be passed over
    gathered: list[str] = field(default_factory=list)  # of a number, note, header or style name
    marks: Marks = field(default_factory=Marks)

    def meet(self, token: Token) -> None:
        """Take the next token.

        Raises:
            ReadingError: groups within groups beyond reason.
        """
        if token.kind is Kind.OPEN:
            self._open()
        elif token.kind is Kind.CLOSE:
            self._close()
        elif token.kind is Kind.TEXT:
            self._text(token.data)
        elif token.kind is Kind.SYMBOL:
            self._symbol(token.word)
        else:
            self._word(token.word, token.number)

    def _open(self) -> None:
        if len(self.groups) >= _DEEPEST:
            raise ReadingError(
                "has groups within groups beyond reason", mend="open it in Word, save it as DOCX"
            )
        self.groups.append(self.group)
        self.optional = False

    def _close(self) -> None:
        if not self.groups:
            return
        ended, self.group = self.group, self.groups.pop()
        if ended.place != self.group.place or ended.place == "styles":
            self._gather(ended)

    def _gather(self, ended: Group) -> None:
        """Use what a number, a footnote, a header or the name of a style was gathered for."""
        if ended.place not in {*_GATHERED, "styles"}:
            return
        text = "".join(self.gathered)
        words = " ".join(text.split())
        self.gathered.clear()
        if ended.place == "header":
            for line in self.marks.of_header(text):
                self.builder.print_before(line)
        elif ended.place == "number":
            mark = words == "o" or (len(words) == 1 and not words.isalnum())
            self.builder.number = bullet(words) if mark else words
        elif ended.place == "note":
            self.builder.note(words)
        else:
            self.builder.name_style(ended.style, words.rstrip(";").lower())

    def _text(self, data: bytes) -> None:
        if self.skip:
            passed = min(self.skip, len(data))
            self.skip -= passed
            data = data[passed:]
        if self.group.place != "nothing" and data:
            self._say(self.fonts.text(data, self.group.font))

    def _say(self, text: str) -> None:
        group = self.group
        if group.place == "fonts":
            self.fonts.name(group.font, text)
        elif group.place == "colours":
            self.colours.end(text.count(";"))
        elif group.hidden and group.place != "styles":
            self.hidden = self.hidden or (group.place != "header" and bool(text.strip()))
        elif group.struck and group.place == "note" and not may_shut(text):
            self.builder.struck += len(text.split())
        elif group.place in {*_GATHERED, "styles"}:
            self.gathered.append(text)
        elif group.place == "text":
            if text.strip() and not self.colours.shows(group.colour, group.ground, group.size):
                self.unseen = True
                return
            shown = text.upper() if group.capitals else text
            shown = raised(shown) if group.raised else shown
            self.builder.say(shown, strong=group.bold or group.underlined, struck=group.struck)

    def _symbol(self, mark: str) -> None:
        if mark == "*":
            self.optional = True
        elif mark in {"\n", "\r"}:
            self._word("par", None)
        elif mark in _SYMBOLS:
            self._say(_SYMBOLS[mark])

    def _word(self, word: str, number: int | None) -> None:
        optional, self.optional = self.optional, False
        if word in _DRAWN and self.group.place == "header":
            self.gathered.append("\n")
        elif word in _PLACES and (not optional or word in {"pntext", "listtext"}):
            self._enter(_PLACES[word])
        elif word in _NOT_TEXT or optional:
            self.group = replace(self.group, place="nothing")
        elif word in _LOOKS:
            self._look(word, number)
        elif word == "u" and number is not None:
            self._unicode(number)
        elif word in _NUMBERED:
            self._table_word(word, number or 0)
        elif self.group.place in {"note", "header"}:
            self.gathered.append(_ENDS.get(word) or _SAID.get(word, ""))
        elif word in _SAID:
            self._say(_SAID[word])
        elif self.group.place == "text":
            self._layout(word, number)

    def _enter(self, place: str) -> None:
        """Begin to gather; within a header, and for one within a note, nothing else is."""
        if self.group.place in {"nothing", "header"}:
            self.group = replace(self.group, place="nothing")
            return
        place = "nothing" if place == "header" and self.group.place != "text" else place
        self.group = replace(self.group, place=place, hidden=False)
        if place in _GATHERED:
            self.gathered.clear()
        elif place == "colours":
            self.colours.table.clear()

    def _look(self, word: str, number: int | None) -> None:
        if word == "plain":
            self.group = replace(
                self.group, bold=False, underlined=False, hidden=False, capitals=False, font=0,
                colour=0, ground=0, size=24, raised=False, struck=False,
            )  # fmt: skip
            return
        on = number != 0 and word not in {"ulnone", "nosupersub"}
        name = _LOOKS[word]
        self.group = replace(
            self.group,
            bold=on if name == "bold" else self.group.bold,
            underlined=on if name == "underlined" else self.group.underlined,
            hidden=on if name == "hidden" else self.group.hidden,
            capitals=on if name == "capitals" else self.group.capitals,
            raised=on if name == "raised" else self.group.raised,
            struck=on if name == "struck" else self.group.struck,
        )

    def _ink(self, word: str, number: int) -> None:
        """Colour and size of what follows, and what is behind it."""
        if word == "cf":
            self.group = replace(self.group, colour=number)
        elif word == "fs":
            self.group = replace(self.group, size=number or 24)
        elif word in GROUNDS and GROUNDS[word] == "words":
            self.group = replace(self.group, ground=number)
        elif word in GROUNDS:
            self.colours.lay(GROUNDS[word], number)
        elif self.group.place == "colours" and word != "s":
            self.colours.part(word, number)

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        self.skip = self.group.replaced
        if self.group.place != "nothing" and 0 < code < 0x10000:
            self._say(self.fonts.mend(chr(code), self.group.font))

    def _table_word(self, word: str, number: int) -> None:
        """Words of the font table and the style sheet, which stand in the text as well."""
        if word == "f":
            self.group = replace(self.group, font=number)
        elif word == "fcharset":
            self.fonts.characters(self.group.font, number)
        elif word == "ansicpg":
            self.fonts.set_page(number)
        elif word == "uc":
            self.group = replace(self.group, replaced=max(0, number))
        elif word == "s" and self.group.place == "styles":
            self.group = replace(self.group, style=number)
        elif word == "s" and self.group.place == "text":
            self.builder.setting.style = number
        else:
            self._ink(word, number)

    def _layout(self, word: str, number: int | None) -> None:
        """Ends of paragraphs, cells and rows, and how paragraphs are set."""
        ends = {
            "par": self.builder.end_paragraph, "sect": self.builder.end_paragraph,
            "cell": self.builder.end_cell, "row": self.builder.end_row,
            "trowd": self.builder.begin_row, "clvmrg": self.builder.merge_cell,
            "cellx": self.builder.tell_cell,
        }.get(word)  # fmt: skip
        if ends:
            ends()
            if word in {"trowd", "row"}:
                self.colours.grounds.pop("row", None)
            if word == "sect":
                self.marks.end_section()
            return
        setting = self.builder.setting
        if word == "pard":
            self.builder.setting = Setting()
            self.colours.grounds.pop("paragraph", None)
        elif word == "intbl":
            setting.in_table = True
        elif word == "outlinelevel" and number is not None and 0 <= number < 9:
            setting.outline = number + 1
        elif word in _LENGTHS:
            setattr(setting, _LENGTHS[word], number or 0)
