# place: src/watchfloor/domain/leads/service.py
"""Names endings without ending anything."""

from sqlalchemy import text


def keep(unit, lead):
    unit.session.execute(text("SELECT ended_at FROM lead WHERE note = 'commit'"))
    unit.record("lead.kept", lead, reason="commitment")
    begin = lead.begins_at
    return begin
