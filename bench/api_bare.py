"""The reference of `bench/api.py`: the same statements behind bare FastAPI routes, with no desk around them.

Nobody is recognised, nothing is limited, logged or counted, and what a write leaves in the ledger is not chained.
"""

import os
import secrets
from itertools import count

from fastapi import FastAPI
from sqlalchemy import insert

from watchfloor.domain.leads import service
from watchfloor.domain.leads.schemas import LeadLine, LeadOut
from watchfloor.domain.leads.triage.service import acts
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.ledger.models import LedgerEntry, LedgerPayload, LedgerScope
from watchfloor.kernel.clock import system_clock
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page

NOWHERE = count(10**9)  # positions far behind the chain's end
EMPTY = "0" * 64


def make_bare() -> FastAPI:
    """The application over the database that `BENCH_DATABASE` names."""
    database = Database(os.environ["BENCH_DATABASE"])
    app = FastAPI()

    @app.get("/api/leads")
    def list_leads(limit: int = DEFAULT_LIMIT) -> Page[LeadLine]:
        with database.reading() as session:
            return service.list_leads(unit=Unit(session, SYSTEM, system_clock(), "bare"), limit=limit)

    @app.get("/api/leads/{ref}")
    def show_lead(ref: str) -> LeadOut:
        with database.reading() as session:
            return service.show(unit=Unit(session, SYSTEM, system_clock(), "bare"), lead=Reference(ref))

    @app.post("/api/leads/{ref}/claim")
    def claim_lead(ref: str) -> LeadOut:
        with database.writing() as session:
            unit = WriteUnit(session, SYSTEM, system_clock(), "bare", ())
            answer = acts.claim(unit=unit, lead=Reference(ref))
            session.flush()
            note(unit)
            return answer

    return app


def note(unit: WriteUnit) -> None:
    """The rows that the ledger would hold, in no chain and under no lock."""
    for draft in unit.drafts:
        position, told = next(NOWHERE), {"verb": draft.verb, "subject": draft.subject, "reason": draft.reason}
        hashes = dict.fromkeys(("digest", "subject_previous", "previous", "hash"), EMPTY)
        entry = {"position": position, "at": unit.now, "actor": unit.actor.id, "request_id": "bare", **told, **hashes}
        unit.session.execute(insert(LedgerEntry), [{**entry, "scopes": " ".join(draft.scopes)}])
        unit.session.execute(insert(LedgerScope), [{"position": position, "scope": one} for one in draft.scopes])
        unit.session.execute(
            insert(LedgerPayload), [{"position": position, "salt": secrets.token_hex(16), "body": "{}"}]
        )
