"""What a paper is made of before it has a format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a paper, or of a report within a pack."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``styled`` says so in the format, else it is only bold."""

    text: str
    styled: bool = True


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph without a number. ``note`` becomes a footnote where the format has them."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph that the format numbers: level 0 "1.", level 1 "1.1", level 2 "(a)".

    ``was`` is a word of the text's ``[new]`` mark that a tracked change replaced.
    """

    text: str
    level: int = 1
    bold: bool = False
    was: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first row is its head where ``head`` says so."""

    rows: tuple[tuple[str, ...], ...]
    head: bool = True
    widths: tuple[float, ...] = ()  # in millimetres


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page; ``bookmark`` names it in the outline."""

    bookmark: str = ""


Block = Title | Heading | Text | Numbered | Grid | NewPage
