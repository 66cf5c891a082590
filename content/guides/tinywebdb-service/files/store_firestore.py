"""Keeps the entries of tinywebdb.py in Google's Firestore.

App Engine and Cloud Run have no lasting disk. Needs the package google-cloud-firestore.
Not run against Google for this guide.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from google.cloud import firestore


class FirestoreStore:
    """One document for each tag. Google's quota, and your bill, is the limit of its size."""

    def __init__(self) -> None:
        self.box: Any = firestore.Client().collection("tinywebdb")

    def _document(self, tag: str) -> Any:
        # A tag may hold a slash, the name of a document may not.
        return self.box.document(hashlib.sha256(tag.encode()).hexdigest())

    def get(self, tag: str) -> str | None:
        found = self._document(tag).get()
        return found.get("value") if found.exists else None

    def put(self, tag: str, value: str, most: int) -> bool:
        # The count and the write are no transaction: many new tags that arrive at the same
        # moment can exceed the limit by as many. It is there against floods, not for accounts.
        document = self._document(tag)
        if not document.get().exists and self._count() >= most:
            return False
        document.set({"tag": tag, "value": value, "changed": firestore.SERVER_TIMESTAMP})
        return True

    def delete(self, tag: str) -> None:
        self._document(tag).delete()

    def entries(self, most: int, length: int) -> Iterator[tuple[str, str, object]]:
        for entry in self.box.order_by("tag").limit(most).stream():
            yield entry.get("tag"), entry.get("value")[:length], entry.get("changed")

    def _count(self) -> int:
        return int(self.box.count().get()[0][0].value)
