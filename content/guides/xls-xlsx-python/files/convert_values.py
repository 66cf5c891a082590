"""Copy what stands in the cells of Excel workbooks from .xls to .xlsx, or back.

Works on Windows, macOS and Linux, without Excel:

    python convert_values.py old --to xlsx --out new

Keeps      values, number formats (so dates stay dates), sheet names and their order,
           hidden sheets, rows and columns, merged cells, column widths.
Loses      formulas (their last results stay), fonts, colours, borders, comments, links,
           charts, pictures, macros, passwords.
Never      overwrites a file or changes an original.

Exit code  0 every workbook was converted
           1 at least one was not; the lines SKIPPED and FAILED say which and why
           2 nothing was begun: a wrong option, or a package is missing

Texts full of odd signs, or "'ascii' codec": an old .xls may not name its character set. Name it:
--encoding gbk (Chinese), cp1252 (western Europe), cp1251 (Cyrillic), cp932 (Japanese).

Needs Python 3.10 or later and the packages openpyxl, xlrd and xlwt.
"""

from __future__ import annotations

import argparse
import codecs
import datetime
import inspect
import io
import re
import struct
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

try:
    import openpyxl
    import xlrd
    import xlrd.compdoc
    import xlwt
    from openpyxl.utils import get_column_letter
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

    MISSING: ImportError | None = None
except ImportError as error:
    MISSING = error

# What is taken from a folder. A file that is named outright may have any ending.
TAKEN_FROM_FOLDER = {"xlsx": {".xls"}, "xls": {".xlsx", ".xlsm"}}
LOCK_FILES = ("~$", ".~lock.")  # Excel's and LibreOffice's marks beside an open workbook

XLS_ROWS, XLS_COLUMNS, XLS_TEXT = 65_536, 256, 32_767
XLS_ERRORS = {
    "#NULL!": 0x00,
    "#DIV/0!": 0x07,
    "#VALUE!": 0x0F,
    "#REF!": 0x17,
    "#NAME?": 0x1D,
    "#NUM!": 0x24,
    "#N/A": 0x2A,
}
SHEET_STATES = ["visible", "hidden", "veryHidden"]
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

AGAIN = "open it in Excel or LibreOffice and save it as a real workbook"
REFUSALS = {
    "empty": "the file is empty",
    "locked": "it is encrypted: take its password or protection off in Excel first",
    "web": f"it is a web page or XML under the name of a workbook: {AGAIN}",
    "mhtml": "it is a web archive (MHTML) under the name of a workbook: "
    "open it in Excel and save it as a real workbook",
    "text": "it is plain text under the name of a workbook: import it in Excel or LibreOffice",
    "xlsb": "it is an .xlsb workbook: convert it with Excel or LibreOffice",
    "ods": "it is an .ods workbook: convert it with LibreOffice",
    "unknown": "it is no workbook, or it is damaged",
}


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
        return "web"
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


def convert(source: Path, target: Path, encoding: str | None) -> list[str]:
    """Writes the target and returns remarks on what could not come along."""
    kind = kind_of(source)
    wanted = target.suffix.lower().lstrip(".")
    if kind in REFUSALS:
        raise Refused(REFUSALS[kind])
    if kind == wanted:
        data = source.read_bytes()
        remarks = [f"was .{kind} already, only its name was wrong: copied unchanged"]
    elif wanted == "xlsx" and kind == "xls":
        data, remarks = xls_to_xlsx(source.read_bytes(), encoding)
    elif wanted == "xls":
        data, remarks = xlsx_to_xls(source.read_bytes())
    else:
        raise Refused(
            f"it is an .{kind} workbook, whatever its name: "
            f"open it in Excel or LibreOffice and save it as .{wanted}"
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:  # "x" refuses a file that is there
        file.write(data)
    return remarks


def open_xls(data: bytes, encoding: str | None) -> tuple[Any, list[str]]:
    """Reads an .xls workbook, and says what was odd about it."""
    ways: list[dict[str, Any]] = [{}]
    if "ignore_workbook_corruption" in inspect.signature(xlrd.open_workbook).parameters:
        ways.append({"ignore_workbook_corruption": True})  # xlrd 2 has it
    for way in ways:
        try:
            book = xlrd.open_workbook(
                file_contents=data,
                formatting_info=True,
                logfile=io.StringIO(),
                encoding_override=encoding,
                **way,
            )
        except xlrd.compdoc.CompDocError as error:
            if "corruption" in str(error) and way is not ways[-1]:
                continue
            raise Refused(f"xlrd finds it damaged ({error}): {AGAIN}") from error
        except xlrd.XLRDError as error:
            if "encrypted" in str(error):
                raise Refused(REFUSALS["locked"]) from error
            raise Refused(f"it cannot be read: {error}") from error
        except UnicodeDecodeError as error:
            raise Refused(
                f"its texts are not in {error.encoding}: name their character set, "
                "for example --encoding gbk"
            ) from error
        except (IndexError, struct.error, AssertionError) as error:
            raise Refused("the file is damaged or cut short") from error
        odd = ["its inner directory is faulty (CompDocError): compare it closely"] if way else []
        if book.biff_version < 80 and book.codepage is None and encoding is None:
            odd.append("it names no character set: if its texts look odd, add --encoding gbk")
        return book, odd
    raise AssertionError("the last way returns or raises")


def xls_to_xlsx(data: bytes, encoding: str | None) -> tuple[bytes, list[str]]:
    """Copies every sheet of an .xls workbook into a new .xlsx workbook."""
    old, odd = open_xls(data, encoding)
    new = openpyxl.Workbook()
    new.remove(new.active)
    if old.datemode == 1:
        new.epoch = CALENDAR_MAC_1904
    cleaned = 0
    for sheet in old.sheets():
        page = new.create_sheet(sheet.name)
        page.sheet_state = SHEET_STATES[sheet.visibility]
        for row in range(sheet.nrows):
            for column in range(sheet.row_len(row)):
                kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
                if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                    continue
                cell = page.cell(row + 1, column + 1)
                if kind == xlrd.XL_CELL_TEXT:
                    text = CONTROL_CHARACTERS.sub("", value)
                    cleaned += text != value
                    cell.value = text
                    cell.data_type = "s"  # or a text such as "=1+1" would become a formula
                elif kind == xlrd.XL_CELL_ERROR:
                    cell.value = xlrd.error_text_from_code.get(value, "#N/A")
                    cell.data_type = "e"
                elif kind == xlrd.XL_CELL_BOOLEAN:
                    cell.value = bool(value)
                else:
                    cell.value = int(value) if float(value).is_integer() else value
                    cell.number_format = number_format(old, sheet, row, column)
        for top, bottom, left, right in sheet.merged_cells:
            page.merge_cells(
                start_row=top + 1, end_row=bottom, start_column=left + 1, end_column=right
            )
        for column, info in sheet.colinfo_map.items():
            if column < XLS_COLUMNS:
                dimension = page.column_dimensions[get_column_letter(column + 1)]
                dimension.width = max(info.width / 256, 1)
                dimension.hidden = bool(info.hidden)
        for row, info in sheet.rowinfo_map.items():
            if info.hidden:
                page.row_dimensions[row + 1].hidden = True
    if not new.worksheets:
        raise Refused("it has no sheet with cells, only charts or macros")
    new.active = first_visible([page.sheet_state for page in new.worksheets])

    buffer = io.BytesIO()
    new.save(buffer)
    remarks = odd + left_behind_in_xls(data)
    if cleaned:
        remarks.append(f"texts with control characters, which were removed: {cleaned}")
    return buffer.getvalue(), remarks


def number_format(book: Any, sheet: Any, row: int, column: int) -> str:
    """The number format of a cell of an .xls workbook, in the wording of .xlsx."""
    key = book.xf_list[sheet.cell_xf_index(row, column)].format_key
    known = book.format_map.get(key)
    wording: str | None = known.format_str if known else None
    if key == 14 and wording == "m/d/yy":
        return "mm-dd-yy"  # the name of "short date, as the country writes it"
    if wording:
        return wording
    is_date = sheet.cell_type(row, column) == xlrd.XL_CELL_DATE
    return "yyyy-mm-dd" if is_date else "General"


def left_behind_in_xls(data: bytes) -> list[str]:
    """Walks the records of an .xls workbook for what a copy of the values leaves out."""
    stream = data
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        try:
            container = xlrd.compdoc.CompDoc(data, logfile=io.StringIO())
            for name in ("Workbook", "Book"):
                memory, start, length = container.locate_named_stream(name)
                if memory is not None:
                    stream = memory[start : start + length]
                    break
        except xlrd.compdoc.CompDocError:
            return ["what a copy of the values leaves out could not be counted"]
    formulas = 0
    left_out: list[str] = []
    position = 0
    while position + 4 <= len(stream):
        record, length = struct.unpack_from("<HH", stream, position)
        if record in (0x0006, 0x0206, 0x0406):
            formulas += 1
        elif record == 0x00EC and not left_out:
            left_out = ["drawings (charts, pictures, shapes or comments)"]
        position += 4 + length
    remarks = []
    if formulas:
        remarks.append(f"formulas that became their last results: {formulas}")
    if "_VBA_PROJECT_CUR".encode("utf-16-le") in data:
        left_out.append("macros")
    if left_out:
        remarks.append("left out: " + ", ".join(left_out))
    return remarks


def xlsx_to_xls(data: bytes) -> tuple[bytes, list[str]]:
    """Copies every sheet of an .xlsx workbook into a new .xls workbook."""
    try:
        formulas = openpyxl.load_workbook(io.BytesIO(data))
        results = openpyxl.load_workbook(io.BytesIO(data), data_only=True, read_only=True)
    except Exception as error:  # openpyxl has no error class of its own for damaged files
        raise Refused(f"the file is damaged or unusual: {error}") from error

    new = xlwt.Workbook(encoding="utf-8")
    new.dates_1904 = formulas.epoch == CALENDAR_MAC_1904
    styles: dict[str, xlwt.XFStyle] = {}
    replaced, unanswered = 0, []
    for sheet in formulas.worksheets:
        page = new.add_sheet(sheet.title)
        page.visibility = SHEET_STATES.index(sheet.sheet_state)
        for cell in cells_of(results[sheet.title]):
            if sheet.cell(cell.row, cell.column).data_type == "f":
                replaced += 1
                if cell.value is None:
                    unanswered.append(f"{sheet.title}!{cell.coordinate}")
            if cell.value is None:
                continue
            if cell.row > XLS_ROWS or cell.column > XLS_COLUMNS:
                raise Refused(
                    f"too big for .xls: {sheet.title}!{cell.coordinate} lies beyond "
                    f"row {XLS_ROWS:,} or column {XLS_COLUMNS} (IV)"
                )
            write_to_xls(page, cell, formulas.epoch, styles)
        for area in sheet.merged_cells.ranges:
            if area.max_row <= XLS_ROWS and area.max_col <= XLS_COLUMNS:
                page.merge(area.min_row - 1, area.max_row - 1, area.min_col - 1, area.max_col - 1)
        for letter, dimension in sheet.column_dimensions.items():
            first = dimension.min or openpyxl.utils.column_index_from_string(letter)
            last = min(dimension.max or first, XLS_COLUMNS)
            for column in range(first, last + 1):
                if dimension.width:
                    page.col(column - 1).width = min(int(dimension.width * 256), 65_535)
                page.col(column - 1).hidden = bool(dimension.hidden)
        for row, dimension in sheet.row_dimensions.items():
            if dimension.hidden and row <= XLS_ROWS:
                page.row(row - 1).hidden = True
    if not formulas.worksheets:
        raise Refused("it has no sheet with cells, only charts")
    new.active_sheet = first_visible([sheet.sheet_state for sheet in formulas.worksheets])

    buffer = io.BytesIO()
    new.save(buffer)
    return buffer.getvalue(), left_behind_in_xlsx(data, replaced, unanswered)


def cells_of(sheet: Any) -> Iterator[Any]:
    """The cells that stand in the file, as they come, without those in between."""
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    for row in sheet.iter_rows():
        for cell in row:
            if hasattr(cell, "coordinate"):  # what fills a gap has no place of its own
                yield cell


def write_to_xls(page: Any, cell: Any, epoch: Any, styles: dict[str, Any]) -> None:
    """Writes one value with its number format."""
    row, column = cell.row - 1, cell.column - 1
    value = cell.value
    style = styles.get(cell.number_format)
    if style is None:
        style = styles[cell.number_format] = xlwt.XFStyle()
        style.num_format_str = cell.number_format
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        value = to_excel(value, epoch)
    if cell.data_type == "e" and value in XLS_ERRORS:
        page.row(row).set_cell_error(column, XLS_ERRORS[value], style)
        return
    if isinstance(value, str) and len(value) > XLS_TEXT:
        raise Refused(
            f"{page.name}!{cell.coordinate} holds {len(value):,} characters; "
            f".xls takes {XLS_TEXT:,}"
        )
    page.write(row, column, value, style)


def left_behind_in_xlsx(data: bytes, replaced: int, unanswered: list[str]) -> list[str]:
    """Says what a copy of the values leaves out of an .xlsx workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name.lower() for name in archive.namelist()]
    parts = {
        "charts": "xl/charts/chart",
        "pictures": "xl/media/",
        "comments": "xl/comments",
        "pivot tables": "xl/pivottables/",
        "macros": "xl/vbaproject.bin",
    }
    left_out = [what for what, start in parts.items() if any(n.startswith(start) for n in names)]
    remarks = []
    if replaced:
        remarks.append(f"formulas that became their last results: {replaced}")
    if unanswered:
        some = ", ".join(unanswered[:3]) + (" …" if len(unanswered) > 3 else "")
        remarks.append(
            f"of these, without a stored result and therefore empty: {len(unanswered)} ({some}); "
            "open and save the original in Excel or LibreOffice first"
        )
    if left_out:
        remarks.append("left out: " + ", ".join(left_out))
    return remarks


def first_visible(states: list[str]) -> int:
    """Where a reader who opens the workbook should land."""
    return states.index("visible") if "visible" in states else 0


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


def known_encoding(name: str) -> bool:
    """Whether Python has a character set of this name."""
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def explain_missing(missing: ImportError) -> None:
    """Says what to do if a package cannot be loaded."""
    again = ""
    if isinstance(missing, ModuleNotFoundError):
        print(f"The package {missing.name} is missing. Install all three with:", file=sys.stderr)
    else:
        print(f"A package cannot be loaded: {missing}. Install anew with:", file=sys.stderr)
        again = "--force-reinstall "
    print(f'  "{sys.executable}" -m pip install {again}openpyxl xlrd xlwt', file=sys.stderr)


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
    parser.add_argument("--encoding", help="character set of an old .xls that names none")
    options = parser.parse_args(arguments)
    if MISSING:
        explain_missing(MISSING)
        return 2
    if options.encoding and not known_encoding(options.encoding):
        parser.error(f"--encoding: Python knows no character set {options.encoding!r}; try gbk")
    if options.out and options.out.exists() and not options.out.is_dir():
        parser.error(f"--out: {options.out} is a file, not a folder")

    pairs, problems = plan(options.source, options.to, options.out, options.recursive)
    for file, reason in problems:
        print(f"SKIPPED  {file}: {reason}", flush=True)
    done = skipped = failed = 0
    try:
        for source, target in pairs:
            try:
                remarks = convert(source, target, options.encoding)
            except FileExistsError:
                skipped += 1
                print(f"SKIPPED  {source}: {target} is there already and is not overwritten")
            except Refused as refusal:
                failed += 1
                print(f"FAILED   {source}: {refusal}", flush=True)
            except Exception as error:  # one bad workbook must not stop the others
                failed += 1
                print(f"FAILED   {source}: {type(error).__name__}: {error}", flush=True)
            else:
                done += 1
                print(f"OK       {source} -> {target}", flush=True)
                for remark in remarks:
                    print(f"  note   {remark}", flush=True)
    except KeyboardInterrupt:
        print("Stopped by hand. What was done stays done.", file=sys.stderr)
        return 1
    skipped += len(problems)
    print(f"{done} converted, {skipped} skipped, {failed} failed")
    return 1 if skipped or failed else 0


if __name__ == "__main__":
    sys.exit(main())
