"""Convert workbooks between .xls, .xlsx, .xlsm and .xlsb with the Excel on this computer.

Windows with desktop Excel only. One invisible Excel does all files and is closed in any case:

    py convert_excel.py old --to xlsx --out new

Keeps      whatever Excel itself can keep in the new format. Macros need .xlsm, .xlsb or .xls.
Never      overwrites a file, changes an original, updates links, or runs a Visual Basic macro.

With --program wps it asks WPS Spreadsheets instead, which copies the commands of Excel.

Exit code  0 every workbook was converted
           1 at least one was not; the lines SKIPPED and FAILED say which and why
           2 nothing was begun: a wrong option, or pywin32 or Excel is missing or does not start

Needs Python 3.10 or later and the package pywin32.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import io
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

try:
    import pythoncom
    import pywintypes
    import win32api
    import win32com
    import win32con
    import win32event
    import win32process

    # pywin32 keeps wrappers of Office in a folder that all its users share. A damaged one breaks
    # every call, and a packed program under Program Files cannot write there. So this program
    # brings an empty folder of its own, and asks for objects that need no wrapper.
    CACHE = Path(tempfile.mkdtemp(prefix="convert-excel-"), "gen_py")
    CACHE.mkdir()
    atexit.register(shutil.rmtree, CACHE.parent, ignore_errors=True)
    win32com.__gen_path__ = str(CACHE)
    win32com.gen_py.__path__ = [str(CACHE)]
    from win32com.client import dynamic

    MISSING: ImportError | None = None
except ImportError as error:
    MISSING = error

# The ending and the number must change together: Excel takes any pair, and warns only later.
FILE_FORMATS = {"xlsx": 51, "xlsm": 52, "xlsb": 50, "xls": 56}
PROGRAMS = {"excel": "Excel.Application", "wps": "Ket.Application"}

# What is taken from a folder. A file that is named outright may have any ending.
NEWER = {".xlsx", ".xlsm", ".xlsb"}
TAKEN_FROM_FOLDER = {"xlsx": {".xls"}, "xlsm": {".xls"}, "xlsb": {".xls"}, "xls": NEWER}
LOCK_FILES = ("~$", ".~lock.")  # Excel's and LibreOffice's marks beside an open workbook

XLS_ROWS = 65_536
LONGEST_PATH = 218
FORCE_DISABLE_MACROS = 3  # msoAutomationSecurityForceDisable
NO_DELIMITER = 5  # the argument before the password; it means something for text files only
SECONDS_TO_CLOSE = 20
BUSY = {-2147418111, -2147417846}  # RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER
ABSENT = {-2147221005, -2147221164}  # CO_E_CLASSSTRING, REGDB_E_CLASSNOTREG
PAUSES = (1, 2, 4, 8)  # seconds to wait for a busy Excel before each new try


class Refused(Exception):
    """Says why a file is not converted."""


class NotStarted(Exception):
    """Says why there is no Excel to work with."""

    def __init__(self, reason: str, absent: bool = False) -> None:
        super().__init__(reason)
        self.absent = absent  # Windows knows no such program


class Excel:
    """An invisible Excel of our own, which ends with the block that uses it.

    The process is remembered, so that this one, and no Excel of the user's, can be ended by
    force if it does not close by itself.
    """

    def __init__(self, program: str) -> None:
        self.program = program
        self.app: Any = None
        self.process: Any = None
        self.number = 0

    def __enter__(self) -> Excel:
        try:
            started = pythoncom.CoCreateInstanceEx(
                PROGRAMS[self.program],
                None,
                pythoncom.CLSCTX_SERVER,
                None,
                (pythoncom.IID_IDispatch,),
            )[0]
            self.app = dynamic.Dispatch(started, PROGRAMS[self.program])
            in_use = bool(self.app.Visible or self.app.Workbooks.Count)
        except pywintypes.com_error as error:
            raise NotStarted(what_excel_said(error), error.hresult in ABSENT) from error
        except AttributeError as error:
            raise NotStarted(f"pywin32's wrapper cache may be damaged ({error})") from error
        if in_use:
            self.app = None
            raise NotStarted("it handed over a window that is in use: close Excel, then try again")
        try:
            self.remember_process()
            self.app.DisplayAlerts = False  # a question in an invisible window waits for ever
            self.app.AutomationSecurity = FORCE_DISABLE_MACROS
            self.app.EnableEvents = False
            self.app.AskToUpdateLinks = False
        except (pywintypes.com_error, AttributeError) as error:
            self.__exit__()
            raise NotStarted(f"it cannot be told to leave macros alone ({error})") from error
        except BaseException:
            self.__exit__()
            raise
        return self

    def remember_process(self) -> None:
        """Keeps hold of the process behind the window."""
        _, self.number = win32process.GetWindowThreadProcessId(self.app.Hwnd)
        rights = win32con.SYNCHRONIZE | win32con.PROCESS_TERMINATE
        self.process = win32api.OpenProcess(rights, False, self.number)

    def __exit__(self, *_: object) -> None:
        try:
            self.app.Quit()
        except (pywintypes.com_error, AttributeError):
            pass  # it is gone already
        self.app = None
        gc.collect()  # Excel stays as long as anything here refers to it
        if self.process is None:
            return
        answer = win32event.WaitForSingleObject(self.process, SECONDS_TO_CLOSE * 1000)
        if answer == win32con.WAIT_TIMEOUT:
            win32api.TerminateProcess(self.process, 1)
            print(f"  note   Excel (process {self.number}) did not close and was ended")

    def is_alive(self) -> bool:
        """Whether Excel still answers."""
        try:
            return bool(self.app.Version)
        except (pywintypes.com_error, AttributeError):
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
        book = patiently(self.app.Workbooks.Open, str(source), 0, True, NO_DELIMITER, "-")
        try:
            remarks = []
            if wanted == "xls":
                self.check_size(book)
                book.CheckCompatibility = False
            if wanted == "xlsx" and book.HasVBProject:
                remarks.append("left out: macros (--to xlsm keeps them)")
            patiently(book.SaveAs, str(target), FILE_FORMATS[wanted])
        finally:
            book.Close(False)
            book = None
        return remarks

    def check_size(self, book: Any) -> None:
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


def patiently(call: Callable[..., Any], *arguments: object) -> Any:
    """Asks Excel again for a while if it says that it is busy."""
    for pause in PAUSES:
        try:
            return call(*arguments)
        except pywintypes.com_error as error:
            if error.hresult not in BUSY:
                raise
        time.sleep(pause)
    return call(*arguments)


def what_excel_said(error: Any) -> str:
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


def convert_all(pairs: list[tuple[Path, Path]], program: str) -> int:
    """Converts one file after the other and returns how many failed.

    NotStarted leaves it only while no file has been touched.
    """
    failed = 0
    begun = False
    waiting = list(pairs)
    while waiting:
        try:
            with Excel(program) as excel:
                begun = True
                while waiting:
                    source, target = waiting.pop(0)
                    try:
                        remarks = excel.convert(source, target)
                    except Exception as error:  # one bad workbook must not stop the others
                        failed += 1
                        print(f"FAILED   {source}: {why(error)}", flush=True)
                        if not excel.is_alive():
                            break  # the rest goes to a new Excel
                    else:
                        print(f"OK       {source} -> {target}", flush=True)
                        for remark in remarks:
                            print(f"  note   {remark}", flush=True)
        except NotStarted as reason:
            if not begun:
                raise
            for source, _ in waiting:
                print(f"FAILED   {source}: Excel could not be started again: {reason}", flush=True)
            return failed + len(waiting)
    return failed


def why(error: Exception) -> str:
    """What a person should read about an error."""
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, pywintypes.com_error):
        return what_excel_said(error)
    return f"{type(error).__name__}: {error}"


def explain_missing(missing: ImportError) -> None:
    """Says what to do if pywin32 cannot be loaded."""
    if sys.platform != "win32":
        print("This script needs Windows with desktop Excel.", file=sys.stderr)
        return
    again = ""
    if isinstance(missing, ModuleNotFoundError):
        print(f"The module {missing.name} is missing. Install its package with:", file=sys.stderr)
    else:  # "DLL load failed": it is there, but for another Python, or damaged
        print(f"pywin32 cannot be loaded: {missing}. Install it anew with:", file=sys.stderr)
        again = "--force-reinstall "
    print(f'  "{sys.executable}" -m pip install --upgrade {again}pywin32', file=sys.stderr)


def main(arguments: list[str] | None = None) -> int:
    """Runs the program and returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that lacks a letter shows "?"
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", nargs="+", type=Path, help="workbooks, or folders of them")
    parser.add_argument("--to", choices=list(FILE_FORMATS), default="xlsx", help="default: xlsx")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="default: beside the original")
    parser.add_argument("--recursive", action="store_true", help="look into subfolders as well")
    parser.add_argument(
        "--program", choices=list(PROGRAMS), default="excel", help="who converts (default: excel)"
    )
    options = parser.parse_args(arguments)
    if MISSING:
        explain_missing(MISSING)
        return 2
    if options.out and options.out.exists() and not options.out.is_dir():
        parser.error(f"--out: {options.out} is a file, not a folder")

    pairs, problems = plan(options.source, options.to, options.out, options.recursive)
    for file, reason in problems:
        print(f"SKIPPED  {file}: {reason}", flush=True)
    try:
        failed = convert_all(pairs, options.program)
    except NotStarted as reason:
        name = "Excel" if options.program == "excel" else "WPS Spreadsheets"
        print(f"{name} cannot be started: {reason}", file=sys.stderr)
        if reason.absent:
            print("Is it installed on this computer, as a desktop program?", file=sys.stderr)
        if reason.absent and options.program == "excel":
            print("If it is WPS Office instead, add: --program wps", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped by hand. Excel is closed; what was done stays done.", file=sys.stderr)
        return 1
    print(f"{len(pairs) - failed} converted, {len(problems)} skipped, {failed} failed")
    return 1 if problems or failed else 0


if __name__ == "__main__":
    sys.exit(main())
