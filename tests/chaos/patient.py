"""A client that does not give up: it asks again with the same key until it is answered, whoever dies meanwhile."""

import itertools
import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from chaos.journal import Journal

PAUSE = 0.05
LONGEST = 240.0
FAILURE = 500


class Unexpected(Exception):
    """An answer that no kill explains."""


@dataclass(frozen=True)
class Answer:
    """What was answered: a body, or where the answer was lost with its server, what the request had changed."""

    status: int
    body: Mapping[str, Any]
    changed: tuple[tuple[str, str], ...] = ()

    def subject(self, verb: str, field: str = "ref") -> str:
        """The reference of what was made: from the body, or from what was changed."""
        if not self.changed:
            return str(self.body[field])
        return next(subject for changed, subject in self.changed if changed == verb)


class Patient:
    """A person who asks whichever server is there."""

    def __init__(self, urls: Sequence[str], token: str, journal: Journal) -> None:
        self._urls = itertools.cycle(urls)
        self._url = next(self._urls)
        self._http = httpx.Client(headers={"Authorization": f"Bearer {token}"}, timeout=60)
        self.journal = journal

    def close(self) -> None:
        self._http.close()

    def get(self, path: str, **params: str) -> Mapping[str, Any]:
        return self.ask("GET", path, params=params).body

    def post(self, path: str, made: str, json: object = None, **more: Any) -> Answer:
        """A change under a key of its own; `made` is the verb without which a request that was cut off is repeated."""
        while True:
            answer = self.ask("POST", path, key=uuid.uuid4().hex, json=json, **more)
            if not answer.changed or made in dict(answer.changed):
                return answer
            self.journal.count("part lost")

    def ask(self, method: str, path: str, *, key: str = "", may_be: Sequence[int] = (), **more: Any) -> Answer:
        """One answer, after as many tries as it takes. Raises Unexpected."""
        headers = dict(more.pop("headers", {})) | ({"Idempotency-Key": key} if key else {})
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            response = self._tried(method, path, headers, more)
            if response is None or response.status_code >= FAILURE:
                self.journal.count("tried again")
                self._url = next(self._urls)
                time.sleep(PAUSE)
                continue
            answer = self._read(response, key, may_be)
            if answer is not None:
                return answer
            time.sleep(PAUSE)
        raise Unexpected(f"{method} {path} was not answered in {LONGEST:g} s")

    def _tried(
        self, method: str, path: str, headers: Mapping[str, str], more: Mapping[str, Any]
    ) -> httpx.Response | None:
        self.journal.count("requests")
        try:
            response = self._http.request(method, self._url + path, headers=headers, **more)
        except httpx.TransportError:
            return None
        if response.status_code == FAILURE:
            raise Unexpected(f"{method} {path}: {response.text[:500]}")
        return response

    def _read(self, response: httpx.Response, key: str, may_be: Sequence[int]) -> Answer | None:
        """The answer; None where the same request still runs."""
        body = response.json()
        if response.is_success:
            if key:
                with self.journal.turn:
                    self.journal.answers[key] = (response.status_code, response.text)
            return Answer(response.status_code, body)
        if body.get("code") == "request_unfinished":
            changed = body["facts"].get("changed")
            if not changed:
                return None
            self.journal.count("answer lost")
            return Answer(response.status_code, body, tuple((one["verb"], one["subject"]) for one in changed))
        if response.status_code in may_be:
            return Answer(response.status_code, body)
        raise Unexpected(f"{response.request.method} {response.request.url.path}: {response.text[:500]}")
