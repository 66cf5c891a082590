import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

/** The scripts that the guide gives to its readers, run on workbooks made here. */
const scripts = resolve('content/guides/xls-xlsx-python/files');

const needs = 'import sys, openpyxl, xlrd, xlwt; sys.exit(sys.version_info < (3, 10))';
const python = ['python3', '/usr/bin/python3', 'python', 'py'].find(
  (name) => spawnSync(name, ['-c', needs]).status === 0,
);
const plainPython =
  python ??
  ['python3', '/usr/bin/python3', 'python', 'py'].find(
    (name) =>
      spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']).status === 0,
  );
const libreOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
const noPython =
  python === undefined ? ' (skipped: no Python 3.10 with openpyxl, xlrd and xlwt)' : '';
/** xlrd 1, as Debian 12 has it, cannot read past a faulty directory. */
const oldXlrd =
  python !== undefined &&
  spawnSync(python, ['-c', 'import sys, xlrd; sys.exit(xlrd.__VERSION__ < "2")']).status !== 0;
const noPlainPython = plainPython === undefined ? ' (skipped: no Python 3.10)' : '';
const noOffice = noPython || (libreOffice ? '' : ' (skipped: LibreOffice is not installed)');

/** Makes the workbook that is named, so that nothing binary stands in the repository. */
const maker = String.raw`
import datetime, io, struct, sys, zipfile
import openpyxl, xlwt
from openpyxl.utils.datetime import CALENDAR_MAC_1904

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

def stream(name):
    "An entry of the directory of a compound file."
    text = (name + "\0").encode("utf-16-le")
    return text.ljust(64, b"\0") + len(text).to_bytes(2, "little") + b"\x02" + bytes(61)

def letter(path):
    "A Word document: the word stands in it, but no stream of that name."
    from pathlib import Path
    text = "Book".encode("utf-16-le") + bytes(56)
    Path(path).write_bytes(MAGIC + bytes(504) + stream("WordDocument") + text * 2)

def corrupt(path):
    "Short streams and the workbook begin in one sector, as some programs write it: seen[0] == 4."
    old(path)
    from pathlib import Path
    data = bytearray(Path(path).read_bytes())
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    root = 512 + struct.unpack_from("<I", data, 48)[0] * size
    entry = root
    while data[entry:entry + 16] != "Workbook".encode("utf-16-le"):
        entry += 128
    data[root + 116:root + 120] = data[entry + 116:entry + 120]
    data[root + 120:root + 124] = struct.pack("<I", 512)
    Path(path).write_bytes(data)

def chinese(path):
    "As Excel 5 wrote it, and without the record that names its character set."
    old_text = "\u5206\u6570".encode("gbk")
    def record(number, body=b""):
        return struct.pack("<HH", number, len(body)) + body
    label = struct.pack("<HHHH", 0, 0, 0, len(old_text)) + old_text
    with open(path, "wb") as file:
        file.write(record(0x0409, struct.pack("<HHH", 0x0400, 0x0010, 0))
                   + record(0x0204, label) + record(0x000A))

def rich(path):
    book = openpyxl.Workbook()
    page = book.active
    page.title = "数据"
    page["A1"] = "head"
    page["A1"].font = openpyxl.styles.Font(bold=True)
    page["A2"], page["B2"], page["C2"] = 2, 2.5, "=A2+B2"
    page["A3"] = datetime.datetime(2018, 7, 17, 9, 30)
    page["A3"].number_format = "yyyy\\-mm\\-dd\\ hh:mm"
    page["A4"] = datetime.time(6, 0)
    page["A4"].number_format = "hh:mm"
    page["A5"] = "0012"
    page["A6"] = "=1+1"
    page["A6"].data_type = "s"
    page["A7"] = True
    page["A8"] = "#N/A"
    page["A8"].data_type = "e"
    page["A9"], page["A9"].number_format = 0.25, "0.00%"
    page["E1"] = "merged"
    page.merge_cells("E1:F2")
    page.column_dimensions["B"].width = 33
    page.column_dimensions["D"].hidden = True
    page["D1"] = "in a hidden column"
    page.row_dimensions[5].hidden = True
    hidden = book.create_sheet("hidden")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "still here"
    book.create_sheet("very").sheet_state = "veryHidden"
    book.save(path)

def old(path, dates_1904=False):
    book = xlwt.Workbook()
    book.dates_1904 = dates_1904
    page = book.add_sheet("数据")
    page.write(0, 0, "head", xlwt.easyxf("font: bold on"))
    day = xlwt.easyxf(num_format_str='yyyy"年"m"月"d"日"')
    page.write(1, 0, datetime.date(2018, 7, 17), day)
    page.write(2, 0, xlwt.Formula("1+1"))
    page.write(3, 0, "=1+1")
    page.write(4, 0, "0012")
    page.write(5, 0, True)
    page.row(6).set_cell_error(0, 0x2A)
    page.write(7, 0, "a\x01b")
    page.write_merge(0, 1, 4, 5, "merged")
    page.col(1).width = 33 * 256
    page.col(2).hidden = True
    page.write(0, 2, "in a hidden column")
    page.row(4).hidden = True
    hidden = book.add_sheet("hidden")
    hidden.visibility = 1
    hidden.write(0, 0, "still here")
    book.save(path)

def old_1904(path):
    old(path, True)

def locked_xls(path):
    class Locked(xlwt.Workbook):
        def get_biff_data(self):
            data = super().get_biff_data()
            first = 4 + struct.unpack_from("<H", data, 2)[0]
            return data[:first] + struct.pack("<HH", 0x2F, 54) + bytes(54) + data[first:]
    book = Locked()
    book.add_sheet("A").write(0, 0, "secret")
    book.save(path)

def locked_xlsx(path):
    from pathlib import Path
    Path(path).write_bytes(MAGIC + bytes(504) + stream("EncryptedPackage"))

def damaged(path):
    buffer = io.BytesIO()
    book = xlwt.Workbook()
    book.add_sheet("A").write(0, 0, "x")
    book.save(buffer)
    with open(path, "wb") as file:
        file.write(buffer.getvalue()[:1500])

def tall(path):
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("tall")
    for number in range(65537):
        page.append([number])
    book.save(path)

def wide(path):
    book = openpyxl.Workbook()
    book.active.cell(1, 257, "x")
    book.save(path)

def formatted_far_down(path):
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    book.active["A70000"].font = openpyxl.styles.Font(bold=True)
    book.save(path)

def macros(path):
    rich(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", "not really")

globals()[sys.argv[1]](sys.argv[2])
`;

/** Prints what stands in a workbook as JSON. */
const reader = String.raw`
import json, sys
import openpyxl, xlrd

def new(path):
    for page in openpyxl.load_workbook(path):
        yield {
            "name": page.title,
            "state": page.sheet_state,
            "cells": {c.coordinate: [c.data_type, str(c.value), c.number_format]
                      for row in page for c in row if c.value is not None},
            "merged": [str(area) for area in page.merged_cells.ranges],
            "hidden": [k for k, d in page.column_dimensions.items() if d.hidden]
                      + [k for k, d in page.row_dimensions.items() if d.hidden],
            "width": round(page.column_dimensions["B"].width),
            "bold": bool(page["A1"].font.b),
        }

def old(path):
    book = xlrd.open_workbook(path, formatting_info=True)
    for page in book.sheets():
        cells = {}
        for row in range(page.nrows):
            for column in range(page.ncols):
                if page.cell_type(row, column) not in (0, 6):
                    format = book.xf_list[page.cell_xf_index(row, column)].format_key
                    cells[xlrd.cellname(row, column)] = [
                        page.cell_type(row, column), str(page.cell_value(row, column)),
                        book.format_map[format].format_str]
        info = page.colinfo_map
        font = book.font_list[book.xf_list[page.cell_xf_index(0, 0)].font_index] if cells else None
        yield {
            "name": page.name, "state": page.visibility, "cells": cells,
            "merged": page.merged_cells,
            "hidden": [c for c in info if info[c].hidden]
                      + [r for r, i in page.rowinfo_map.items() if i.hidden],
            "width": round(info[1].width / 256) if 1 in info else None,
            "bold": bool(font and font.bold),
        }

print(json.dumps(list((new if sys.argv[1].endswith("x") else old)(sys.argv[1]))))
`;

interface Sheet {
  readonly name: string;
  readonly state: string | number;
  readonly cells: Readonly<Record<string, readonly [string | number, string, string]>>;
  readonly merged: readonly unknown[];
  readonly hidden: readonly (string | number)[];
  readonly width: number | null;
  readonly bold: boolean;
}

let root: string;
let folder: string;
let count = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark 转换 '));
});

beforeEach(() => {
  count += 1;
  folder = join(root, String(count));
  mkdirSync(folder);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function runPython(parts: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawnSync(python ?? plainPython ?? '', parts, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1', ...environment },
  });
}

/** Makes a workbook in the folder of the test. */
function make(what: string, name: string): void {
  const { status, stderr } = runPython(['-c', maker, what, name]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
}

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content);
}

/** Runs a script of the guide: its exit code, and the lines it printed. */
function run(script: string, ...options: readonly string[]) {
  const { status, stdout, stderr } = runPython([join(scripts, script), ...options]);
  return { code: status, lines: stdout.trim().split(/\r?\n/), errors: stderr };
}

function read(name: string): readonly Sheet[] {
  const { stdout, stderr } = runPython(['-c', reader, name]);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Sheet[];
}

describe.skipIf(python === undefined)(`convert_values.py${noPython}`, { timeout: 60_000 }, () => {
  const script = 'convert_values.py';

  test('from .xls to .xlsx, values, dates, hidden things and merged cells come along', () => {
    make('old', 'old.xls');
    const { code, lines } = run(script, 'old.xls', '--out', 'new');
    expect(lines).toEqual([
      `OK       old.xls -> ${join('new', 'old.xlsx')}`,
      '  note   formulas that became their last results: 1',
      '  note   texts with control characters, which were removed: 1',
      '1 converted, 0 skipped, 0 failed',
    ]);
    expect(code).toBe(0);
    const [data, hidden] = read('new/old.xlsx');
    expect(data).toMatchObject({
      name: '数据',
      state: 'visible',
      merged: ['E1:F2'],
      hidden: ['C', 5],
      width: 33,
      bold: false,
      cells: {
        A1: ['s', 'head', 'General'],
        A2: ['d', '2018-07-17 00:00:00', 'yyyy"年"m"月"d"日"'],
        A4: ['s', '=1+1', 'General'],
        A5: ['s', '0012', 'General'],
        A6: ['b', 'True', 'General'],
        A7: ['e', '#N/A', 'General'],
        A8: ['s', 'ab', 'General'],
        C1: ['s', 'in a hidden column', 'General'],
      },
    });
    expect(hidden).toMatchObject({
      state: 'hidden',
      cells: { A1: ['s', 'still here', 'General'] },
    });
  });

  test('a workbook that counts its days from 1904 keeps its dates', () => {
    make('old_1904', 'mac.xls');
    run(script, 'mac.xls');
    expect(read('mac.xlsx')[0]?.cells['A2']?.[1]).toBe('2018-07-17 00:00:00');
    run(script, 'mac.xlsx', '--to', 'xls', '--out', 'back');
    run(script, join('back', 'mac.xls'));
    expect(read('back/mac.xlsx')[0]?.cells['A2']?.[1]).toBe('2018-07-17 00:00:00');
  });

  test('from .xlsx to .xls, the same come along, and a formula without a result is reported', () => {
    make('rich', 'rich.xlsx');
    const { code, lines } = run(script, 'rich.xlsx', '--to', 'xls');
    expect(lines).toEqual([
      'OK       rich.xlsx -> rich.xls',
      '  note   formulas that became their last results: 1',
      '  note   of these, without a stored result and therefore empty: 1 (数据!C2); open and save the original in Excel or LibreOffice first',
      '1 converted, 0 skipped, 0 failed',
    ]);
    expect(code).toBe(0);
    const [data, hidden, very] = read('rich.xls');
    expect(data).toMatchObject({
      name: '数据',
      state: 0,
      merged: [[0, 2, 4, 6]],
      hidden: [3, 4],
      width: 33,
      bold: false,
      cells: {
        A2: [2, '2.0', 'General'],
        B2: [2, '2.5', 'General'],
        A3: [3, '43298.395833333336', 'yyyy\\-mm\\-dd\\ hh:mm'],
        A4: [3, '0.25', 'hh:mm'],
        A5: [1, '0012', 'General'],
        A6: [1, '=1+1', 'General'],
        A7: [4, '1', 'General'],
        A8: [5, '42', 'General'],
        A9: [2, '0.25', '0.00%'],
      },
    });
    expect(data?.cells['C2']).toBeUndefined();
    expect([hidden?.state, very?.state]).toEqual([1, 2]);
  });

  test('no file is ever overwritten, and the original stays as it was', () => {
    make('old', 'old.xls');
    const before = readFileSync(join(folder, 'old.xls'));
    write('old.xlsx', 'mine');
    const { code, lines } = run(script, 'old.xls');
    expect(lines).toEqual([
      'SKIPPED  old.xls: old.xlsx is there already and is not overwritten',
      '0 converted, 1 skipped, 0 failed',
    ]);
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'old.xlsx'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'old.xls'))).toEqual(before);
  });

  test('what is no workbook, or a locked one, is named with its reason; the rest is converted', () => {
    make('locked_xls', 'locked.xls');
    make('locked_xlsx', 'locked-new.xls');
    make('damaged', 'damaged.xls');
    make('rich', 'wrong-name.xls');
    make('macros', 'macros.xls');
    make('old', 'good.XLS');
    write('empty.xls', '');
    write('text.xls', 'a\tb\n');
    write('web.xls', '<html><table><tr><td>1</td></tr></table></html>');
    write('~$good.xls', 'the lock file of an open workbook');
    const { code, lines } = run(script, '.', '--out', 'new');
    const wrap = (name: string, why: string) => `FAILED   ${name}: ${why}`;
    expect(lines).toEqual([
      wrap('damaged.xls', 'it is no workbook, or it is damaged'),
      wrap('empty.xls', 'the file is empty'),
      `OK       good.XLS -> ${join('new', 'good.xlsx')}`,
      '  note   formulas that became their last results: 1',
      '  note   texts with control characters, which were removed: 1',
      wrap('locked-new.xls', 'it is encrypted: take its password or protection off in Excel first'),
      wrap('locked.xls', 'it is encrypted: take its password or protection off in Excel first'),
      wrap(
        'macros.xls',
        'it is an .xlsm workbook, whatever its name: open it in Excel or LibreOffice and save it as .xlsx',
      ),
      wrap(
        'text.xls',
        'it is plain text under the name of a workbook: import it in Excel or LibreOffice',
      ),
      wrap(
        'web.xls',
        'it is a web page or XML under the name of a workbook: open it in Excel or LibreOffice and save it as a real workbook',
      ),
      `OK       wrong-name.xls -> ${join('new', 'wrong-name.xlsx')}`,
      '  note   was .xlsx already, only its name was wrong: copied unchanged',
      '2 converted, 0 skipped, 7 failed',
    ]);
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'new/wrong-name.xlsx'))).toEqual(
      readFileSync(join(folder, 'wrong-name.xls')),
    );
    expect(readdirSync(join(folder, 'new')).toSorted()).toEqual(['good.xlsx', 'wrong-name.xlsx']);
  });

  test('what .xls has no place for is refused, cells that are only formatted are not', () => {
    make('tall', 'tall.xlsx');
    make('wide', 'wide.xlsx');
    make('formatted_far_down', 'far.xlsx');
    const { lines } = run(script, 'tall.xlsx', 'wide.xlsx', 'far.xlsx', '--to', 'xls');
    expect(lines).toEqual([
      'FAILED   tall.xlsx: too big for .xls: tall!A65537 lies beyond row 65,536 or column 256 (IV)',
      'FAILED   wide.xlsx: too big for .xls: Sheet!IW1 lies beyond row 65,536 or column 256 (IV)',
      'OK       far.xlsx -> far.xls',
      '1 converted, 0 skipped, 2 failed',
    ]);
  });

  test('macros that are left behind are reported', () => {
    make('macros', 'macros.xlsm');
    const { lines } = run(script, 'macros.xlsm', '--to', 'xls');
    expect(lines).toContain('  note   left out: macros');
  });

  test('subfolders are rebuilt, and two workbooks never get one new name', () => {
    mkdirSync(join(folder, 'old/2018'), { recursive: true });
    make('rich', 'old/2018/a.xlsx');
    make('rich', 'old/b.xlsx');
    make('macros', 'old/b.xlsm');
    const { lines } = run(script, 'old', '--to', 'xls', '--out', 'new', '--recursive');
    expect(lines[0]).toBe(
      `SKIPPED  ${join('old', 'b.xlsx')}: b.xlsm gets the same new name: rename one of them`,
    );
    expect(readdirSync(join(folder, 'new'), { recursive: true }).map(String).toSorted()).toEqual(
      ['2018', join('2018', 'a.xls'), 'b.xls'].toSorted(),
    );
  });

  test('a pattern, a missing file and an empty folder are explained', () => {
    mkdirSync(join(folder, 'empty'));
    const { code, lines } = run(script, '*.xls', 'no.xls', 'empty');
    expect(lines).toEqual([
      'SKIPPED  *.xls: there is no such file or folder (name the folder instead of a pattern)',
      'SKIPPED  no.xls: there is no such file or folder',
      'SKIPPED  empty: there is no .xls file in this folder',
      '0 converted, 3 skipped, 0 failed',
    ]);
    expect(code).toBe(1);
  });

  test.skipIf(oldXlrd)('a faulty directory is read all the same, and said', () => {
    make('corrupt', 'corrupt.xls');
    const { code, lines } = run(script, 'corrupt.xls');
    expect(lines.slice(0, 2)).toEqual([
      'OK       corrupt.xls -> corrupt.xlsx',
      '  note   its inner directory is faulty (CompDocError): compare it closely',
    ]);
    expect(code).toBe(0);
    expect(read('corrupt.xlsx')[0]?.cells['A1']?.[1]).toBe('head');
  });

  test.skipIf(oldXlrd)('a character set that the file does not name can be named', () => {
    make('chinese', 'a.xls');
    expect(run(script, 'a.xls', '--out', 'plain').lines[1]).toBe(
      '  note   it names no character set: if its texts look odd, add --encoding gbk',
    );
    run(script, 'a.xls', '--out', 'gbk', '--encoding', 'gbk');
    expect(read('gbk/a.xlsx')[0]?.cells['A1']?.[1]).toBe('分数');
    const ascii = run(script, 'a.xls', '--out', 'ascii', '--encoding', 'ascii');
    expect(ascii.lines[0]).toContain('its texts are not in ascii: name their character set');
    expect(run(script, 'a.xls', '--encoding', 'klingon').code).toBe(2);
  });

  test('other files under the name of a workbook are named for what they are', () => {
    make('letter', 'letter.xls');
    write('mime.xls', 'MIME-Version: 1.0\r\n');
    write('wide.xls', Buffer.from('\ufeff<html><table></table></html>', 'utf16le'));
    expect(run(script, '.').lines.slice(0, 3)).toEqual([
      'FAILED   letter.xls: it is no workbook, or it is damaged',
      'FAILED   mime.xls: it is a web archive (MHTML) under the name of a workbook: open it in Excel and save it as a real workbook',
      'FAILED   wide.xls: it is a web page or XML under the name of a workbook: open it in Excel or LibreOffice and save it as a real workbook',
    ]);
  });

  test('a file that is named twice is converted once', () => {
    make('old', 'a.xls');
    expect(run(script, 'a.xls', '.', './a.xls', '--out', 'new').lines.at(-1)).toBe(
      '1 converted, 0 skipped, 0 failed',
    );
  });

  test('without its packages it says what to install, and still explains itself', () => {
    const bare = (...options: string[]) =>
      runPython(['-S', '-E', join(scripts, script), ...options]);
    expect(bare('old.xls').status).toBe(2);
    expect(bare('old.xls').stderr).toContain('-m pip install openpyxl xlrd xlwt');
    expect(bare('--help').status).toBe(0);
  });
});

describe.skipIf(noOffice !== '')(`convert_libreoffice.py${noOffice}`, { timeout: 180_000 }, () => {
  const script = 'convert_libreoffice.py';

  test('formulas, looks, hidden sheets and merged cells survive the way there and back', () => {
    make('rich', 'rich.xlsx');
    const there = run(script, 'rich.xlsx', '--to', 'xls', '--out', 'there');
    expect(there.lines[0]).toBe(`OK       rich.xlsx -> ${join('there', 'rich.xls')}`);
    expect(there.code).toBe(0);
    const back = run(script, 'there', '--to', 'xlsx', '--out', 'back');
    expect(back.code).toBe(0);
    const [data, hidden] = read('back/rich.xlsx');
    expect(data).toMatchObject({ name: '数据', merged: ['E1:F2'], bold: true });
    expect(data?.cells['C2']?.slice(0, 2)).toEqual(['f', '=A2+B2']);
    expect(data?.cells['A3']?.[1]).toBe('2018-07-17 09:30:00');
    expect(data?.cells['A6']?.slice(0, 2)).toEqual(['s', '=1+1']);
    expect(hidden).toMatchObject({ state: 'hidden' });
  });

  test('damage, passwords and size are reported, though LibreOffice itself would not', () => {
    make('damaged', 'damaged.xls');
    make('locked_xls', 'locked.xls');
    make('tall', 'tall.xlsx');
    make('wide', 'wide.xlsx');
    write('text.xls', 'a\tb\n');
    const { code, lines } = run(script, 'damaged.xls', 'locked.xls', 'text.xls', '--out', 'new');
    expect(lines[0]).toBe('FAILED   damaged.xls: it is no workbook, or it is damaged');
    expect(lines[1]).toMatch(
      /^FAILED {3}locked\.xls: no workbook came out, so it is probably encrypted or damaged/,
    );
    expect(lines[2]).toMatch(/^FAILED {3}text\.xls: it is plain text under the name of a workbook/);
    expect(code).toBe(1);
    expect(run(script, 'tall.xlsx', 'wide.xlsx', '--to', 'xls').lines).toEqual([
      'FAILED   tall.xlsx: too big for .xls: cell A65537 in xl/worksheets/sheet1.xml lies beyond row 65,536 or column 256 (IV)',
      'FAILED   wide.xlsx: too big for .xls: cell IW1 in xl/worksheets/sheet1.xml lies beyond row 65,536 or column 256 (IV)',
      '0 converted, 0 skipped, 2 failed',
    ]);
  });

  test('a web page that calls itself .xls is converted with a warning', () => {
    write('web.xls', '<html><table><tr><td>a</td><td>5</td></tr></table></html>');
    const { lines } = run(script, 'web.xls');
    expect(lines[1]).toBe(
      '  note   this was a web page or XML export: compare long numbers, dates and zeros',
    );
    expect(read('web.xlsx')[0]?.cells['B1']?.[1]).toBe('5');
  });

  test('no file is ever overwritten', () => {
    make('old', 'old.xls');
    write('old.xlsx', 'mine');
    const { code, lines } = run(script, 'old.xls');
    expect(lines[0]).toBe('SKIPPED  old.xls: old.xlsx is there already and is not overwritten');
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'old.xlsx'), 'utf8')).toBe('mine');
  });

  test.skipIf(process.platform === 'win32')(
    'Ctrl+C ends LibreOffice too, without a traceback',
    () => {
      make('old', 'old.xls');
      write('soffice', '#!/bin/sh\necho $$ > pid\nkill -INT $PPID\nsleep 30\n');
      chmodSync(join(folder, 'soffice'), 0o755);
      const begun = Date.now();
      const { code, errors } = run(script, 'old.xls', '--soffice', join(folder, 'soffice'));
      expect(code).toBe(1);
      expect(errors).toBe('Stopped by hand. What was done stays done.\n');
      expect(Date.now() - begun).toBeLessThan(20_000);
      const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
      expect(() => process.kill(pid, 0)).toThrow();
    },
  );

  test('without LibreOffice nothing is begun', () => {
    const { code, errors } = run(script, 'old.xls', '--soffice', '/no/where/soffice');
    expect(code).toBe(2);
    expect(errors).toContain('LibreOffice was not found. Say where it is: --soffice PROGRAM');
  });
});

/** Excel runs on Windows only. This stand-in answers the same calls and writes down their order. */
const standIn: Readonly<Record<string, string>> = {
  'pywintypes.py': `
class com_error(Exception):
    def __init__(self, hresult, strerror, excepinfo=None):
        self.hresult, self.strerror, self.excepinfo = hresult, strerror, excepinfo
`,
  'win32con.py': 'SYNCHRONIZE, PROCESS_TERMINATE, WAIT_TIMEOUT = 1048576, 1, 258',
  'win32process.py': 'def GetWindowThreadProcessId(window): return 1, 4321',
  'win32api.py': `
def OpenProcess(rights, inherit, number): return f"process {number}"
def TerminateProcess(handle, code): print("ended", handle)
`,
  'win32event.py': `
import os
def WaitForSingleObject(handle, milliseconds): return 258 if os.environ.get("STUCK") else 0
`,
  'pythoncom.py': `
import os, pywintypes
CLSCTX_SERVER, IID_IDispatch = 21, "IDispatch"
starts = []
def CoCreateInstanceEx(name, outer, context, server, interfaces):
    starts.append(name)
    gone = os.environ.get("NO_EXCEL") or (os.environ.get("NO_SECOND") and len(starts) > 1)
    if gone: raise pywintypes.com_error(-2147221005, "Invalid class string")
    return (name,)
`,
  'win32com/__init__.py': `
import os, types
__gen_path__ = "shared by all"
gen_py = types.ModuleType("win32com.gen_py")
gen_py.__path__ = [__gen_path__]
`,
  'win32com/client/__init__.py': `
import os, win32com
if "shared" in win32com.__gen_path__ or "shared" in str(win32com.gen_py.__path__):
    raise AttributeError("module 'win32com.gen_py.x' has no attribute 'CLSIDToClassMap'")
if os.environ.get("NO_DLL"):
    raise ImportError("DLL load failed while importing win32api")
`,
  'win32com/client/dynamic.py': `
import os, pathlib, pywintypes

def fail(text): raise pywintypes.com_error(-2147352567, "Exception occurred.", (0, "Excel", text))

class Sheet:
    Name = "A"
    class Rows: Count = 1048576
    def __init__(self, path): self.path = path
    def Range(self, area): return self.path

class Book:
    def __init__(self, app, path):
        self.app, self.path, self.HasVBProject = app, path, "macro" in path
        self.Worksheets = [Sheet(path)]
    def SaveAs(self, target, number):
        if "unsaved" in self.path: fail("SaveAs failed")
        print("save", pathlib.Path(target).name, number)
        pathlib.Path(target).write_text("new")
    def Close(self, save): print("close", save)

class Books:
    Count = 0
    def __init__(self, app): self.app = app
    def Open(self, path, links, read_only, delimiter, password):
        if "busy" in path and not self.app.asked:
            self.app.asked = True
            raise pywintypes.com_error(-2147418111, "Call was rejected by callee.")
        if "cache" in path: raise AttributeError("CLSIDToPackageMap")
        safe = self.app.AutomationSecurity == 3 and self.app.DisplayAlerts is False
        print("open", pathlib.Path(path).name, links, read_only, password, "safe" if safe else "UNSAFE")
        if "locked" in path: fail("The password is not correct.")
        if "crash" in path:
            self.app.dead = True
            fail("The server died.")
        return Book(self.app, path)

class Excel:
    asked = False
    Visible, Hwnd, dead, AutomationSecurity, DisplayAlerts = False, 7, False, 1, True
    def __init__(self, name): print("start" if name.startswith("Excel") else f"start {name}")
    @property
    def Workbooks(self): return Books(self)
    @property
    def Version(self):
        if self.dead: fail("gone")
        return "16.0"
    class WorksheetFunction:
        @staticmethod
        def CountA(path): return 1 if "tall" in path else 0
    def Quit(self): print("quit")

def Dispatch(started, name): return Excel(started)
`,
};

describe.skipIf(plainPython === undefined)(
  `convert_excel.py, with a stand-in for Excel${noPlainPython}`,
  { timeout: 60_000 },
  () => {
    function runWithStandIn(
      options: readonly string[],
      environment: Readonly<Record<string, string>> = {},
    ) {
      mkdirSync(join(folder, 'stand-in/win32com/client'), { recursive: true });
      for (const [name, text] of Object.entries(standIn)) write(join('stand-in', name), text);
      const path = [join(folder, 'stand-in'), process.env['PYTHONPATH']]
        .filter(Boolean)
        .join(delimiter);
      const { status, stdout, stderr } = runPython(
        [join(scripts, 'convert_excel.py'), ...options],
        {
          ...environment,
          PYTHONPATH: path,
          PYTHONUNBUFFERED: '1',
        },
      );
      return { code: status, lines: stdout.trim().split(/\r?\n/), errors: stderr };
    }

    test('ending and number go together, macros are off before a file is opened, Excel is closed', () => {
      write('a.xls', '');
      write('macro.xls', '');
      const { code, lines } = runWithStandIn(['a.xls', 'macro.xls', '--out', 'new']);
      expect(lines).toEqual([
        'start',
        'open a.xls 0 True - safe',
        'save a.xlsx 51',
        'close False',
        `OK       a.xls -> ${join('new', 'a.xlsx')}`,
        'open macro.xls 0 True - safe',
        'save macro.xlsx 51',
        'close False',
        `OK       macro.xls -> ${join('new', 'macro.xlsx')}`,
        '  note   left out: macros (--to xlsm keeps them)',
        'quit',
        '2 converted, 0 skipped, 0 failed',
      ]);
      expect(code).toBe(0);
      for (const [to, number] of [
        ['xlsm', 52],
        ['xlsb', 50],
      ] as const) {
        expect(runWithStandIn(['a.xls', '--to', to]).lines).toContain(
          `save a.${to} ${String(number)}`,
        );
      }
      write('b.xlsx', '');
      expect(runWithStandIn(['b.xlsx', '--to', 'xls']).lines).toContain('save b.xls 56');
    });

    test('each failure is reported, the rest goes on, and a dead Excel is replaced', () => {
      for (const name of ['crash', 'locked', 'unsaved', 'z']) write(`${name}.xls`, '');
      const { code, lines } = runWithStandIn(['.', '--out', 'new']);
      expect(lines.filter((line) => /^(FAILED|OK|start|quit|\d)/.test(line))).toEqual([
        'start',
        'FAILED   crash.xls: The server died.',
        'quit',
        'start',
        'FAILED   locked.xls: The password is not correct.',
        'FAILED   unsaved.xls: SaveAs failed',
        `OK       z.xls -> ${join('new', 'z.xlsx')}`,
        'quit',
        '1 converted, 0 skipped, 3 failed',
      ]);
      expect(code).toBe(1);
    });

    test('a workbook too big for .xls is closed unsaved', () => {
      write('tall.xlsx', '');
      const { code, lines } = runWithStandIn(['tall.xlsx', '--to', 'xls']);
      expect(lines).toContain(
        'FAILED   tall.xlsx: too big for .xls: A has cells beyond row 65,536 or column 256 (IV)',
      );
      expect(lines).toContain('close False');
      expect(lines.some((line) => line.startsWith('save'))).toBe(false);
      expect(code).toBe(1);
    });

    test('an Excel that does not close is ended, and no other one', () => {
      write('a.xls', '');
      const { lines } = runWithStandIn(['a.xls'], { STUCK: '1' });
      expect(lines.slice(-4)).toEqual([
        'quit',
        'ended process 4321',
        '  note   Excel (process 4321) did not close and was ended',
        '1 converted, 0 skipped, 0 failed',
      ]);
    });

    test('one bad call, a busy Excel and a file named twice do not stop the rest', () => {
      for (const name of ['busy', 'cache', 'z']) write(`${name}.xls`, '');
      const { code, lines } = runWithStandIn(['.', 'z.xls', '--out', 'new']);
      expect(lines.filter((line) => /^(FAILED|OK|SKIPPED|start|quit|\d)/.test(line))).toEqual([
        'start',
        `OK       busy.xls -> ${join('new', 'busy.xlsx')}`,
        'FAILED   cache.xls: AttributeError: CLSIDToPackageMap',
        `OK       z.xls -> ${join('new', 'z.xlsx')}`,
        'quit',
        '2 converted, 0 skipped, 1 failed',
      ]);
      expect(code).toBe(1);
    });

    test('an Excel that does not come back fails the rest; code 2 is kept for nothing begun', () => {
      for (const name of ['crash', 'z']) write(`${name}.xls`, '');
      const { code, lines } = runWithStandIn(['.', '--out', 'new'], { NO_SECOND: '1' });
      expect(lines.slice(-3)).toEqual([
        'quit',
        'FAILED   z.xls: Excel could not be started again: Invalid class string',
        '0 converted, 0 skipped, 2 failed',
      ]);
      expect(code).toBe(1);
    });

    test('WPS Spreadsheets is asked by its own name', () => {
      write('a.xls', '');
      expect(runWithStandIn(['a.xls', '--program', 'wps']).lines[0]).toBe('start Ket.Application');
    });

    test('without Excel, or without its package, nothing is begun', () => {
      write('a.xls', '');
      const { code, errors } = runWithStandIn(['a.xls'], { NO_EXCEL: '1' });
      expect(code).toBe(2);
      expect(errors).toBe(
        'Excel cannot be started: Invalid class string\n' +
          'Is it installed on this computer, as a desktop program?\n' +
          'If it is WPS Office instead, add: --program wps\n',
      );
      const bare = runPython(['-S', '-E', join(scripts, 'convert_excel.py'), 'a.xls']);
      expect(bare.status).toBe(2);
      const broken = runWithStandIn(['a.xls'], { NO_DLL: '1' });
      expect(broken.code).toBe(2);
      expect(broken.errors).not.toContain('Traceback');
    });
  },
);
