"""Convert workbooks between .xls, .xlsx, .xlsm and .xlsb with the Excel on this computer.

Windows with desktop Excel only. One invisible Excel does all files and is closed in any case:

    py convert_excel.py old --to xlsx --out new

Keeps      whatever Excel itself can keep in the new format. Macros need .xlsm, .xlsb or .xls.
Never      overwrites a file, changes an original, updates links, or runs a Visual Basic macro.

Exit code  0 every workbook was converted
           1 at least one was not; the lines SKIPPED and FAILED say which and why
           2 nothing was begun: a wrong option, the package pywin32 or Excel is missing

Needs Python 3.10 or later and the package pywin32.
"""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

try:
    import pywintypes
    import win32api
    import win32con
    import win32event
    import win32process
    from win32com.client import DispatchEx

    MISSING = None
except ModuleNotFoundError as error:
    MISSING = error.name

# The ending and the number must change together: Excel takes any pair, and warns only later.
FILE_FORMATS = {"xlsx": 51, "xlsm": 52, "xlsb": 50, "xls": 56}

# What is taken from a folder. A file that is named outright may have any ending.
NEWER = {".xlsx", ".xlsm", ".xlsb"}
TAKEN_FROM_FOLDER = {"xlsx": {".xls"}, "xlsm": {".xls"}, "xlsb": {".xls"}, "xls": NEWER}
LOCK_FILES = ("~$", ".~lock.")  # Excel's and LibreOffice's marks beside an open workbook

XLS_ROWS = 65_536
LONGEST_PATH = 218
FORCE_DISABLE_MACROS = 3  # msoAutomationSecurityForceDisable
NO_DELIMITER = 5  # the argument before the password; it means something for text files only
SECONDS_TO_CLOSE = 20


class Refused(Exception):
    """Says why a file is not converted."""


class Excel:
    """An invisible Excel of our own, which ends with the block that uses it.

    The process is remembered, so that this one, and no Excel of the user's, can be ended by
    force if it does not close by itself.
    """

    def __enter__(self) -> Excel:
        self.app = DispatchEx("Excel.Application")
        if self.app.Visible or self.app.Workbooks.Count:
            self.app = None
            raise Refused("Excel handed over a window that is in use: close Excel, then try again")
        try:
            _, self.number = win32process.GetWindowThreadProcessId(self.app.Hwnd)
            rights = win32con.SYNCHRONIZE | win32con.PROCESS_TERMINATE
            self.process = win32api.OpenProcess(rights, False, self.number)
            self.app.DisplayAlerts = False  # a question in an invisible window waits for ever
            self.app.AutomationSecurity = FORCE_DISABLE_MACROS
            self.app.EnableEvents = False
            self.app.AskToUpdateLinks = False
        except BaseException:
            self.app.Quit()
            raise
        return self

    def __exit__(self, *_) -> None:
        try:
            self.app.Quit()
        except pywintypes.com_error:
            pass  # it is gone already
        self.app = None
        gc.collect()  # Excel stays as long as anything here refers to it
        answer = win32event.WaitForSingleObject(self.process, SECONDS_TO_CLOSE * 1000)
        if answer == win32con.WAIT_TIMEOUT:
            win32api.TerminateProcess(self.process, 1)
            print(f"  note   Excel (process {self.number}) did not close and was ended")

    def is_alive(self) -> bool:
        """Whether Excel still answers."""
        try:
            return bool(self.app.Version)
        except pywintypes.com_error:
            return False

    def convert(self, source: Path, target: Path) -> list[str]:
        """Opens a workbook read-only, saves it under the new name, and returns remarks."""
        source, target = source.resolve(), target.resolve()
        for path in (source, target):
            if len(str(path)) > LONGEST_PATH:
                raise Refused(f"its path has more than {LONGEST_PATH} characters: move it up")
        wanted = target.suffix.lower().lstrip(".")
        target.parent.mkdir(parents=True, exist_ok=True)
        # The arguments stand in order, as Excel takes them reliably that way only: links are not
        # updated, the file is read-only. The made-up password is ignored by a workbook that has
        # none; one that has a password answers with an error instead of a question.
        book = self.app.Workbooks.Open(str(source), 0, True, NO_DELIMITER, "-")
        try:
            remarks = []
            if wanted == "xls":
                self.check_size(book)
                book.CheckCompatibility = False
            if wanted == "xlsx" and book.HasVBProject:
                remarks.append("left out: macros (--to xlsm keeps them)")
            book.SaveAs(str(target), FILE_FORMATS[wanted])
        finally:
            book.Close(False)
            book = None
        return remarks

    def check_size(self, book) -> None:
        """Refuses a workbook with filled cells that .xls has no place for."""
        for sheet in book.Worksheets:
            if sheet.Rows.Count <= XLS_ROWS:
                return  # an old workbook, opened as such
            for beyond in (f"{XLS_ROWS + 1}:{sheet.Rows.Count}", "IW:XFD"):
                if self.app.WorksheetFunction.CountA(sheet.Range(beyond)) > 0:
                    raise Refused(
                        f"too big for .xls: {sheet.Name} has cells beyond row {XLS_ROWS:,} "
                        "or column 256 (IV)"
                    )


def what_excel_said(error) -> str:
    """The sentence in an error of Excel's, or its number."""
    details = error.excepinfo
    said = details[2] if details and details[2] else error.strerror
    return " ".join(str(said).split()) or f"error {error.hresult}"


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


def convert_all(pairs: list[tuple[Path, Path]]) -> int:
    """Converts one file after the other and returns how many failed."""
    failed = 0
    waiting = list(pairs)
    while waiting:
        with Excel() as excel:
            while waiting:
                source, target = waiting.pop(0)
                try:
                    remarks = excel.convert(source, target)
                except Refused as refusal:
                    failed += 1
                    print(f"FAILED   {source}: {refusal}", flush=True)
                except pywintypes.com_error as error:
                    failed += 1
                    print(f"FAILED   {source}: {what_excel_said(error)}", flush=True)
                    if not excel.is_alive():
                        break  # the rest goes to a new Excel
                else:
                    print(f"OK       {source} -> {target}", flush=True)
                    for remark in remarks:
                        print(f"  note   {remark}", flush=True)
    return failed


def main(arguments: list[str] | None = None) -> int:
    """Runs the program and returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a console that lacks a letter shows "?"
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", nargs="+", type=Path, help="workbooks, or folders of them")
    parser.add_argument("--to", choices=list(FILE_FORMATS), default="xlsx", help="default: xlsx")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="default: beside the original")
    parser.add_argument("--recursive", action="store_true", help="look into subfolders as well")
    options = parser.parse_args(arguments)
    if MISSING and sys.platform != "win32":
        print("This script needs Windows with desktop Excel.", file=sys.stderr)
        return 2
    if MISSING:
        print(f"The module {MISSING} is missing. Install its package with:", file=sys.stderr)
        print(f'  "{sys.executable}" -m pip install --upgrade pywin32', file=sys.stderr)
        return 2
    if options.out and options.out.exists() and not options.out.is_dir():
        parser.error(f"--out: {options.out} is a file, not a folder")

    pairs, problems = plan(options.source, options.to, options.out, options.recursive)
    for file, reason in problems:
        print(f"SKIPPED  {file}: {reason}", flush=True)
    try:
        failed = convert_all(pairs)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except pywintypes.com_error as error:
        print(f"Excel cannot be started: {what_excel_said(error)}", file=sys.stderr)
        print("Is desktop Excel installed on this computer?", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped by hand. Excel is closed; what was done stays done.", file=sys.stderr)
        return 1
    print(f"{len(pairs) - failed} converted, {len(problems)} skipped, {failed} failed")
    return 1 if problems or failed else 0


if __name__ == "__main__":
    sys.exit(main())
