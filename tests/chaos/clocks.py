"""What does not hold of escalations and their clocks after a storm: each order is there, each mark was said once."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator

from chaos.journal import Journal
from chaos.stores import Stores, instant, repeated

RUNNING = "running"
DUE = "due"
SAID = {"clock.fired", "clock.breached"}


def orders(stores: Stores, journal: Journal) -> Iterator[str]:
    """Each acknowledged order is there once under its reference, and nothing else of its kind."""
    there = {row["ref"]: row["title"] for row in stores.rows("escalation")}
    yield from (f"{ref} is {there.get(ref)}" for ref, named in journal.orders.items() if there.get(ref) != named)
    yield from (f"{ref} was never acknowledged" for ref in there.keys() - journal.orders.keys())
    yield from (f"{title} was taken in twice" for title in repeated(there.values()))


def clocks(stores: Stores, journal: Journal) -> Iterator[str]:
    """Every order has clocks by its instrument whose time is up, said and breached; nothing that is due is unsaid."""
    firings = stores.rows("clock_firing", "id")
    now = max((instant(row["fired_at"]) for row in firings), default="")
    marks: dict[str, set[str]] = defaultdict(set)
    for row in firings:
        marks[row["clock"]].add(row["mark"])
    breached: Counter[str] = Counter()
    for row in stores.rows("clock"):
        if row["next_at"] is not None and instant(row["next_at"]) <= now:
            yield f"{row['ref']} has not said {row['next_mark']}, due {instant(row['next_at'])}"
        if row["breached_at"] is not None:
            breached[row["subject"]] += 1
            if DUE not in marks[row["ref"]]:
                yield f"{row['ref']} is breached, and never said that its time is up"
        elif row["state"] == RUNNING and DUE in marks[row["ref"]]:
            yield f"{row['ref']} said that its time is up, and is not breached"
    yield from (f"no clock of {ref} was breached" for ref in journal.orders if not breached[ref])


def firings(stores: Stores, _: Journal) -> Iterator[str]:
    """Each mark was said once, and the ledger tells of each once."""
    said = [(row["clock"], row["mark"], instant(row["due_for"])) for row in stores.rows("clock_firing")]
    yield from (f"{one} was said twice" for one in repeated(said))
    verbs = {row["position"]: row["verb"] for row in stores.rows("ledger")}
    told: Counter[tuple[str, str, str]] = Counter()
    for row in stores.rows("ledger_payload"):
        if verbs[row["position"]] in SAID:
            body = json.loads(row["body"])
            told[body["clock"], body["mark"], body["due_for"]] += 1
    yield from (f"{one} was told {told[one]} times" for one in {*said, *told} if told[one] != 1 or one not in said)


CHECKS = (orders, clocks, firings)
