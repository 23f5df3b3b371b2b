"""The ZIP archive that a Word file is: opened within bounds, and what can be saved of a cut one.

Nothing is unpacked to disk, and only the parts that are asked for are unpacked at all: a part is
inflated piece by piece up to a limit, whatever size the archive states for it.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from indexer.errors import ReadingError, TooLarge
from indexer.reading.docx.names import MAIN, Element

MOST_MEMBERS = 20_000
MOST_BYTES = 50_000_000  # of one part, unpacked: a document of some 5,000 pages
MOST_RATIO = 400  # unpacked to packed; Word's XML reaches 100 in long tables
_RATIO_FROM = 20_000_000  # a small part may be packed as it likes
_PIECE = 1_000_000
_LOCAL = b"PK\x03\x04"
_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", MAIN.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
# what zipfile raises over an archive whose headers are wrong
_WRONG = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError,
    NotImplementedError,
)  # fmt: skip
_DAMAGED = "is a damaged Word file"
_MEND_DAMAGED = "open it in Word, let it repair the file, and save it again"


@dataclass
class Archive:
    """The parts of a Word file by name. ``cut`` says that only its beginning could be read."""

    members: dict[str, zipfile.ZipInfo | bytes]
    file: zipfile.ZipFile | None = None
    cut: bool = False
    broken: set[str] = field(default_factory=set)  # parts that end before their end

    def __contains__(self, name: object) -> bool:
        return name in self.members

    def xml(self, name: str) -> Element | None:
        """The root element of a part; None where the file has no such part.

        Raises:
            TooLarge: it unpacks to more than anybody writes.
            ReadingError: damaged, or XML that a Word file may not hold.
        """
        held = self.members.get(name)
        if held is None:
            return None
        data = held if isinstance(held, bytes) else self._unpacked(held)
        try:
            return _parsed(data, recover=self.cut or name in self.broken)
        except etree.XMLSyntaxError:
            self.broken.add(name)
            return _parsed(data, recover=True)

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        if self.file is None:  # pragma: no cover - members are bytes where there is no file
            return b""
        found: list[bytes] = []
        size = 0
        try:
            with self.file.open(info) as part:
                while piece := part.read(_PIECE):
                    found.append(piece)
                    size += len(piece)
                    _within(size, info.compress_size)
        except _WRONG as error:
            if not found:
                raise ReadingError(_DAMAGED, mend=_MEND_DAMAGED) from error
            self.broken.add(info.filename)
        except RuntimeError as error:  # zipfile's word for a ZIP password
            raise ReadingError("is locked by a password", mend="save it without one") from error
        return b"".join(found)


def opened(data: bytes) -> Archive:
    """The archive, or what its beginning holds where its end is lost.

    Raises:
        TooLarge: more members than any paper has.
        ReadingError: no ZIP archive, or nothing of it can be read.
    """
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
        members = {info.filename: info for info in file.infolist()}
    except _WRONG:
        saved = dict(_saved(data))
        if not saved:
            raise ReadingError(_DAMAGED, mend=_MEND_DAMAGED) from None
        return Archive(dict(saved), cut=True)
    if len(members) > MOST_MEMBERS:
        raise TooLarge(
            f"holds more than {MOST_MEMBERS:,} files within it",
            mend="save it again without what is embedded",
        )
    return Archive(dict(members), file)


def _within(size: int, packed: int) -> None:
    """Refuse what unpacks to more than a paper could hold: a ZIP bomb, or a whole register."""
    if size > MOST_BYTES or (size > _RATIO_FROM and size > MOST_RATIO * max(packed, 1)):
        raise TooLarge(
            f"unpacks to more than {size / 1e6:.0f} MB of text and mark-up",
            mend="split it into papers of their own",
        )


def _saved(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of the members whose headers are found from the start of the file."""
    at, count = 0, 0
    while (at := data.find(_LOCAL, at)) >= 0 and count < MOST_MEMBERS:
        head = data[at : at + _LOCAL_HEADER.size]
        at += len(_LOCAL)
        if len(head) < _LOCAL_HEADER.size:
            return
        fields = _LOCAL_HEADER.unpack(head)
        method, packed, length, extra = fields[3], fields[7], fields[9], fields[10]
        start = at - len(_LOCAL) + _LOCAL_HEADER.size
        name = data[start : start + length].decode("utf-8", errors="replace")
        body = start + length + extra
        if name.endswith((".xml", ".rels")):
            content = _inflated(data[body : body + packed if packed else len(data)], method)
            if content:
                yield name, content
                count += 1


def _inflated(packed: bytes, method: int) -> bytes:
    """As much of a member as its bytes give."""
    if method == zipfile.ZIP_STORED:
        return packed
    if method != zipfile.ZIP_DEFLATED:
        return b""
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    found: list[bytes] = []
    size, rest = 0, packed
    try:
        while rest and not engine.eof:
            piece = engine.decompress(rest, _PIECE)
            rest = engine.unconsumed_tail
            found.append(piece)
            size += len(piece)
            _within(size, len(packed))
            if not piece:
                break
    except zlib.error:
        pass
    return b"".join(found)


def _parsed(data: bytes, *, recover: bool) -> Element:
    """XML without entities, without a document type, without a network.

    Raises:
        XMLSyntaxError: it is not well formed; not raised where it is to be recovered.
        ReadingError: it declares entities, or nothing can be recovered.
    """
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        parser.feed(data)
        root: Element | None = parser.close()
    except etree.XMLSyntaxError as error:
        if not recover:
            raise
        raise ReadingError(_DAMAGED, mend=_MEND_DAMAGED) from error
    if root is None:  # nothing could be recovered
        raise ReadingError(_DAMAGED, mend=_MEND_DAMAGED)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadingError(
            "holds XML entities, which no Word file does", mend="open it in Word and save it again"
        )
    return root
