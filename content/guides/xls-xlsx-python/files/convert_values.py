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

Needs Python 3.10 or later and the packages openpyxl, xlrd and xlwt.
"""

from __future__ import annotations

import argparse
import datetime
import io
import re
import struct
import sys
import zipfile
from pathlib import Path

try:
    import openpyxl
    import xlrd
    import xlrd.compdoc
    import xlwt
    from openpyxl.utils import get_column_letter
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

    MISSING = None
except ModuleNotFoundError as error:
    MISSING = error.name

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

REFUSALS = {
    "empty": "the file is empty",
    "locked": "it is encrypted: take its password or protection off in Excel first",
    "web": "it is a web page or XML under the name of a workbook: "
    "open it in Excel or LibreOffice and save it as a real workbook",
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
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "locked"
        streams = ("Workbook", "Book")
        return "xls" if any(n.encode("utf-16-le") in data for n in streams) else "unknown"
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
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "web"
    if b"\0" not in start or start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    return "unknown"


def convert(source: Path, target: Path) -> list[str]:
    """Writes the target and returns remarks on what could not come along."""
    kind = kind_of(source)
    wanted = target.suffix.lower().lstrip(".")
    if kind in REFUSALS:
        raise Refused(REFUSALS[kind])
    if kind == wanted:
        data = source.read_bytes()
        remarks = [f"was .{kind} already, only its name was wrong: copied unchanged"]
    elif wanted == "xlsx" and kind == "xls":
        data, remarks = xls_to_xlsx(source.read_bytes())
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


def xls_to_xlsx(data: bytes) -> tuple[bytes, list[str]]:
    """Copies every sheet of an .xls workbook into a new .xlsx workbook."""
    try:
        old = xlrd.open_workbook(
            file_contents=data, formatting_info=True, logfile=io.StringIO()
        )
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            raise Refused(REFUSALS["locked"]) from error
        raise Refused(f"it cannot be read: {error}") from error
    except (IndexError, struct.error, AssertionError, xlrd.compdoc.CompDocError) as error:
        raise Refused("the file is damaged or cut short") from error

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
    remarks = left_behind_in_xls(data)
    if cleaned:
        remarks.append(f"texts with control characters, which were removed: {cleaned}")
    return buffer.getvalue(), remarks


def number_format(book, sheet, row: int, column: int) -> str:
    """The number format of a cell of an .xls workbook, in the wording of .xlsx."""
    key = book.xf_list[sheet.cell_xf_index(row, column)].format_key
    known = book.format_map.get(key)
    wording = known.format_str if known else None
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
        container = xlrd.compdoc.CompDoc(data, logfile=io.StringIO())
        for name in ("Workbook", "Book"):
            memory, start, length = container.locate_named_stream(name)
            if memory is not None:
                stream = memory[start : start + length]
                break
    formulas = 0
    left_out = []
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
        results = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        formulas = openpyxl.load_workbook(io.BytesIO(data))
    except Exception as error:  # openpyxl has no error class of its own for damaged files
        raise Refused(f"the file is damaged or unusual: {error}") from error

    new = xlwt.Workbook(encoding="utf-8")
    new.dates_1904 = results.epoch == CALENDAR_MAC_1904
    styles: dict[str, xlwt.XFStyle] = {}
    replaced, unanswered = 0, []
    for sheet in results.worksheets:
        twin = formulas[sheet.title]
        page = new.add_sheet(sheet.title)
        page.visibility = SHEET_STATES.index(sheet.sheet_state)
        # The cells that exist, and no others: iter_rows() would make the empty ones as well.
        for (row, column), cell in sorted(sheet._cells.items()):
            if twin.cell(row, column).data_type == "f":
                replaced += 1
                if cell.value is None:
                    unanswered.append(f"{sheet.title}!{cell.coordinate}")
            if cell.value is None:
                continue
            if row > XLS_ROWS or column > XLS_COLUMNS:
                raise Refused(
                    f"too big for .xls: {sheet.title}!{cell.coordinate} lies beyond "
                    f"row {XLS_ROWS:,} or column {XLS_COLUMNS} (IV)"
                )
            write_to_xls(page, row - 1, column - 1, cell, results.epoch, styles)
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
    if not results.worksheets:
        raise Refused("it has no sheet with cells, only charts")
    new.active_sheet = first_visible([sheet.sheet_state for sheet in results.worksheets])

    buffer = io.BytesIO()
    new.save(buffer)
    return buffer.getvalue(), left_behind_in_xlsx(data, replaced, unanswered)


def write_to_xls(page, row: int, column: int, cell, epoch, styles: dict) -> None:
    """Writes one value with its number format."""
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
        stream.reconfigure(errors="replace")  # a console that lacks a letter shows "?"
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", nargs="+", type=Path, help="workbooks, or folders of them")
    parser.add_argument("--to", choices=["xlsx", "xls"], default="xlsx", help="default: xlsx")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="default: beside the original")
    parser.add_argument("--recursive", action="store_true", help="look into subfolders as well")
    options = parser.parse_args(arguments)
    if MISSING:
        print(f"The package {MISSING} is missing. Install all three with:", file=sys.stderr)
        print(f'  "{sys.executable}" -m pip install openpyxl xlrd xlwt', file=sys.stderr)
        return 2
    if options.out and options.out.exists() and not options.out.is_dir():
        parser.error(f"--out: {options.out} is a file, not a folder")

    pairs, problems = plan(options.source, options.to, options.out, options.recursive)
    for file, reason in problems:
        print(f"SKIPPED  {file}: {reason}", flush=True)
    failed = 0
    for source, target in pairs:
        try:
            remarks = convert(source, target)
        except FileExistsError:
            problems.append((source, "exists"))
            print(f"SKIPPED  {source}: {target} is there already and is not overwritten")
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
    done = len(pairs) - failed - sum(reason == "exists" for _, reason in problems)
    print(f"{done} converted, {len(problems)} skipped, {failed} failed")
    return 1 if problems or failed else 0


if __name__ == "__main__":
    sys.exit(main())
