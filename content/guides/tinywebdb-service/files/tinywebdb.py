#!/usr/bin/env python3
"""A small TinyWebDB service for MIT App Inventor.

Needs Python 3.10 or newer and nothing else. The entries stand in one SQLite file.

    python tinywebdb.py --new-key          print a new secret part and stop
    python tinywebdb.py --key SECRET       serve this computer only
    python tinywebdb.py --key SECRET --host 0.0.0.0
                                           serve the network as well
    python tinywebdb.py --backup copy.sqlite3
                                           copy the entries, even while the service runs
    python tinywebdb.py --help             show every option

The address for App Inventor's ServiceURL is then http://HOST:PORT/SECRET/ with the final slash.
"""

import argparse
import hmac
import html
import json
import os
import re
import secrets
import signal
import socket
import sqlite3
import sys
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from urllib.parse import parse_qs, unquote

MAX_TAG = 500  # characters
MAX_VALUE = 100_000  # characters
MAX_ENTRIES = 10_000
MAX_BODY = 12 * (MAX_TAG + MAX_VALUE) + 1_000  # bytes: one character takes up to twelve in a form
SHOWN = 1_000  # entries on the web page


class SqliteStore:
    """Keeps the entries in one file. Every call opens it anew, so that threads never share a connection."""

    def __init__(self, path):
        self.path = path
        with self._open() as db:
            db.execute(
                "CREATE TABLE IF NOT EXISTS entries"
                " (tag TEXT PRIMARY KEY, value TEXT NOT NULL, changed TEXT NOT NULL)"
            )

    @contextmanager
    def _open(self):
        with closing(sqlite3.connect(self.path, timeout=10, isolation_level=None)) as db:
            yield db

    def get(self, tag):
        with self._open() as db:
            row = db.execute("SELECT value FROM entries WHERE tag = ?", (tag,)).fetchone()
        return None if row is None else row[0]

    def put(self, tag, value, most):
        """Stores a value. False if that would be a new entry and there are `most` already."""
        with self._open() as db:
            db.execute("BEGIN IMMEDIATE")  # nobody else writes between the count and the insert
            known = db.execute("SELECT 1 FROM entries WHERE tag = ?", (tag,)).fetchone()
            if not known and db.execute("SELECT count(*) FROM entries").fetchone()[0] >= most:
                db.execute("ROLLBACK")
                return False
            db.execute(
                "INSERT OR REPLACE INTO entries VALUES (?, ?, strftime('%Y-%m-%d %H:%M:%S', 'now'))",
                (tag, value),
            )
            db.execute("COMMIT")
        return True

    def delete(self, tag):
        with self._open() as db:
            db.execute("DELETE FROM entries WHERE tag = ?", (tag,))

    def entries(self, most):
        with self._open() as db:
            return db.execute(
                "SELECT tag, value, changed FROM entries ORDER BY tag LIMIT ?", (most,)
            ).fetchall()

    def copy_to(self, target):
        with self._open() as db, closing(sqlite3.connect(target)) as copy:
            db.backup(copy)


class Refused(Exception):
    """A request that cannot be served: the HTTP status and a sentence for the person who sent it."""

    def __init__(self, status, reason):
        super().__init__(reason)
        self.status, self.reason = status, reason


def is_json(text):
    def not_a_number(name):
        raise ValueError(name)

    try:  # numbers stay text: only the form matters here, not the size
        json.loads(text, parse_int=str, parse_float=str, parse_constant=not_a_number)
    except (ValueError, RecursionError):
        return False
    return True


PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>TinyWebDB</title>
<meta name="viewport" content="width=device-width">
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 60rem; padding: 0 1rem }}
table {{ border-collapse: collapse }}
td, th {{ border: 1px solid; padding: .3rem .6rem; text-align: left; overflow-wrap: anywhere }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere }}
</style></head><body>
<h1>TinyWebDB</h1>
<p><a href="{root}/">All entries</a> | <a href="{root}/storeavalue">Store a value</a>
| <a href="{root}/getvalue">Get a value</a></p>
{body}
</body></html>
"""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "TinyWebDB"
    sys_version = ""
    timeout = 30  # seconds that a silent caller may hold a connection

    # What a request leads to

    def do_GET(self):
        self.serve(self.show)

    def do_POST(self):
        self.serve(self.act)

    def serve(self, action):
        """Runs an action and turns everything that may go wrong into an answer."""
        self.unread = "Transfer-Encoding" in self.headers or self.headers.get("Content-Length", "0") != "0"
        try:
            action(self.command_name())
        except Refused as refusal:
            self.answer(refusal.status, f"{refusal.reason}\n", "text/plain")
        except (ConnectionError, TimeoutError):
            self.close_connection = True
            return
        except Exception as problem:  # a full disk, a locked file, a cloud that does not answer
            self.log_error("%s: %s", type(problem).__name__, problem)
            self.answer(500, "The service could not use its store. Its log says why.\n", "text/plain")
        if self.unread:
            self.swallow()

    def command_name(self):
        """The word after the secret part. '//' counts as '/', without a redirect: phones do not follow one."""
        path = re.sub("/{2,}", "/", unquote(re.split("[?#]", self.path)[0]))
        root = self.server.root
        start, rest = path[: len(root)], path[len(root) :]
        right = hmac.compare_digest(start.encode("utf-8", "replace"), root.encode())
        if not right or rest not in ("", "/", "/storeavalue", "/getvalue", "/deleteentry"):
            raise Refused(404, "Nothing here. The address is http(s)://HOST/SECRET/ and then storeavalue or getvalue.")
        return rest.strip("/")

    def show(self, name):
        if name == "":
            self.page(self.table())
        elif name == "storeavalue":
            self.page(self.form(name, "tag", "value") + "<p>Text needs quotation marks: <code>\"hello\"</code></p>")
        elif name == "getvalue":
            self.page(self.form(name, "tag"))
        else:
            raise Refused(405, "This address takes POST only.")

    def act(self, name):
        if name == "":
            raise Refused(405, "POST goes to storeavalue or getvalue, one step below this address.")
        fields = self.read_form()
        tag = fields.get("tag")
        if tag is None:
            raise Refused(400, "The field 'tag' is missing. Send it as application/x-www-form-urlencoded.")
        if len(tag) > MAX_TAG:
            raise Refused(400, f"The tag has {len(tag)} characters; at most {MAX_TAG} are allowed.")
        as_page = fields.get("fmt") == "html"  # only the forms below ask for this, never an app
        if name == "getvalue":
            value = self.server.store.get(tag) if tag else None
            self.reply(["VALUE", tag, "" if value is None else value], as_page)
        elif name == "storeavalue":
            self.store_value(tag, fields.get("value"))
            self.reply(["STORED", tag, fields["value"]], as_page)
        else:
            self.server.store.delete(tag)
            self.answer(303, "", "text/plain", Location=f"{self.server.root}/")

    def store_value(self, tag, value):
        if tag == "":
            raise Refused(400, "The tag is empty.")
        if value is None:
            raise Refused(400, "The field 'value' is missing.")
        if len(value) > MAX_VALUE:
            raise Refused(413, f"The value has {len(value)} characters; at most {MAX_VALUE} are allowed.")
        if not is_json(value):
            raise Refused(400, 'The value is not JSON. Text needs quotation marks: "hello", not hello.')
        if not self.server.store.put(tag, value, MAX_ENTRIES):
            raise Refused(507, f"The store is full: {MAX_ENTRIES} entries. Delete some.")

    # Reading

    def read_form(self):
        length = self.headers.get("Content-Length", "")
        if "Transfer-Encoding" in self.headers or not re.fullmatch("[0-9]{1,18}", length):
            raise Refused(411, "The request must tell its length (Content-Length).")
        if int(length) > MAX_BODY:
            raise Refused(413, f"The request has {length} bytes; at most {MAX_BODY} are allowed.")
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            raise ConnectionError("the caller hung up")
        self.unread = False
        if self.headers.get_content_type() not in ("application/x-www-form-urlencoded", "text/plain"):
            raise Refused(415, "Send the fields as application/x-www-form-urlencoded.")
        try:
            fields = parse_qs(
                body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=10
            )
        except ValueError:
            raise Refused(400, "The form is not UTF-8, or has more than ten fields.") from None
        return {name: values[0] for name, values in fields.items()}

    def handle_expect_100(self):
        """A caller that asks first need not send what would be refused."""
        length = self.headers.get("Content-Length", "")
        if length.isdecimal() and len(length) < 19 and int(length) > MAX_BODY:
            return True
        return super().handle_expect_100()

    def swallow(self, most=64_000_000):
        """Reads on for a while after a refusal, or the caller would see a broken line and not the reason."""
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(2)
            while most > 0 and (part := self.rfile.read1(65_536)):
                most -= len(part)
        except OSError:
            pass

    # Answering

    def reply(self, triple, as_page):
        if as_page:
            shown = html.escape(json.dumps(triple, ensure_ascii=False))
            self.page(f"<p>An app would receive:</p><pre>{shown}</pre>")
        else:  # plain ASCII with \u escapes: no client can take it for another character set
            self.answer(200, json.dumps(triple), "application/json")

    def page(self, body):
        self.answer(200, PAGE.format(root=self.server.root, body=body), "text/html")

    def form(self, name, *fields):
        rows = "".join(
            f'<p><label>{field}<br><textarea name="{field}" rows="1" cols="40"></textarea></label></p>'
            for field in fields
        )
        return (
            f'<form method="post" action="{self.server.root}/{name}">{rows}'
            '<input type="hidden" name="fmt" value="html"><button>Send</button></form>'
        )

    def table(self):
        rows = self.server.store.entries(SHOWN + 1)
        if not rows:
            return "<p>No entries yet.</p>"
        more = f"<p>Only the first {SHOWN} entries are shown.</p>" if len(rows) > SHOWN else ""
        lines = "".join(
            f"<tr><td>{html.escape(tag)}</td><td><code>{html.escape(value)}</code></td>"
            f"<td>{html.escape(str(changed))}</td><td>"
            f'<form method="post" action="{self.server.root}/deleteentry">'
            f'<input type="hidden" name="tag" value="{html.escape(tag)}">'
            "<button>Delete</button></form></td></tr>"
            for tag, value, changed in rows[:SHOWN]
        )
        head = "<tr><th>Tag</th><th>Value</th><th>Changed (UTC)</th><th></th></tr>"
        return f"{more}<table>{head}{lines}</table>"

    def answer(self, status, text, kind, **more):
        body = text.encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")  # the address holds the secret part
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Robots-Tag", "noindex")
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        if self.unread:  # what was not read must not be taken for the next request
            self.send_header("Connection", "close")
        for name, value in more.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, form, *parts):
        line = (form % parts).replace(self.server.key or "\0", "SECRET")
        clean = "".join(sign if sign.isprintable() else "?" for sign in line)
        print(f"{self.log_date_time_string()} {clean}", file=sys.stderr, flush=True)


class Service(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    allow_reuse_address = os.name != "nt"  # on Windows this would let two programs share the port

    def __init__(self, address, key, store):
        self.key, self.root, self.store = key, f"/{key}" if key else "", store
        super().__init__(address, Handler)

    def server_bind(self):
        TCPServer.server_bind(self)  # HTTPServer would look up the computer's name, which may take long
        self.server_name, self.server_port = self.server_address[:2]

    def handle_error(self, request, client_address):
        problem = sys.exc_info()[1]
        if not isinstance(problem, (ConnectionError, TimeoutError)):
            print(f"{type(problem).__name__}: {problem}", file=sys.stderr, flush=True)


def secret_part(text):
    key = text.strip("/")
    if key and not re.fullmatch(r"[A-Za-z0-9_-]{16,64}", key):
        raise argparse.ArgumentTypeError(
            "16 to 64 letters, digits, '-' or '_'; --new-key makes one"
        )
    return key


def port_number(text):
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; take a whole number from 1024 to 65535")
    return int(text)


def address_in_the_network():
    """The address under which other devices probably reach this computer. Sends nothing."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return probe.getsockname()[0]
        except OSError:
            return None


def arguments():
    env = os.environ.get
    parser = argparse.ArgumentParser(
        description="A small TinyWebDB service for MIT App Inventor.",
        epilog="The name in square brackets is the environment variable that sets the option instead.",
    )
    parser.add_argument("--host", default=env("TINYWEBDB_HOST", "127.0.0.1"),
                        help="address to listen on: 127.0.0.1 is this computer only, 0.0.0.0 the whole"
                        " network [TINYWEBDB_HOST]; now %(default)s")
    parser.add_argument("--port", type=port_number, default=env("PORT", "8080"),
                        help="port to listen on [PORT]; now %(default)s")
    parser.add_argument("--key", type=secret_part, default=env("TINYWEBDB_KEY", ""),
                        help="secret part of the address [TINYWEBDB_KEY]; needed for the network")
    parser.add_argument("--file", default=env("TINYWEBDB_FILE", "tinywebdb.sqlite3"),
                        help="file of the entries [TINYWEBDB_FILE]; now %(default)s")
    parser.add_argument("--store", choices=("sqlite", "firestore"), default=env("TINYWEBDB_STORE", "sqlite"),
                        help="where the entries stand [TINYWEBDB_STORE]; firestore needs store_firestore.py")
    parser.add_argument("--new-key", action="store_true", help="print a new secret part and stop")
    parser.add_argument("--backup", metavar="COPY", help="copy the SQLite file to COPY and stop")
    options = parser.parse_args()
    if options.store not in ("sqlite", "firestore"):  # argparse does not look at what the environment says
        parser.error(f"TINYWEBDB_STORE is {options.store!r}; it must be sqlite or firestore")
    return options


def fail(message):
    sys.exit(f"tinywebdb.py: {message}")


def open_store(options):
    if options.store == "firestore":
        try:
            from store_firestore import FirestoreStore
        except ImportError as problem:
            fail(f"--store firestore does not work here: {problem}")
        return FirestoreStore()
    try:
        return SqliteStore(options.file)
    except sqlite3.Error as problem:
        fail(f"cannot use the file {options.file}: {problem}")


def back_up(options):
    if not Path(options.file).is_file():
        fail(f"there is no file {options.file} to copy; name it with --file")
    if Path(options.backup).exists():
        fail(f"{options.backup} exists already; choose another name")
    try:
        SqliteStore(options.file).copy_to(options.backup)
    except sqlite3.Error as problem:
        fail(f"the copy failed: {problem}")
    print(f"Copied to {options.backup}")


def stop(*_):
    raise KeyboardInterrupt


def main():
    if sys.version_info < (3, 10):
        fail(f"this is Python {sys.version.split()[0]}; version 3.10 or newer is needed")
    options = arguments()
    if options.new_key:
        while (key := secrets.token_urlsafe(12)).startswith("-"):  # would look like an option
            pass
        print(key)
        return
    if options.backup is not None:
        back_up(options)
        return
    here_only = options.host in ("127.0.0.1", "localhost")
    if not options.key and not here_only:
        fail("without a secret part everybody in the network could read and delete the entries;"
             " add --key (make one with --new-key)")
    store = open_store(options)
    try:
        service = Service((options.host, options.port), options.key, store)
    except OSError as problem:
        fail(f"cannot listen on {options.host}, port {options.port}: {problem.strerror or problem}."
             " Is the port in use? Try another with --port.")
    signal.signal(signal.SIGTERM, stop)
    port = service.server_address[1]
    print("TinyWebDB service is running. Stop it with Ctrl+C.")
    print(f"On this computer: http://localhost:{port}{service.root}/")
    if not here_only:
        print(f"From the network: http://{address_in_the_network() or 'ADDRESS'}:{port}{service.root}/")
    sys.stdout.flush()
    with service:
        try:
            service.serve_forever()
        except KeyboardInterrupt:
            print("Stopped. The entries are kept.", flush=True)


if __name__ == "__main__":
    main()
