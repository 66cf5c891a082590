#!/usr/bin/env python3
"""Asks a TinyWebDB service the way the Android and the iOS component do.

    python probe.py https://db.example.org/SECRET/

Stores one value under a new tag, fetches it again, and says for each kind of phone whether all was well. An app's
own tags are not touched. The entry, whose tag begins with "probe-", stays; delete it on the service's page.
"""

import json
import secrets
import sys
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

SECONDS = 20  # as long as the Android component waits


class NoRedirect(HTTPRedirectHandler):
    """A phone may not follow a redirect, so it counts as a fault here."""

    def redirect_request(self, request, file, code, message, headers, new_address):
        return None


def post(address, **fields):
    request = Request(address, urlencode(fields).encode("ascii"), {"Accept": "application/json"})
    with build_opener(NoRedirect).open(request, timeout=SECONDS) as answer:
        return json.loads(answer.read(2_000_000))


def fault(reply, word, tag, value):
    """What is wrong with a reply, for the stricter of the two components; nothing if all is well."""
    if not isinstance(reply, list) or len(reply) != 3:
        return "the answer is not a list of three items"
    if not all(isinstance(item, str) for item in reply):
        return "one of the three items is not text; iOS refuses that"
    if reply[0] != word:
        return f"the first item should be {word}, but is {reply[0][:40]!r}"
    if reply[1] != tag:
        return "the second item is not the tag that was sent"
    if reply[2] != value:
        return f"the third item should be {value!r}, but is {reply[2][:80]!r}"
    return None


def try_phone(base):
    tag, value = "probe-" + secrets.token_hex(4), json.dumps("42 \u00e9 \u4f60\u597d", ensure_ascii=False)
    stored = fault(post(base + "storeavalue", tag=tag, value=value), "STORED", tag, value)
    if stored:
        return "storeavalue: " + stored
    got = fault(post(base + "getvalue", tag=tag), "VALUE", tag, value)
    if got:
        return "getvalue: " + got
    unknown = tag + "-unknown"
    got = fault(post(base + "getvalue", tag=unknown), "VALUE", unknown, "")
    return "getvalue for an unknown tag: " + got if got else None


def explain(problem):
    if isinstance(problem, HTTPError):
        hint = {
            404: "wrong path or secret part",
            401: "the service asks for a login; TinyWebDB cannot log in",
            403: "the server forbids it",
        }
        if 300 <= problem.code < 400:
            return f"redirect ({problem.code}) to {problem.headers.get('Location')}; use the final address"
        return f"status {problem.code}: {hint.get(problem.code, 'look into the log of the service')}"
    if isinstance(problem, URLError):
        return f"no connection: {problem.reason}"
    if isinstance(problem, ValueError):
        return f"the answer is not JSON, or the address is wrong: {problem}"
    return f"{type(problem).__name__}: {problem}"


def main():
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    service_url = sys.argv[1]
    if not service_url.startswith(("http://", "https://")):
        sys.exit("The address must begin with http:// or https://")
    good = True
    # Android puts a slash between the address and the command, iOS does not.
    for phone, base in (("Android", service_url + "/"), ("iOS", service_url)):
        try:
            problem = try_phone(base)
        except (OSError, ValueError) as trouble:
            problem = explain(trouble)
        good = good and not problem
        print(phone, f"FAILED: {problem}" if problem else "OK")
    if not service_url.endswith("/"):
        print("The address should end with a slash.")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
