# place: src/watchfloor/domain/evidence/tasks.py
"""Hands slow work to the edge's one write."""

import socket
from functools import partial

import typst
from watchfloor.domain.reports.render.html import render_html
from watchfloor.engine.lake import Lake


def attach(edge, lake: Lake):
    def act(unit):
        return typst.compile("x")  # broken

    edge.change(act)
    edge.change(lambda unit: render_html(unit))  # broken
    return edge.change(partial(late, path="x"))


def late(unit, path):
    return socket.create_connection((path, 443))  # broken
