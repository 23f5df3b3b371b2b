"""Other programs that open what we do not read ourselves; LibreOffice makes DOCX of it.

Each runs in a process of its own for a limited time, in a folder that is thrown away; LibreOffice
with a fresh profile, without macros, links and windows.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from indexer.errors import ReadingError

SECONDS = 45  # for one file; a worker is given 60 at least
_MOST_BYTES = 200_000_000
_NAMES = ("soffice", "libreoffice")
_USUAL = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
)
_SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
)


def soffice() -> str | None:
    """The program, or None where it is not installed."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((str(path) for path in _USUAL if path.exists()), None)


def antiword() -> str | None:
    """antiword, which reads old Word files where LibreOffice is missing; None without it."""
    return shutil.which("antiword")


def to_docx(data: bytes, ending: str) -> bytes:
    """A file of another format as DOCX.

    Args:
        data: the file.
        ending: of its format, with the dot.

    Raises:
        ReadingError: LibreOffice is missing, gives nothing, or takes too long.
    """
    program = soffice()
    if program is None:
        raise ReadingError("needs LibreOffice", mend="install libreoffice-writer")
    with tempfile.TemporaryDirectory(prefix="minutebook-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        profile = folder / "profile"
        _write_profile(profile)
        paper = folder / f"paper{ending}"
        paper.write_bytes(data)
        out = folder / "out"
        run(
            [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
             "--convert-to", "docx", "--outdir", str(out), str(paper)],
            folder,
        )  # fmt: skip
        converted = out / "paper.docx"
        if not converted.is_file() or converted.stat().st_size > _MOST_BYTES:
            raise ReadingError(
                "cannot be opened by LibreOffice", mend="open it in Word and save it as DOCX"
            )
        return converted.read_bytes()


def run(command: Sequence[str], folder: Path, seconds: float = SECONDS) -> bytes:
    """What a program prints; it, and all that it starts, is ended when its time is over.

    Raises:
        ReadingError: it could not be started, or took too long.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - a program that we found, no shell
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise ReadingError(
            f"cannot be read by {Path(command[0]).name} ({error.strerror})",
            mend="check that it is installed and may be run",
        ) from error
    try:
        return process.communicate(timeout=seconds)[0]
    except subprocess.TimeoutExpired:
        raise ReadingError(
            f"took {Path(command[0]).name} more than {seconds:.0f} seconds",
            mend="open it in Word and save it as DOCX",
        ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that still runs, with all that it started.

    It stays in our own process group, so that whoever ends us ends it as well.
    """
    if process.poll() is None:
        for pid in reversed(_started_by(process.pid)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        process.kill()
        process.communicate()


def _started_by(pid: int) -> list[int]:
    """The processes that a process has started, and theirs; on Linux alone they can be told."""
    found: list[int] = []
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, listed.read_text().split()):
                found += [child, *_started_by(child)]
    return found


def _write_profile(profile: Path) -> None:
    """A fresh profile in which a paper can neither run macros nor fetch anything."""
    (profile / "user").mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items '
        'xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>\n',
        encoding="utf-8",
    )
