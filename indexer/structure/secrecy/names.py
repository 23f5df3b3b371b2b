"""Names of folders and of files that say that the papers are shut."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from indexer.structure.secrecy.words import WORD

_NOT = (  # "not confidential", and no "why not confidential"
    r"(?<!non[ _-])(?<!no[ _-]longer[ _-])(?:(?<!not[ _-])|(?<=why[ _-]not[ _-])|"
    r"(?<=if[ _-]not[ _-])|(?<=whether[ _-]not[ _-]))"
)
_FOLDERS = re.compile(
    r"(?:strictly )?(?:confidential|restricted|exempt|private|closed|part (?:2|ii|two)|"
    r"not for publication|private and confidential)(?: (?:papers|items|reports|session|minutes))?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"{_NOT}\b(?:confidential|not for publication)\b"
    rf"|{_NOT}\b(?:exempt|restricted|private|closed session)[)\]]?$"
    rf"|^{WORD} (?:appendix|annex|minutes|reports?|papers?|items?|pack)\b|^exempt \w+$",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"^(?:strictly )?(?:confidential|not.for.publication)\b|^confidential_"
    rf"|^{WORD}[\W_]*(?:appendix|annex|minutes|reports?|papers?|items?|pack)(?:[\W_]|$)"
    r"|^(?:exempt|restricted)(?:_| - )"
    rf"|(?: - |[_(\[]|(?<=\w)-){_NOT}(?:confidential|exempt|restricted|private)[)\]]?$",
    re.IGNORECASE,
)

_FILE_FIRST = re.compile(rf"(?:strictly )?(?:{WORD}|not.for.publication)(?:\b|_)", re.IGNORECASE)


def folder_mark(file: str) -> str | None:
    """The folder whose name alone says that its papers are shut."""
    path = PurePosixPath(file)
    for name in path.parts[:-1]:
        if _FOLDERS.fullmatch(_spaced(name)) or _NAMED.search(_spaced(name)):
            return name
    return None


def is_named_shut(file: str) -> bool:
    """Whether the name of the file itself says that it is shut: "exempt_report.txt"."""
    return bool(_FILE.search(PurePosixPath(file).stem))


def is_named_shut_last(file: str) -> bool:
    """Whether its name begins otherwise and ends with the word: "minutes-may-confidential.txt"."""
    stem = PurePosixPath(file).stem
    return is_named_shut(file) and not _FILE_FIRST.match(stem)


def _spaced(name: str) -> str:
    return re.sub(r"[_\s-]+", " ", name).strip()
