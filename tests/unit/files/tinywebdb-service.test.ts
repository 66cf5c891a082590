import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

/** The service that the guide gives to its readers, asked as the components of App Inventor ask. */
const scripts = resolve('content/guides/tinywebdb-service/files');
const program = join(scripts, 'tinywebdb.py');
const probe = join(scripts, 'probe.py');
const key = 'k7Qp2mXw9aLr4TzB';

const needs = 'import sys, sqlite3; sys.exit(sys.version_info < (3, 10))';
const found = ['python3', '/usr/bin/python3', 'python', 'py'].find(
  (name) => spawnSync(name, ['-c', needs]).status === 0,
);
const python = found ?? 'python3';
const why = found === undefined ? ' (skipped: no Python 3.10 or newer)' : '';
const slow = 60_000;

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tinywebdb-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Service {
  readonly process: ChildProcess;
  /** With the secret part and a final slash. */
  readonly url: string;
  readonly port: number;
  readonly said: () => string;
  readonly stop: () => Promise<number | null>;
}

const running: Service[] = [];

interface Start {
  readonly options?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly path?: string;
  /** Python that is run before the program, such as `REQUEST_SECONDS = 1`. */
  readonly change?: string;
}

/** Starts the service on a free port of the loopback address and waits until it says that it runs. */
async function start({ options, env, path = `/${key}/`, change }: Start = {}): Promise<Service> {
  const first =
    change === undefined
      ? [program]
      : ['-c', `import sys, tinywebdb\ntinywebdb.${change}\ntinywebdb.main()`];
  const all = [...first, '--port', '0', ...(options ?? ['--file', file])];
  const child = spawn(python, all, {
    cwd: folder,
    env: {
      ...process.env,
      PYTHONUNBUFFERED: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONPATH: scripts,
      ...(options === undefined ? { TINYWEBDB_KEY: key } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let text = '';
  const port = await new Promise<number>((done, fail) => {
    const read = (part: Buffer) => {
      text += part.toString();
      const match = /On this computer: http:\/\/localhost:(\d+)/.exec(text);
      if (match !== null) done(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`The service did not start: ${text}`)));
  });
  const service: Service = {
    process: child,
    port,
    url: `http://127.0.0.1:${String(port)}${path}`,
    said: () => text,
    stop: async () => {
      child.kill('SIGTERM'); // its own process id and no other
      await ended;
      return child.exitCode;
    },
  };
  running.push(service);
  return service;
}

/** Runs the program to its end. */
function run(...options: string[]) {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  return spawnSync(python, options, { cwd: folder, env, encoding: 'utf8', timeout: slow });
}

/** Runs the program while this process goes on answering. */
const runLater = (...options: string[]) =>
  new Promise<string>((done) => {
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' };
    execFile(python, options, { cwd: folder, env }, (_, out, errors) => done(out + errors));
  });

const send = (
  address: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) =>
  fetch(address, {
    method: 'POST',
    headers: { Accept: 'application/json', ...headers },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

async function store(service: Service, tag: string, value: string): Promise<unknown> {
  const answer = await send(`${service.url}storeavalue`, { tag, value });
  expect(answer.status).toBe(200);
  return answer.json();
}

async function get(service: Service, tag: string): Promise<unknown> {
  const answer = await send(`${service.url}getvalue`, { tag });
  expect(answer.status).toBe(200);
  return answer.json();
}

/** Sends bytes as they are and returns all that comes back until the service hangs up. */
const raw = (port: number, bytes: string) =>
  new Promise<string>((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (part) => (text += part.toString()));
    socket.on('end', () => done(text));
    socket.on('error', fail);
  });

/** Sends bytes, then one more every 200 ms, until the service hangs up. */
const trickle = (port: number, bytes: string) =>
  new Promise<string>((done, fail) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const drip = setInterval(() => socket.write('x'), 200);
    const end = () => {
      clearInterval(drip);
      done(text);
    };
    socket.on('data', (part) => (text += part.toString()));
    socket.on('close', end);
    socket.on('error', (problem: NodeJS.ErrnoException) =>
      problem.code === 'EPIPE' || problem.code === 'ECONNRESET' ? end() : fail(problem),
    );
  });

/** Opens a connection that says nothing. */
async function hold(port: number) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

describe.skipIf(found === undefined)(`the TinyWebDB service${why}`, { timeout: slow }, () => {
  let count = 0;
  /** One for all tests that need no store of their own. */
  let common: Service;

  beforeAll(async () => {
    file = join(folder, 'common.sqlite3');
    common = await start();
    running.splice(0);
  }, slow);

  afterAll(async () => {
    await common.stop();
  });

  beforeEach(() => {
    count += 1;
    file = join(folder, `entries-${String(count)}.sqlite3`);
  });

  afterEach(async () => {
    for (const service of running.splice(0)) {
      if (service.process.exitCode === null) await service.stop();
    }
  });

  describe('what an app does', () => {
    test('stores, fetches and overwrites', async () => {
      const service = await start();
      expect(await store(service, 'score', '42')).toEqual(['STORED', 'score', '42']);
      expect(await get(service, 'score')).toEqual(['VALUE', 'score', '42']);
      await store(service, 'score', '"42 points"');
      expect(await get(service, 'score')).toEqual(['VALUE', 'score', '"42 points"']);
    });

    test('an unknown tag and an empty one have the empty value', async () => {
      const service = common;
      expect(await get(service, 'nobody')).toEqual(['VALUE', 'nobody', '']);
      expect(await get(service, '')).toEqual(['VALUE', '', '']);
    });

    test.each(['"hello"', '42', '-1.5e3', 'true', 'false', 'null', '["a",1]', '{"a":[]}', '""'])(
      'the value %s comes back letter for letter',
      async (value) => {
        const service = common;
        await store(service, 'v', value);
        expect(await get(service, 'v')).toEqual(['VALUE', 'v', value]);
      },
    );

    test('a double slash is served without a redirect', async () => {
      const service = common;
      const answer = await send(`${service.url}/storeavalue`, { tag: 'slash', value: '1' });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual(['STORED', 'slash', '1']);
    });

    test('every language, in tag and value, and the answer is plain ASCII', async () => {
      const service = common;
      const tag = '分数/é 🙂 &=+%';
      const value = '"你好，🙂 <b>&amp;\\n"';
      await store(service, tag, value);
      const answer = await send(`${service.url}getvalue`, { tag });
      const text = await answer.text();
      expect(text).toMatch(/^[\x20-\x7e]+$/);
      expect(JSON.parse(text)).toEqual(['VALUE', tag, value]);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    });

    test('many at once', async () => {
      const service = await start();
      const numbers = Array.from({ length: 20 }, (_, number) => number);
      await Promise.all(
        numbers.flatMap((number) => [
          store(service, `t${String(number)}`, String(number)),
          store(service, 'same', `"from ${String(number)}"`),
        ]),
      );
      for (const number of numbers) {
        const tag = `t${String(number)}`;
        expect(await get(service, tag)).toEqual(['VALUE', tag, String(number)]);
      }
      expect(await get(service, 'same')).toEqual([
        'VALUE',
        'same',
        expect.stringMatching(/^"from \d+"$/),
      ]);
    });

    test('a restart keeps the entries', async () => {
      const first = await start();
      await store(first, 'kept', '"still here"');
      expect(await first.stop()).toBe(0);
      expect(first.said()).toContain('Stopped. The entries are kept.');
      const second = await start();
      expect(await get(second, 'kept')).toEqual(['VALUE', 'kept', '"still here"']);
    });
  });

  describe('what is refused', () => {
    test.each([
      ['storeavalue', { value: '1' }, 400, "'tag' is missing"],
      ['getvalue', {}, 400, "'tag' is missing"],
      ['storeavalue', { tag: '', value: '1' }, 400, 'tag is empty'],
      ['storeavalue', { tag: 'a' }, 400, "'value' is missing"],
      ['storeavalue', { tag: 'a', value: 'hello' }, 400, 'Text needs quotation marks'],
      ['storeavalue', { tag: 'a', value: '' }, 400, 'not JSON'],
      ['storeavalue', { tag: 'a', value: 'NaN' }, 400, 'not JSON'],
      ['storeavalue', { tag: 'a', value: '['.repeat(90_000) }, 400, 'not JSON'],
      ['storeavalue', { tag: 'a'.repeat(501), value: '1' }, 400, '501 characters'],
      ['storeavalue', { tag: 'a', value: `"${'x'.repeat(100_000)}"` }, 413, '100002 characters'],
      ['', { tag: 'a' }, 405, 'storeavalue or getvalue'],
      ['store', { tag: 'a' }, 404, 'Nothing here'],
      ['storeavalue/', { tag: 'a', value: '1' }, 404, 'Nothing here'],
    ])('%s with %o: %d', async (name, fields, status, words) => {
      const service = common;
      const answer = await send(service.url + name, fields);
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(words);
      expect(await get(service, 'a')).toEqual(['VALUE', 'a', '']);
    });

    test('a value of exactly the largest size is taken', async () => {
      const service = common;
      const value = `"${'汉'.repeat(99_998)}"`;
      await store(service, 'large', value);
      expect(await get(service, 'large')).toEqual(['VALUE', 'large', value]);
    });

    test('a body of 3 MB gets an answer and not a broken line', async () => {
      const service = common;
      const answer = await send(`${service.url}storeavalue`, {
        tag: 'a',
        value: 'x'.repeat(3_000_000),
      });
      expect(answer.status).toBe(413);
      expect(await answer.text()).toContain('at most');
      expect(await get(service, 'a')).toEqual(['VALUE', 'a', '']);
    });

    test('the wrong secret part, part of it, or none', async () => {
      const service = common;
      const host = `http://127.0.0.1:${String(service.port)}/`;
      for (const path of [
        '',
        'storeavalue',
        `${key.slice(0, -1)}/`,
        `${key}storeavalue`,
        `x${key}/`,
      ]) {
        const answer = await fetch(host + path);
        expect(answer.status, path).toBe(404);
        expect(await answer.text()).not.toContain(key);
      }
    });

    test('another kind of body, and text that is not UTF-8', async () => {
      const service = common;
      const json = await fetch(`${service.url}getvalue`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"tag":"a"}',
      });
      expect(json.status).toBe(415);
      const latin = await fetch(`${service.url}getvalue`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'tag=%E9',
      });
      expect(latin.status).toBe(400);
    });

    test('what was not read is not taken for a second request', async () => {
      const service = common;
      const second = `GET /${key}/ HTTP/1.1\r\nHost: x\r\n\r\n`;
      const head = `POST /wrong HTTP/1.1\r\nHost: x\r\nContent-Length: ${String(second.length)}\r\n\r\n`;
      const answers = await raw(service.port, head + second);
      expect(answers.match(/^HTTP\/1\.1/gm)).toHaveLength(1);
      const chunked = `POST /${key}/getvalue HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
      expect(await raw(service.port, chunked)).toMatch(/^HTTP\/1\.1 411 /);
    });
  });

  describe('who would do harm', () => {
    test.each([
      [{ Origin: 'https://evil.example' }],
      [{ Origin: 'null' }],
      [{ 'Sec-Fetch-Site': 'cross-site' }],
    ])('a form with %o is refused', async (headers) => {
      // Without the secret part, as a page that guesses http://localhost:8080 would find it.
      const service = await start({ options: ['--file', file], path: '/' });
      const answer = await fetch(`${service.url}storeavalue`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ tag: 'a', value: '1' }),
      });
      expect(answer.status).toBe(403);
      expect(await get(service, 'a')).toEqual(['VALUE', 'a', '']);
    });

    test('its own forms are taken', async () => {
      const origin = new URL(common.url).origin;
      const headers = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
      const answer = await send(`${common.url}getvalue`, { tag: 'a' }, headers);
      expect(answer.status).toBe(200);
    });

    test('without a secret part no other name leads to it', async () => {
      const service = await start({ options: ['--file', file], path: '/' });
      const answer = await raw(
        service.port,
        'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      );
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    });

    test('a request that trickles in is cut off, header and body', async () => {
      const service = await start({ change: 'REQUEST_SECONDS = 1' });
      const head = `POST /${key}/getvalue HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n`;
      for (const begun of ['GET / HT', head]) {
        const since = Date.now();
        expect(await trickle(service.port, begun)).toBe('');
        expect(Date.now() - since).toBeLessThan(4000);
      }
    });

    test('beyond a number of connections it says that it is busy', async () => {
      const service = await start({ change: 'MAX_CONNECTIONS = 2' });
      const held = await Promise.all([hold(service.port), hold(service.port)]);
      await expect.poll(() => raw(service.port, '')).toMatch(/^HTTP\/1\.1 503 /);
      for (const socket of held) socket.destroy();
      await expect
        .poll(async () => (await fetch(service.url).catch(() => undefined))?.status)
        .toBe(200);
    });

    test('the file does not outgrow its limit, and entries can be deleted then', async () => {
      const service = await start({ options: ['--key', key, '--file', file, '--megabytes', '1'] });
      const value = `"${'x'.repeat(99_000)}"`;
      const codes: number[] = [];
      for (let number = 0; number < 12; number += 1) {
        const tag = `t${String(number)}`;
        codes.push((await send(`${service.url}storeavalue`, { tag, value })).status);
      }
      expect(codes.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 200));
      expect(codes.at(-1)).toBe(507);
      expect(statSync(file).size).toBeLessThanOrEqual(1_000_000);
      await send(`${service.url}deleteentry`, { tag: 't0' });
      expect(await store(service, 't99', value)).toEqual(['STORED', 't99', value]);
    });

    test('a GET in place of a POST, as after a redirect, is no success', async () => {
      const answer = await fetch(`${common.url}storeavalue`);
      expect(answer.status).toBe(405);
      expect(await answer.text()).toContain('without a redirect');
    });
  });

  describe('the page for people', () => {
    test('shows the beginning of a long value, and lets no form lead elsewhere', async () => {
      const service = await start();
      await store(service, 'long', `"${'a'.repeat(50_000)}"`);
      const answer = await fetch(service.url);
      const page = await answer.text();
      expect(page).toContain(`&quot;${'a'.repeat(199)}…</code>`);
      expect(page.length).toBeLessThan(3000);
      expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'");
    });

    test('is empty, then shows entries as text, and deletes', async () => {
      const service = await start();
      expect(await (await fetch(service.url)).text()).toContain('No entries yet.');
      await store(service, '<i>"tag"', '"<script>alert(1)</script>"');
      const page = await (await fetch(service.url)).text();
      expect(page).toContain('&lt;i&gt;&quot;tag&quot;');
      expect(page).not.toContain('<script>');
      const answer = await send(`${service.url}deleteentry`, { tag: '<i>"tag"' });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/${key}/`);
      expect(await (await fetch(service.url)).text()).toContain('No entries yet.');
    });

    test('has forms, whose answer is a page', async () => {
      const service = common;
      for (const name of ['storeavalue', 'getvalue']) {
        const form = await (
          await fetch(service.url + name, { headers: { Accept: 'text/html,*/*' } })
        ).text();
        expect(form).toContain(`action="/${key}/${name}"`);
        expect(form).toContain('name="fmt" value="html"');
      }
      const answer = await send(`${service.url}storeavalue`, {
        tag: 'form',
        value: '1',
        fmt: 'html',
      });
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toContain(
        '[&quot;STORED&quot;, &quot;form&quot;, &quot;1&quot;]',
      );
    });
  });

  describe('starting and stopping', () => {
    test('without options it serves this computer only', async () => {
      const service = await start({ options: ['--file', file], path: '/' });
      expect(service.said()).not.toContain('From the network');
      expect(await store(service, 'a', '1')).toEqual(['STORED', 'a', '1']);
    });

    test('the log does not show the secret part', async () => {
      const service = await start();
      await get(service, 'a');
      await service.stop();
      expect(service.said()).toContain('"POST /SECRET/getvalue HTTP/1.1" 200');
    });

    test('the network is refused without a secret part, and a weak one always', () => {
      const open = run(program, '--host', '0.0.0.0', '--file', file);
      expect(open.status).toBe(1);
      expect(open.stderr).toContain('--new-key');
      const weak = run(program, '--key', 'short');
      expect(weak.status).toBe(2);
      expect(weak.stderr).toContain('16 to 64');
      expect(existsSync(file)).toBe(false);
    });

    test('a port in use, a bad port and a bad file are told in one line', async () => {
      const service = await start();
      const used = run(program, '--port', String(service.port), '--file', file);
      expect(used.status).toBe(1);
      expect(used.stderr).toMatch(/^tinywebdb\.py: cannot listen on .*--port\.\n$/);
      expect(run(program, '--port', '80801').stderr).toContain('is no port');
      const nowhere = run(program, '--file', join(folder, 'no', 'such', 'folder.sqlite3'));
      expect(nowhere.status).toBe(1);
      expect(nowhere.stderr).toContain('cannot use the file');
      expect(nowhere.stderr).not.toContain('Traceback');
    });

    test('--help, --new-key and --backup', async () => {
      expect(run(program, '--help').stdout).toContain('--new-key');
      expect(run(program, '--new-key').stdout).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{15}\n$/);
      const service = await start();
      await store(service, 'a', '"copied"');
      const copy = `${file}.copy`;
      expect(run(program, '--file', file, '--backup', copy).status).toBe(0);
      expect(run(program, '--file', file, '--backup', copy).stderr).toContain('exists already');
      expect(run(program, '--file', `${file}.none`, '--backup', `${copy}2`).status).toBe(1);
      const restored = await start({ options: ['--key', key, '--file', copy] });
      expect(await get(restored, 'a')).toEqual(['VALUE', 'a', '"copied"']);
    });

    test('the environment sets what options set', async () => {
      const env = { TINYWEBDB_KEY: key, TINYWEBDB_FILE: file };
      const service = await start({ options: [], env });
      await store(service, 'a', '1');
      expect(existsSync(file)).toBe(true);
    });
  });

  test('the files that start it with the computer are well-formed and read the environment', () => {
    const read = String.raw`
import configparser, plistlib
unit = configparser.ConfigParser(delimiters="=", interpolation=None)
unit.optionxform = str
unit.read("tinywebdb.service")
agent = plistlib.load(open("tinywebdb.plist", "rb"))
print(unit["Service"]["EnvironmentFile"], unit["Service"]["ExecStart"])
print(agent["ProgramArguments"][-1])
`;
    const { stdout, stderr } = spawnSync(python, ['-c', read], { cwd: scripts, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe(
      '/etc/tinywebdb.env /usr/bin/python3 /opt/tinywebdb/tinywebdb.py\n' +
        'cd ~/tinywebdb; set -a; . ./tinywebdb.env; exec python3 tinywebdb.py\n',
    );
  });

  describe('the store for Google, with a stand-in for its package', () => {
    test('stores, fetches, lists and deletes', async () => {
      const place = join(folder, 'stand-in');
      mkdirSync(join(place, 'google', 'cloud'), { recursive: true });
      writeFileSync(
        join(place, 'google', 'cloud', 'firestore.py'),
        `
SERVER_TIMESTAMP = "now"
class Snapshot:
    def __init__(self, fields): self.fields, self.exists = fields, fields is not None
    def get(self, name): return self.fields[name]
class Document:
    def __init__(self, box, name): self.box, self.name = box, name
    def get(self): return Snapshot(self.box.get(self.name))
    def set(self, fields): self.box[self.name] = fields
    def delete(self): self.box.pop(self.name, None)
class Number:
    value = 0
class Collection:
    def __init__(self): self.box = {}
    def document(self, name):
        assert "/" not in name
        return Document(self.box, name)
    def order_by(self, name): return self
    def limit(self, most): return self
    def stream(self): return [Snapshot(fields) for fields in self.box.values()]
    def count(self): return self
    def get(self): return [[Number()]]
class Client:
    def collection(self, name): return Collection()
`,
      );
      const env = { PYTHONPATH: place, TINYWEBDB_STORE: 'firestore' };
      const service = await start({ options: ['--key', key], env });
      await store(service, 'a/b', '"x"');
      expect(await get(service, 'a/b')).toEqual(['VALUE', 'a/b', '"x"']);
      expect(await (await fetch(service.url)).text()).toContain('<td>a/b</td>');
      await send(`${service.url}deleteentry`, { tag: 'a/b' });
      expect(await get(service, 'a/b')).toEqual(['VALUE', 'a/b', '']);
    });

    test('says what is missing', () => {
      const missing = run('-S', program, '--store', 'firestore');
      expect(missing.status).toBe(1);
      expect(missing.stderr).toContain('firestore does not work here');
    });
  });

  describe('probe.py', () => {
    test('finds both phones well', async () => {
      const service = await start();
      const said = run(probe, service.url);
      expect(said.stdout).toBe('Android OK\niOS OK\n');
      expect(said.status).toBe(0);
    });

    test('shows the missing slash, the wrong secret part and the closed port', async () => {
      const service = await start();
      const slash = run(probe, service.url.slice(0, -1));
      expect(slash.status).toBe(1);
      expect(slash.stdout).toMatch(/^Android OK\niOS FAILED: status 404.*\n.*end with a slash/);
      expect(run(probe, service.url.replace('k7', 'xx')).stdout).toContain(
        'Android FAILED: status 404',
      );
      await service.stop();
      expect(run(probe, service.url).stdout).toContain('no connection');
      expect(run(probe, 'db.example.org').stderr).toContain('http://');
    });

    test.each([
      ['301 Moved Permanently\r\nLocation: /x', '', 'redirect (301) to /x; a phone may report'],
      ['308 Permanent Redirect\r\nLocation: /x', '', 'redirect (308) to /x; use the final address'],
      ['200 OK', '<html>', 'the answer is not JSON'],
    ])('explains the answer %o', async (head, body, words) => {
      const other = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () =>
          socket.end(`HTTP/1.1 ${head}\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`),
        );
      });
      other.listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const said = await runLater(probe, `http://127.0.0.1:${String(port)}/`);
      other.close();
      expect(said).toContain(words);
    });

    test('takes what phones take: any first word, numbers on Android', async () => {
      const other = createHttpServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          const fields = new URLSearchParams(Buffer.concat(parts).toString());
          const tag = fields.get('tag') ?? '';
          if (request.url?.endsWith('storeavalue') === true) response.end('"done"');
          else response.end(JSON.stringify(['GOT', tag, tag.endsWith('unknown') ? '' : stored]));
        });
      });
      const stored = JSON.stringify('42 é 你好');
      other.listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const said = await runLater(probe, `http://127.0.0.1:${String(port)}/`);
      other.close();
      expect(said).toContain('Android OK');
      expect(said).toContain('iOS OK');
    });
  });
});
