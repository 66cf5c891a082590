"""Convert Excel workbooks between .xls and .xlsx with LibreOffice, many at once and with a report.

Works on Windows, macOS and Linux; LibreOffice must be installed, Excel need not be:

    python convert_libreoffice.py old --to xlsx --out new

Keeps      formulas, nearly all formatting, charts and pictures; check what matters to you.
Loses      macros on the way to .xlsx, passwords.
Never      overwrites a file, changes an original, or runs a macro of one.

LibreOffice alone reports success even if it could not open a file, turns a damaged .xls into
a sheet of gibberish, and cuts off what is too big for .xls. This script looks for all three.
It gives LibreOffice a profile of its own, so an open LibreOffice window does no harm.

Exit code  0 every workbook was converted
           1 at least one was not; the lines SKIPPED and FAILED say which and why
           2 nothing was begun: a wrong option, or LibreOffice was not found

Ctrl+C stops it at once, and LibreOffice with it; what was done stays done.

Needs Python 3.10 or later and no packages.
"""

from __future__ import annotations

import argparse
import codecs
import io
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

# What is taken from a folder. A file that is named outright may have any ending.
TAKEN_FROM_FOLDER = {"xlsx": {".xls"}, "xls": {".xlsx", ".xlsm"}}
LOCK_FILES = ("~$", ".~lock.")  # Excel's and LibreOffice's marks beside an open workbook

XLS_ROWS, XLS_COLUMNS = 65_536, 256

# How LibreOffice calls the kinds that it writes, and those that it reads. Naming the kind that
# was found keeps it from reading a damaged workbook as if it were plain text.
WRITES = {"xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97"}
READS = {
    "xls": "MS Excel 97",
    "xlsx": "Calc MS Excel 2007 XML",
    "xlsm": "Calc MS Excel 2007 VBA XML",
    "xlsb": "Calc MS Excel 2007 Binary",
    "ods": "calc8",
    "xml2003": "MS Excel 2003 XML",
    "html": "HTML (StarCalc)",
}

REFUSALS = {
    "empty": "the file is empty",
    "locked": "it is encrypted: take its password or protection off first",
    "mhtml": "it is a web archive (MHTML) under the name of a workbook: "
    "open it in Excel and save it as a real workbook",
    "xml": "it is XML of an unknown kind under the name of a workbook",
    "text": "it is plain text under the name of a workbook: "
    "import it by hand, where you can say what separates the columns",
    "unknown": "it is no workbook, or it is damaged",
}

USUAL_PLACES = [
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/bin/soffice",
    "/usr/bin/libreoffice",
    "/snap/bin/libreoffice",
]


class Refused(Exception):
    """Says why a file is not converted."""


def kind_of(path: Path) -> str:
    """What a file really is: its first bytes tell, its name may lie."""
    data = path.read_bytes()
    if not data:
        return "empty"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if has_stream(data, "EncryptedPackage"):
            return "locked"
        return "xls" if has_stream(data, "Workbook") or has_stream(data, "Book") else "unknown"
    if data.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                names = {name.replace("\\", "/").lower() for name in archive.namelist()}
        except zipfile.BadZipFile:
            return "unknown"
        if "xl/workbook.xml" in names:
            return "xlsm" if "xl/vbaproject.bin" in names else "xlsx"
        if "xl/workbook.bin" in names:
            return "xlsb"
        return "ods" if "content.xml" in names else "unknown"
    if data[:1] == b"\x09" and data[1:2] in (b"\x00", b"\x02", b"\x04", b"\x08"):
        return "xls"  # Excel 2 to 5, which wrote no container
    start = data[:4096]
    marked = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = start.decode("utf-16" if marked else "latin-1", "replace").lstrip("\ufeffï»¿ \t\r\n")
    if text.startswith("<"):
        if "office:spreadsheet" in text:
            return "xml2003"
        return "html" if re.search(r"<(!doctype html|html|table)\b", text, re.I) else "xml"
    if text.lower().startswith("mime-version:"):
        return "mhtml"
    return "text" if marked or b"\0" not in start else "unknown"


def has_stream(data: bytes, name: str) -> bool:
    """Whether the directory of a compound file lists a stream of this name.

    An entry has 128 bytes and begins at a multiple of them; behind the name stand the length of
    the name and the kind, which is 2 for a stream. The same word in a cell does not count.
    """
    entry = f"{name}\0".encode("utf-16-le")
    behind = len(entry).to_bytes(2, "little") + b"\x02"
    at = data.find(entry)
    while at >= 0:
        if at % 128 == 0 and data[at + 64 : at + 67] == behind:
            return True
        at = data.find(entry, at + 1)
    return False


def find_soffice(named: str | None) -> str | None:
    """The program of LibreOffice: the one that was named, or the one in a usual place."""
    candidates = [named] if named else ["soffice.com", "soffice", "libreoffice", *USUAL_PLACES]
    return next((found for name in candidates if (found := shutil.which(name))), None)


def convert(source: Path, target: Path, soffice: str, profile: Path, seconds: int) -> list[str]:
    """Lets LibreOffice write the target; returns remarks."""
    kind = kind_of(source)
    wanted = target.suffix.lower().lstrip(".")
    if kind in REFUSALS:
        raise Refused(REFUSALS[kind])
    remarks = []
    if wanted == "xls" and kind in ("xlsx", "xlsm"):
        check_size(source)
    elif wanted == "xls" and kind != "xls":
        remarks.append(f"whether everything fits into .xls was not checked for an .{kind} workbook")
    if kind in ("html", "xml2003"):
        remarks.append("this was a web page or XML export: compare long numbers, dates and zeros")
    if wanted == "xlsx" and has_macros(source, kind):
        remarks.append("left out: macros")

    target.parent.mkdir(parents=True, exist_ok=True)
    command = [
        soffice,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        f"--infilter={READS[kind]}",
        "--convert-to",
        f"{wanted}:{WRITES[wanted]}",
        "--outdir",
        str(target.parent.resolve()),
        str(source.resolve()),
    ]
    said = run(command, seconds)
    if said is None:
        target.unlink(missing_ok=True)
        raise Refused(f"LibreOffice was not done after {seconds} seconds")
    if not target.is_file() or target.stat().st_size == 0:
        why = said[-1] if said else "LibreOffice said nothing"
        raise Refused(f"no workbook came out, so it is probably encrypted or damaged ({why})")
    return remarks


def run(command: list[str], seconds: int) -> list[str] | None:
    """Runs LibreOffice and returns what it printed; None if it had to be stopped."""
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=os.name == "posix",  # a group of its own, to end it whole
    ) as program:
        try:
            output, _ = program.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            end(program)
            return None
        except BaseException:  # above all Ctrl+C
            end(program)
            raise
    return output.decode(errors="replace").strip().splitlines()


def end(program: subprocess.Popen[bytes]) -> None:
    """Ends LibreOffice together with the second process that it has started."""
    if os.name == "posix":
        os.killpg(program.pid, signal.SIGKILL)
    else:
        stop = ["taskkill", "/F", "/T", "/PID", str(program.pid)]
        subprocess.run(stop, capture_output=True, check=False)
    program.communicate()


def check_size(source: Path) -> None:
    """Refuses an .xlsx workbook with filled cells that .xls has no place for."""
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            if not re.fullmatch(r"xl/worksheets/[^/]+\.xml", name, re.I):
                continue
            with archive.open(name) as sheet:
                for _, element in ET.iterparse(sheet):
                    if not element.tag.endswith("}row"):
                        continue
                    for cell in element:
                        place = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r", ""))
                        if place is None or len(cell) == 0:
                            continue
                        row, column = int(place[2]), column_number(place[1])
                        if row > XLS_ROWS or column > XLS_COLUMNS:
                            raise Refused(
                                f"too big for .xls: cell {place[0]} in {name} lies beyond "
                                f"row {XLS_ROWS:,} or column {XLS_COLUMNS} (IV)"
                            )
                    element.clear()


def column_number(letters: str) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def has_macros(source: Path, kind: str) -> bool:
    """Whether a workbook carries Visual Basic."""
    if kind == "xls":
        return "_VBA_PROJECT_CUR".encode("utf-16-le") in source.read_bytes()
    return kind == "xlsm"


def plan(
    sources: list[Path], to: str, out: Path | None, recursive: bool
) -> tuple[list[tuple[Path, Path]], list[tuple[Path, str]]]:
    """Pairs every workbook with its new name; the second list says what stays behind, and why."""
    pairs: list[tuple[Path, Path]] = []
    problems: list[tuple[Path, str]] = []
    seen: set[Path] = set()
    taken: dict[str, Path] = {}
    for source in sources:
        if source.is_dir():
            everything = source.rglob("*") if recursive else source.glob("*")
            files = sorted(
                file
                for file in everything
                if file.suffix.lower() in TAKEN_FROM_FOLDER[to]
                and not file.name.startswith(LOCK_FILES)
                and file.is_file()
            )
            if not files:
                endings = " or ".join(sorted(TAKEN_FROM_FOLDER[to]))
                problems.append((source, f"there is no {endings} file in this folder"))
        elif source.is_file():
            files = [source]
        else:
            hint = " (name the folder instead of a pattern)" if "*" in source.name else ""
            problems.append((source, f"there is no such file or folder{hint}"))
            continue
        root = source if source.is_dir() else source.parent
        for file in files:
            if file.resolve() in seen:
                continue  # named twice, or named beside its folder: once is enough
            seen.add(file.resolve())
            folder = out / file.parent.relative_to(root) if out else file.parent
            target = folder / f"{file.stem}.{to}"
            rival = taken.setdefault(str(target).casefold(), file)
            if rival is not file:
                problems.append((file, f"{rival.name} gets the same new name: rename one of them"))
            elif target.exists():
                problems.append((file, f"{target} is there already and is not overwritten"))
            else:
                pairs.append((file, target))
    return pairs, problems


def main(arguments: list[str] | None = None) -> int:
    """Runs the program and returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that lacks a letter shows "?"
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", nargs="+", type=Path, help="workbooks, or folders of them")
    parser.add_argument("--to", choices=["xlsx", "xls"], default="xlsx", help="default: xlsx")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="default: beside the original")
    parser.add_argument("--recursive", action="store_true", help="look into subfolders as well")
    parser.add_argument("--soffice", metavar="PROGRAM", help="where LibreOffice's soffice is")
    parser.add_argument(
        "--seconds", type=int, default=300, help="the longest time for one file (default: 300)"
    )
    options = parser.parse_args(arguments)
    if options.out and options.out.exists() and not options.out.is_dir():
        parser.error(f"--out: {options.out} is a file, not a folder")
    soffice = find_soffice(options.soffice)
    if soffice is None:
        print("LibreOffice was not found. Say where it is: --soffice PROGRAM", file=sys.stderr)
        return 2

    pairs, problems = plan(options.source, options.to, options.out, options.recursive)
    for file, reason in problems:
        print(f"SKIPPED  {file}: {reason}", flush=True)
    failed = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = Path(folder) / "profile"
        try:
            for source, target in pairs:
                try:
                    remarks = convert(source, target, soffice, profile, options.seconds)
                except Refused as refusal:
                    failed += 1
                    print(f"FAILED   {source}: {refusal}", flush=True)
                except Exception as error:  # one bad workbook must not stop the others
                    failed += 1
                    print(f"FAILED   {source}: {type(error).__name__}: {error}", flush=True)
                else:
                    print(f"OK       {source} -> {target}", flush=True)
                    for remark in remarks:
                        print(f"  note   {remark}", flush=True)
        except KeyboardInterrupt:
            print("Stopped by hand. What was done stays done.", file=sys.stderr)
            return 1
    print(f"{len(pairs) - failed} converted, {len(problems)} skipped, {failed} failed")
    return 1 if problems or failed else 0


if __name__ == "__main__":
    sys.exit(main())
