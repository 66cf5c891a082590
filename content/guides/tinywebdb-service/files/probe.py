#!/usr/bin/env python3
"""Asks a TinyWebDB service the way the Android and the iOS component do.

    python probe.py https://db.example.org/SECRET/

Stores one value under a new tag, fetches it again, and says for each kind of phone whether an
app would have got it. An app's own tags are not touched. The entry, whose tag begins with
"probe-", stays; delete it on the service's page.

Exit code  0 both kinds of phone are served
           1 at least one is not
           2 the address is no address
"""

from __future__ import annotations

import json
import secrets
import sys
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

SECONDS = 20  # as long as the Android component waits
VALUE = json.dumps("42 \u00e9 \u4f60\u597d", ensure_ascii=False)


class NoRedirect(HTTPRedirectHandler):
    """A phone loses the value in a redirect, so it counts as a fault here."""

    def redirect_request(self, *_: object) -> None:
        return None


class Phone:
    """Sends as one kind of phone sends, and accepts what it accepts."""

    def __init__(self, name: str, base: str, accept: str, strings_only: bool) -> None:
        self.name, self.base, self.accept = name, base, accept
        self.strings_only = strings_only

    def post(self, command: str, **fields: str) -> str:
        form = urlencode(fields).encode("ascii")
        request = Request(self.base + command, form, {"Accept": self.accept})
        with build_opener(NoRedirect).open(request, timeout=SECONDS) as answer:
            body: bytes = answer.read(2_000_000)
        return body.decode("utf-8", "replace")

    def store(self, tag: str, value: str) -> str | None:
        """What is wrong; nothing if the app would be told that the value is stored."""
        text = self.post("storeavalue", tag=tag, value=value)
        if self.strings_only and not is_json(text):
            return "the answer is not JSON; iOS refuses that"
        return None

    def get(self, tag: str, value: str) -> str | None:
        """What is wrong; nothing if the app would get the value."""
        text = self.post("getvalue", tag=tag)
        if not is_json(text):
            return "the answer is not JSON: a web page, or another service"
        reply = json.loads(text)
        if not isinstance(reply, list) or len(reply) < 3:
            return "the answer is not a list of three items"
        if self.strings_only and not all(isinstance(item, str) for item in reply):
            return "one of the items is not text; iOS drops that without an event"
        got = reply[2] if isinstance(reply[2], str) else json.dumps(reply[2])
        if got != "" and not is_json(got):
            return f"the third item {got[:80]!r} is not JSON; iOS drops that without an event"
        if got != value:
            return f"the third item should be {value!r}, but is {got[:80]!r}"
        if reply[1] != tag:
            return f"the second item should be the tag, but is {str(reply[1])[:80]!r}"
        if reply[0] != "VALUE":
            print(f"  note: the first item is {str(reply[0])[:40]!r}; apps do not look at it")
        return None

    def problem(self) -> str | None:
        """The first thing that goes wrong."""
        tag = "probe-" + secrets.token_hex(4)
        stored = self.store(tag, VALUE)
        if stored:
            return "storeavalue: " + stored
        got = self.get(tag, VALUE)
        if got:
            return "getvalue: " + got
        unknown = self.get(tag + "-unknown", "")
        return "getvalue for an unknown tag: " + unknown if unknown else None


def is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def explain(problem: Exception) -> str:
    """What a person should read about an error."""
    if isinstance(problem, HTTPError):
        place = problem.headers.get("Location")
        if problem.code in (301, 302, 303, 307):
            return (
                f"redirect ({problem.code}) to {place}; a phone may report the value as stored "
                "and lose it: use the final address"
            )
        if 300 <= problem.code < 400:
            return f"redirect ({problem.code}) to {place}; use the final address"
        hint = {
            404: "wrong path or secret part",
            401: "the service asks for a login; TinyWebDB cannot log in",
            403: "the server forbids it",
            503: "too many connections at once",
            507: "the store is full",
        }
        return f"status {problem.code}: {hint.get(problem.code, 'look into the service’s log')}"
    if isinstance(problem, URLError):
        return f"no connection: {problem.reason}"
    if isinstance(problem, ValueError):
        return f"the address is wrong: {problem}"
    return f"no connection: {type(problem).__name__}: {problem}"


def main() -> int:
    """Runs the program and returns its exit code."""
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        print(__doc__, file=sys.stderr)
        return 2
    service_url = sys.argv[1]
    if not service_url.startswith(("http://", "https://")):
        print("The address must begin with http:// or https://", file=sys.stderr)
        return 2
    # Android puts a slash between the address and the command, iOS does not.
    phones = (
        Phone("Android", service_url + "/", "application/json", strings_only=False),
        Phone("iOS", service_url, "*/*", strings_only=True),
    )
    good = True
    for phone in phones:
        try:
            problem = phone.problem()
        except (OSError, ValueError, HTTPException) as trouble:
            problem = explain(trouble)
        good = good and not problem
        print(phone.name, f"FAILED: {problem}" if problem else "OK")
    if not service_url.endswith("/"):
        print("The address should end with a slash.")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
