"""The addresses of a room, whose routes are tried only where one of them is meant."""

import re

from fastapi import APIRouter
from fastapi.routing import iter_route_contexts
from starlette.routing import Match
from starlette.types import Scope

NAMED = re.compile(r"\(\?P<\w+>")


class Room(APIRouter):
    """The routes of another router, which has to be whole by now: of hundreds, few are tried one by one."""

    def __init__(self, room: APIRouter) -> None:
        super().__init__(routes=room.routes)
        shapes = {NAMED.sub("(?:", route.path_regex.pattern) for route in iter_route_contexts(room.routes)}
        self.shape = re.compile("|".join(sorted(shapes)))

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """What the routes say of a request; that none is meant, at once, where its address is none of theirs."""
        if self.shape.match(scope["path"].removeprefix(scope.get("root_path", ""))):
            return super().matches(scope)
        return Match.NONE, {}
