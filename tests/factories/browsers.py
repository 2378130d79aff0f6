"""People at a browser: they sign in, keep a cookie, and send the token against forgery beside it."""

from typing import Any

import httpx

from factories.desks import Desk, Sender
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.auth.keeping import set_password
from watchfloor.infra.web.credentials import CSRF_HEADER, cookie_name

PASSWORD = "seven geese cross the moat"


def give_password(desk: Desk, name: str, password: str = PASSWORD) -> None:
    """Let a person, who is added at the first asking, have a password."""
    person, hashed = desk.actor(name), desk.place.passwords.hash(password)
    desk.place.edge(SYSTEM).change(
        lambda unit: set_password(unit=unit, person=person.id, name=person.name, hashed=hashed)
    )


class Browser(Sender):
    """Sends no token; what the desk sets as a cookie comes back with the next request."""

    def __init__(self, desk: Desk, agent: str = "Browser/1") -> None:
        self.desk, self.agent = desk, agent
        self.cookie = self.csrf = ""

    def send(self, method: str, url: str, **arguments: Any) -> httpx.Response:
        """One request with the cookie and the token against forgery, unless the headers say otherwise."""
        told: dict[str, str] = {"Authorization": "", "User-Agent": self.agent, CSRF_HEADER: self.csrf}
        told["Cookie"] = f"{cookie_name(self.desk.settings)}={self.cookie}"
        said = arguments.pop("headers", None) or {}
        answer = self.desk.connection.send(method, url, headers=told | dict(said), **arguments)
        # The connection is shared with others, and keeps cookies like one browser of them all.
        self.desk.connection._inside.cookies.clear()
        self.cookie = answer.cookies.get(cookie_name(self.desk.settings)) or self.cookie
        return answer

    def sign_in(self, name: str, password: str = PASSWORD) -> httpx.Response:
        """Try to sign in; where that goes well, the browser is the person's from then on."""
        answer = self.post("/api/session", json={"name": name, "password": password})
        self.csrf = answer.json().get("csrf", self.csrf)
        return answer


def at_browser(desk: Desk, name: str) -> Browser:
    """A person with a password, signed in."""
    give_password(desk, name)
    browser = Browser(desk)
    assert browser.sign_in(name).is_success
    return browser
