"""The desk as its client sees it: reading, listing to the end, sending, and editing what was just read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from watchfloor.client.connection import Connection

PAGE = 500
Answer = dict[str, Any]


class Desk:
    """Requests under `/api`, each answered with JSON. Every method raises ProblemAnswer where the desk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def read(self, path: str, **params: object) -> Answer:
        """One JSON object, asked for with the parameters that are not None."""
        answer: Answer = self._connection.call("GET", f"/api/{path}", params=_given(params))
        return answer

    def listed(self, path: str, **params: object) -> list[Answer]:
        """Every item of a list, through all its pages; a list that has no pages comes as it is."""
        items: list[Answer] = []
        asked = _given({"limit": PAGE, **params})
        while True:
            page = self._connection.call("GET", f"/api/{path}", params=asked)
            if isinstance(page, list):
                return page
            items += page["items"]
            if not page.get("next_cursor"):
                return items
            asked["cursor"] = page["next_cursor"]

    def send(self, path: str, form: Mapping[str, object] | None = None, *, method: str = "POST") -> Answer:
        """What the desk answers to a form; members that are None are left to its defaults."""
        answer: Answer = self._connection.call(method, f"/api/{path}", json=_given(form or {}))
        return answer

    def edit(self, path: str, form: Mapping[str, object] | None = None, *, of: str) -> Answer:
        """Send a form on the version that `of` has now; somebody who was faster makes it a stale version."""
        version = self.read(of)["version"]
        named = {"If-Match": f'"{version}"'}
        answer: Answer = self._connection.call("POST", f"/api/{path}", json=_given(form or {}), headers=named)
        return answer

    def remove(self, path: str, **params: object) -> Answer:
        """Take the object at a path out of use."""
        answer: Answer = self._connection.call("DELETE", f"/api/{path}", params=_given(params))
        return answer

    def fetch(self, path: str, **params: object) -> bytes:
        """The bytes of a download."""
        return self._connection.download("GET", f"/api/{path}", params=_given(params))

    def make(self, path: str, form: Mapping[str, object]) -> bytes:
        """The bytes of a file that the desk makes on request."""
        return self._connection.download("POST", f"/api/{path}", json=_given(form))

    def upload(self, path: str, file: Path, **params: object) -> Answer:
        """Send the bytes of a file."""
        content = file.read_bytes()
        answer: Answer = self._connection.call("POST", f"/api/{path}", content=content, params=_given(params))
        return answer


def _given(named: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in named.items() if value is not None}
