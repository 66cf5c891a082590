"""Keeps the entries of tinywebdb.py in Google's Firestore, because App Engine and Cloud Run have no lasting disk.

Needs the package google-cloud-firestore. Not run against Google for this guide.
"""

import hashlib

from google.cloud import firestore


class FirestoreStore:
    def __init__(self):
        self.box = firestore.Client().collection("tinywebdb")

    def _document(self, tag):
        # A tag may hold a slash, the name of a document may not.
        return self.box.document(hashlib.sha256(tag.encode()).hexdigest())

    def get(self, tag):
        found = self._document(tag).get()
        return found.get("value") if found.exists else None

    def put(self, tag, value, most):
        document = self._document(tag)
        if not document.get().exists and self._count() >= most:
            return False
        document.set({"tag": tag, "value": value, "changed": firestore.SERVER_TIMESTAMP})
        return True

    def delete(self, tag):
        self._document(tag).delete()

    def entries(self, most):
        found = self.box.order_by("tag").limit(most).stream()
        return [(entry.get("tag"), entry.get("value"), entry.get("changed")) for entry in found]

    def _count(self):
        return int(self.box.count().get()[0][0].value)
