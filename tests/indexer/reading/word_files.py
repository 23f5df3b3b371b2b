"""Word files made for tests out of bare XML, so that a test shows what it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from indexer.reading.docx import DocxReader
from indexer.records import Line, Reading

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_SPACES = (
    f'xmlns:w="{MAIN}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)

Level = tuple[str, ...]  # form, text, further XML


def word_file(body: str, **parts: str) -> bytes:
    """A Word file with a body; ``parts`` are styles, numbering, footnotes, endnotes, comments."""
    names = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes",
             "endnotes": "endnotes", "comments": "comments"}  # fmt: skip
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
    }
    for name, xml in parts.items():
        members[f"word/{names[name]}.xml"] = f"<w:{name} {_SPACES}>{xml}</w:{name}>"
    return packed(members)


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else None
            archive.writestr(name, content, compress_type=stored)
    return buffer.getvalue()


def read(body: str, **parts: str) -> Reading:
    """The reading of a file with this body."""
    return DocxReader().read(word_file(body, **parts))


def lines(body: str, **parts: str) -> tuple[Line, ...]:
    """The lines of a file with this body."""
    return read(body, **parts).lines


def texts(body: str, **parts: str) -> list[str]:
    """The texts of those lines."""
    return [line.text for line in lines(body, **parts)]


def run(text: str, looks: str = "") -> str:
    """A run of text, with its looks as XML."""
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str = "", properties: str = "", *, runs: str = "") -> str:
    """A paragraph of one run, or of given ones."""
    inner = runs or (run(text) if text else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def listed(text: str, list_id: int, level: int = 0) -> str:
    """A paragraph of a list."""
    return paragraph(
        text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    )


def abstract(number: int, levels: Sequence[Level], inner: str = "") -> str:
    """An abstract list; ``inner`` is further XML at its start."""
    xml = "".join(_level(index, level) for index, level in enumerate(levels))
    return f'<w:abstractNum w:abstractNumId="{number}">{inner}{xml}</w:abstractNum>'


def _level(index: int, level: Level) -> str:
    form, text, *more = level
    extra = "".join(more)
    start = "" if "<w:start " in extra else '<w:start w:val="1"/>'
    return (
        f'<w:lvl w:ilvl="{index}">{start}<w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def num(number: int, abstract_number: int, override: str = "") -> str:
    """A list made of an abstract one."""
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_number}"/>{override}</w:num>'
    )


def starting(level: int, at: int) -> str:
    """An override that makes a list begin at a number."""
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


def style(name: str, inner: str = "", *, based: str = "", shown: str = "", kind: str = "") -> str:
    """A style; ``shown`` is the name that Word shows."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind or "paragraph"}" w:styleId="{name}">'
        f'<w:name w:val="{shown or name}"/>{base}{inner}</w:style>'
    )


def styled(text: str, name: str) -> str:
    """A paragraph in a style."""
    return paragraph(text, f'<w:pStyle w:val="{name}"/>')


def table(*rows: Sequence[str], properties: str = "") -> str:
    """A table of rows of cells, each given as the XML of its content or as bare text."""
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr>"
        + "".join(f"<w:tr>{''.join(cell(one) for one in row)}</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def cell(content: str, properties: str = "") -> str:
    """A cell of a table."""
    if content.startswith("<w:tc>"):
        return content
    inner = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"
