"""Judging outside material, as cleared people do."""

import httpx

from factories.desks import Client

WHY = {"reason": "looked at with care"}
INSTRUCTION = {"locator": "https://host.example/u/1", "report_reference": "CT-77", "instruction": "Dispose of it."}


def judge(who: Client, item: str, verb: str, **form: str) -> httpx.Response:
    return who.post(f"/api/evidence/{item}/{verb}", json=form or WHY)


def add_hash(who: Client, sha256: str, verdict: str) -> httpx.Response:
    form = {"sha256": sha256, "verdict": verdict, "source": "a list", "reason": "it is on the list"}
    return who.post("/api/hashes", json=form)
