#!/usr/bin/env python3
"""A small TinyWebDB service for MIT App Inventor.

Needs Python 3.10 or newer and nothing else. The entries stand in one SQLite file.

    python tinywebdb.py --new-key          print a new secret part and stop
    python tinywebdb.py                    serve this computer only
    python tinywebdb.py --host 0.0.0.0     serve the network as well
    python tinywebdb.py --backup copy.sqlite3
                                           copy the entries, even while the service runs
    python tinywebdb.py --help             show every option

The secret part is read from the environment variable TINYWEBDB_KEY: the command line of a
program can be seen by every other program on the computer, its environment cannot.
The address for App Inventor's ServiceURL is http://HOST:PORT/SECRET/ with the final slash.
"""

from __future__ import annotations

import argparse
import hmac
import html
import io
import json
import os
import re
import secrets
import signal
import socket
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any, NoReturn, Protocol
from urllib.parse import parse_qs, unquote, urlsplit

MAX_TAG = 500  # characters
MAX_VALUE = 100_000  # characters
MAX_ENTRIES = 10_000
MAX_BODY = 12 * (MAX_TAG + MAX_VALUE) + 1_000  # bytes: one character takes up to twelve in a form
MAX_CONNECTIONS = 100  # at once; a class of phones holds one or two each
REQUEST_SECONDS = 30  # for a whole request, however its bytes trickle in
ANSWER_SECONDS = 30  # for sending an answer
SHOWN = 1_000  # entries on the web page
SHOWN_VALUE = 200  # characters of each

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


class Store(Protocol):
    """What keeps the entries: SqliteStore here, FirestoreStore in store_firestore.py."""

    def get(self, tag: str) -> str | None:
        """The value of a tag."""

    def put(self, tag: str, value: str, most: int) -> bool:
        """Stores a value. False if that would be a new entry beyond `most`, or takes too much."""

    def delete(self, tag: str) -> None:
        """Forgets a tag."""

    def entries(self, most: int, length: int) -> Iterable[tuple[str, str, object]]:
        """Tags with the beginning of their values, and when these were changed."""


class SqliteStore:
    """Keeps the entries in one file. Every call opens it anew, so threads share no connection."""

    def __init__(self, path: str, megabytes: int = 100) -> None:
        self.path, self.megabytes = path, megabytes
        with self._open() as db:
            db.execute(
                "CREATE TABLE IF NOT EXISTS entries"
                " (tag TEXT PRIMARY KEY, value TEXT NOT NULL, changed TEXT NOT NULL)"
            )

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.path, timeout=10, isolation_level=None)) as db:
            page = db.execute("PRAGMA page_size").fetchone()[0]
            db.execute(f"PRAGMA max_page_count = {self.megabytes * 1_000_000 // page}")
            yield db

    def get(self, tag: str) -> str | None:
        with self._open() as db:
            row = db.execute("SELECT value FROM entries WHERE tag = ?", (tag,)).fetchone()
        return None if row is None else row[0]

    def put(self, tag: str, value: str, most: int) -> bool:
        with self._open() as db:
            db.execute("BEGIN IMMEDIATE")  # nobody else writes between the count and the insert
            known = db.execute("SELECT 1 FROM entries WHERE tag = ?", (tag,)).fetchone()
            if not known and db.execute("SELECT count(*) FROM entries").fetchone()[0] >= most:
                db.execute("ROLLBACK")
                return False
            try:
                db.execute(
                    "INSERT OR REPLACE INTO entries"
                    " VALUES (?, ?, strftime('%Y-%m-%d %H:%M:%S', 'now'))",
                    (tag, value),
                )
                db.execute("COMMIT")
            except sqlite3.OperationalError as problem:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                if "full" in str(problem):  # more pages than allowed, or no room on the disk
                    return False
                raise
        return True

    def delete(self, tag: str) -> None:
        with self._open() as db:
            db.execute("DELETE FROM entries WHERE tag = ?", (tag,))

    def entries(self, most: int, length: int) -> list[tuple[str, str, object]]:
        with self._open() as db:
            return db.execute(
                "SELECT tag, substr(value, 1, ?), changed FROM entries ORDER BY tag LIMIT ?",
                (length, most),
            ).fetchall()

    def copy_to(self, target: str) -> None:
        """Copies the file, even while it is being written to."""
        with self._open() as db, closing(sqlite3.connect(target)) as copy:
            db.backup(copy)


class Refused(Exception):
    """A request that cannot be served: the HTTP status, and a sentence for who sent it."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


def is_json(text: str) -> bool:
    """Whether a text is one JSON value."""

    def not_a_number(name: str) -> NoReturn:
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
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 1rem auto }}
body {{ max-width: 60rem; padding: 0 1rem }}
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


class TimedSocket(io.RawIOBase):
    """Reads from a socket until a point in time: who sends one byte a second is cut off."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.end = 0.0

    def allow(self, seconds: float) -> None:
        """Sets the point in time anew."""
        self.end = time.monotonic() + seconds

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self.end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the request took too long")
        self.connection.settimeout(left)
        return self.connection.recv_into(buffer)


class Handler(BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    server: Service
    protocol_version = "HTTP/1.1"
    server_version = "TinyWebDB"
    sys_version = ""

    def setup(self) -> None:
        super().setup()
        self.rfile.close()
        self.clock = TimedSocket(self.connection)
        self.rfile = io.BufferedReader(self.clock)

    def handle_one_request(self) -> None:
        self.clock.allow(REQUEST_SECONDS)
        self.unread = self.trusted = False
        super().handle_one_request()

    # What a request leads to

    def do_GET(self) -> None:
        self.serve(self.show)

    def do_POST(self) -> None:
        self.serve(self.act)

    def serve(self, action: Callable[[str], None]) -> None:
        """Runs an action and turns everything that may go wrong into an answer."""
        length = self.headers.get("Content-Length", "0")
        self.unread = "Transfer-Encoding" in self.headers or length != "0"
        try:
            action(self.command_name())
        except Refused as refusal:
            self.answer(refusal.status, f"{refusal.reason}\n", "text/plain")
        except (ConnectionError, TimeoutError):
            self.close_connection = True
            return
        except Exception as problem:  # a full disk, a locked file, a cloud that does not answer
            self.log_error("%s: %s", type(problem).__name__, problem)
            reason = "The service could not use its store. Its log says why.\n"
            self.answer(500, reason, "text/plain")
        if self.unread:
            self.swallow()

    def command_name(self) -> str:
        """The word after the secret part. '//' counts as '/', without a redirect."""
        path = re.sub("/{2,}", "/", unquote(re.split("[?#]", self.path)[0]))
        root = self.server.root
        start, rest = path[: len(root)], path[len(root) :]
        right = hmac.compare_digest(start.encode("utf-8", "replace"), root.encode())
        if not right or rest not in ("", "/", "/storeavalue", "/getvalue", "/deleteentry"):
            raise Refused(
                404,
                "Nothing here. The address is http(s)://HOST/SECRET/ "
                "and then storeavalue or getvalue.",
            )
        self.refuse_strangers()
        self.trusted = True
        return rest.strip("/")

    def refuse_strangers(self) -> None:
        """Refuses what a web page of another site makes a browser send. An app sends no Origin."""
        host = self.headers.get("Host", "")
        if not self.server.key and urlsplit(f"//{host}").hostname not in (
            "localhost",
            "127.0.0.1",
        ):
            raise Refused(403, "Without a secret part, only http://localhost is served.")
        if self.command != "POST":
            return
        origin = self.headers.get("Origin")
        site = self.headers.get("Sec-Fetch-Site", "same-origin")
        if site not in ("same-origin", "none") or (origin and urlsplit(origin).netloc != host):
            raise Refused(403, "A page of another website sent this form. It is refused.")

    def show(self, name: str) -> None:
        browser = "text/html" in self.headers.get("Accept", "")
        if name in ("storeavalue", "getvalue") and not browser:
            # A redirect turns the POST of a phone into a GET. A page in answer would tell the
            # app that its value is stored.
            raise Refused(405, "This takes POST. Use the final address, without a redirect.")
        if name == "":
            self.page(self.table())
        elif name == "storeavalue":
            hint = '<p>Text needs quotation marks: <code>"hello"</code></p>'
            self.page(self.form(name, "tag", "value") + hint)
        elif name == "getvalue":
            self.page(self.form(name, "tag"))
        else:
            raise Refused(405, "This address takes POST only.")

    def act(self, name: str) -> None:
        if name == "":
            raise Refused(405, "POST goes to storeavalue or getvalue, one step below this address.")
        fields = self.read_form()
        tag = fields.get("tag")
        if tag is None:
            raise Refused(
                400,
                "The field 'tag' is missing. Send it as application/x-www-form-urlencoded.",
            )
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

    def store_value(self, tag: str, value: str | None) -> None:
        if tag == "":
            raise Refused(400, "The tag is empty.")
        if value is None:
            raise Refused(400, "The field 'value' is missing.")
        if len(value) > MAX_VALUE:
            raise Refused(
                413, f"The value has {len(value)} characters; at most {MAX_VALUE} are allowed."
            )
        if not is_json(value):
            raise Refused(
                400, 'The value is not JSON. Text needs quotation marks: "hello", not hello.'
            )
        if not self.server.store.put(tag, value, MAX_ENTRIES):
            raise Refused(
                507, f"The store is full: {MAX_ENTRIES} entries, or its size. Delete some."
            )

    # Reading

    def read_form(self) -> dict[str, str]:
        length = self.headers.get("Content-Length", "")
        if "Transfer-Encoding" in self.headers or not re.fullmatch("[0-9]{1,18}", length):
            raise Refused(411, "The request must tell its length (Content-Length).")
        if int(length) > MAX_BODY:
            raise Refused(413, f"The request has {length} bytes; at most {MAX_BODY} are allowed.")
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            raise ConnectionError("the caller hung up")
        self.unread = False
        kind = self.headers.get_content_type()
        if kind not in ("application/x-www-form-urlencoded", "text/plain"):
            raise Refused(415, "Send the fields as application/x-www-form-urlencoded.")
        try:
            fields = parse_qs(
                body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=10
            )
        except ValueError:
            raise Refused(400, "The form is not UTF-8, or has more than ten fields.") from None
        return {name: values[0] for name, values in fields.items()}

    def handle_expect_100(self) -> bool:
        """A caller that asks first need not send what would be refused."""
        length = self.headers.get("Content-Length", "")
        if length.isdecimal() and len(length) < 19 and int(length) > MAX_BODY:
            return True
        return super().handle_expect_100()

    def swallow(self) -> None:
        """Reads on for a while after a refusal, or the caller would see a broken line, no reason.

        Who does not know the secret part gets a second of this, and little of it.
        """
        self.close_connection = True
        most, seconds = (4_000_000, 10) if self.trusted else (64_000, 1)
        self.clock.allow(seconds)
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            while most > 0 and (part := self.rfile.read1(65_536)):
                most -= len(part)

    # Answering

    def reply(self, triple: list[str], as_page: bool) -> None:
        if as_page:
            shown = html.escape(json.dumps(triple, ensure_ascii=False))
            self.page(f"<p>An app would receive:</p><pre>{shown}</pre>")
        else:  # plain ASCII with \u escapes: no client can take it for another character set
            self.answer(200, json.dumps(triple), "application/json")

    def page(self, body: str) -> None:
        self.answer(200, PAGE.format(root=self.server.root, body=body), "text/html")

    def form(self, name: str, *fields: str) -> str:
        rows = "".join(
            f'<p><label>{field}<br><textarea name="{field}" rows="1" cols="40"></textarea>'
            "</label></p>"
            for field in fields
        )
        return (
            f'<form method="post" action="{self.server.root}/{name}">{rows}'
            '<input type="hidden" name="fmt" value="html"><button>Send</button></form>'
        )

    def table(self) -> str:
        rows = list(self.server.store.entries(SHOWN + 1, SHOWN_VALUE + 1))
        if not rows:
            return "<p>No entries yet.</p>"
        more = f"<p>Only the first {SHOWN} entries are shown.</p>" if len(rows) > SHOWN else ""
        lines = "".join(
            f"<tr><td>{html.escape(tag)}</td><td><code>{html.escape(shorten(value))}</code></td>"
            f"<td>{html.escape(str(changed))}</td><td>"
            f'<form method="post" action="{self.server.root}/deleteentry">'
            f'<input type="hidden" name="tag" value="{html.escape(tag)}">'
            "<button>Delete</button></form></td></tr>"
            for tag, value, changed in rows[:SHOWN]
        )
        head = "<tr><th>Tag</th><th>Value</th><th>Changed (UTC)</th><th></th></tr>"
        return f"{more}<table>{head}{lines}</table>"

    def answer(self, status: int, text: str, kind: str, **more: str) -> None:
        body = text.encode("utf-8")
        self.connection.settimeout(ANSWER_SECONDS)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "same-origin")  # the address holds the secret part
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Robots-Tag", "noindex")
        self.send_header("Content-Security-Policy", POLICY)
        if self.unread:  # what was not read must not be taken for the next request
            self.send_header("Connection", "close")
        for name, value in more.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, form: str, *parts: object) -> None:
        line = (form % parts).replace(self.server.key or "\0", "SECRET")
        clean = "".join(sign if sign.isprintable() else "?" for sign in line)
        print(f"{self.log_date_time_string()} {clean}", file=sys.stderr, flush=True)


def shorten(value: str) -> str:
    """As much of a value as the page shows."""
    return value if len(value) <= SHOWN_VALUE else value[:SHOWN_VALUE] + "…"


class Service(ThreadingHTTPServer):
    """Listens, and gives each connection a thread of its own, up to a number."""

    daemon_threads = True
    request_queue_size = 64
    allow_reuse_address = os.name != "nt"  # on Windows this would let two programs share the port

    def __init__(self, address: tuple[str, int], key: str, store: Store) -> None:
        self.key, self.root, self.store = key, f"/{key}" if key else "", store
        self.places = threading.BoundedSemaphore(MAX_CONNECTIONS)
        super().__init__(address, Handler)

    def server_bind(self) -> None:
        TCPServer.server_bind(self)  # HTTPServer would look up the computer's name, which may last
        host, port = self.server_address[:2]
        self.server_name, self.server_port = str(host), int(port)

    def process_request(self, request: Any, client_address: Any) -> None:
        if not self.places.acquire(blocking=False):
            reason = b"Too many connections at once. Try again.\n"
            head = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n"
            head += f"Content-Type: text/plain\r\nContent-Length: {len(reason)}\r\n\r\n"
            with suppress(OSError):
                request.settimeout(1)
                request.sendall(head.encode() + reason)
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:
            self.places.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.places.release()

    def handle_error(self, request: object, client_address: object) -> None:
        problem = sys.exc_info()[1]
        if not isinstance(problem, (ConnectionError, TimeoutError)):
            print(f"{type(problem).__name__}: {problem}", file=sys.stderr, flush=True)


def secret_part(text: str) -> str:
    key = text.strip().strip("/")
    if key and not re.fullmatch(r"[A-Za-z0-9_-]{16,64}", key):
        raise argparse.ArgumentTypeError(
            "16 to 64 letters, digits, '-' or '_'; --new-key makes one"
        )
    return key


def port_number(text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) > 65_535:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no port; take a whole number from 1024 to 65535"
        )
    return int(text)


def megabytes(text: str) -> int:
    if not re.fullmatch("[1-9][0-9]{0,5}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no size; take a whole number of megabytes")
    return int(text)


def address_in_the_network() -> str | None:
    """The address under which other devices probably reach this computer. Sends nothing."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return None


def arguments() -> argparse.Namespace:
    env = os.environ.get
    parser = argparse.ArgumentParser(
        description="A small TinyWebDB service for MIT App Inventor.",
        epilog="The name in square brackets is the environment variable that sets it instead.",
    )
    parser.add_argument(
        "--host",
        default=env("TINYWEBDB_HOST", "127.0.0.1"),
        help="address to listen on: 127.0.0.1 is this computer only, 0.0.0.0 the whole network"
        " [TINYWEBDB_HOST]; now %(default)s",
    )
    parser.add_argument(
        "--port",
        type=port_number,
        default=env("PORT", "8080"),
        help="port to listen on [PORT]; now %(default)s",
    )
    parser.add_argument(
        "--key",
        type=secret_part,
        default=env("TINYWEBDB_KEY", ""),
        help="secret part of the address, needed for the network; other programs can see it here,"
        " so better set [TINYWEBDB_KEY]",
    )
    parser.add_argument(
        "--file",
        default=env("TINYWEBDB_FILE", "tinywebdb.sqlite3"),
        help="file of the entries [TINYWEBDB_FILE]; now %(default)s",
    )
    parser.add_argument(
        "--megabytes",
        type=megabytes,
        default=env("TINYWEBDB_MEGABYTES", "100"),
        help="the most that the file may take on the disk [TINYWEBDB_MEGABYTES]; now %(default)s",
    )
    parser.add_argument(
        "--store",
        choices=("sqlite", "firestore"),
        default=env("TINYWEBDB_STORE", "sqlite"),
        help="where the entries stand [TINYWEBDB_STORE]; firestore needs store_firestore.py",
    )
    parser.add_argument("--new-key", action="store_true", help="print a new secret part and stop")
    parser.add_argument("--backup", metavar="COPY", help="copy the SQLite file to COPY and stop")
    options = parser.parse_args()
    if options.store not in ("sqlite", "firestore"):  # argparse does not look at the environment
        parser.error(f"TINYWEBDB_STORE is {options.store!r}; it must be sqlite or firestore")
    return options


def fail(message: str) -> NoReturn:
    sys.exit(f"tinywebdb.py: {message}")


def open_store(options: argparse.Namespace) -> Store:
    if options.store == "firestore":
        try:
            from store_firestore import FirestoreStore
        except ImportError as problem:
            fail(f"--store firestore does not work here: {problem}")
        return FirestoreStore()
    try:
        return SqliteStore(options.file, options.megabytes)
    except sqlite3.Error as problem:
        fail(f"cannot use the file {options.file}: {problem}")


def back_up(options: argparse.Namespace) -> None:
    if not Path(options.file).is_file():
        fail(f"there is no file {options.file} to copy; name it with --file")
    if Path(options.backup).exists():
        fail(f"{options.backup} exists already; choose another name")
    try:
        SqliteStore(options.file, options.megabytes).copy_to(options.backup)
    except sqlite3.Error as problem:
        fail(f"the copy failed: {problem}")
    print(f"Copied to {options.backup}")


def main() -> None:
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
        fail(
            "without a secret part everybody in the network could read and delete the entries;"
            " set TINYWEBDB_KEY (make one with --new-key)"
        )
    store = open_store(options)
    try:
        service = Service((options.host, options.port), options.key, store)
    except OSError as problem:
        fail(
            f"cannot listen on {options.host}, port {options.port}: {problem.strerror or problem}."
            " Is the port in use? Try another with --port."
        )

    def stop(*_: object) -> None:  # an exception here could be lost in whatever runs just now
        threading.Thread(target=service.shutdown, daemon=True).start()

    signal.signal(signal.SIGTERM, stop)
    port = service.server_address[1]
    print("TinyWebDB service is running. Stop it with Ctrl+C.")
    print(f"On this computer: http://localhost:{port}{service.root}/")
    if not here_only:
        address = address_in_the_network() or "ADDRESS"
        print(f"From the network: http://{address}:{port}{service.root}/")
    sys.stdout.flush()
    with service:
        with suppress(KeyboardInterrupt):
            service.serve_forever(poll_interval=0.2)
    print("Stopped. The entries are kept.", flush=True)


if __name__ == "__main__":
    main()
