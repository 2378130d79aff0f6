"""What stands at the doors of intake: an authority, a source of webhooks, and a mail that could not be taken in."""

from factories.desks import Desk
from factories.investigations import done
from watchfloor.domain.escalations.mail.failures import note_failure
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.kernel.errors import InvalidInput

FIELDS = {"external_ref": {"columns": ["id"]}, "title": {"columns": ["title"]}}


def doors_of(desk: Desk, key: str) -> dict[str, str]:
    """One of each by the words of addresses; everybody's, so that there is nothing to hide."""
    authority = {"name": f"An authority of {key}", "kind": "court", "jurisdiction": "SG", "domains": [f"{key}.example"]}
    added = done(desk.person("zoe").post("/api/authorities", json=authority))
    done(desk.person("ada").post("/api/intake-sources", json={"name": key, "fields": FIELDS}))
    error = InvalidInput("The file has no header of a mail.", fix="Take it in by the form.", code="no_mail")
    desk.place.edge(SYSTEM).change(lambda unit: note_failure(unit=unit, place=f"INBOX;7;{key}", error=error))
    [failure] = [
        one for one in desk.person("zoe").get("/api/mail-failures").json()["items"] if one["place"].endswith(key)
    ]
    return {"authorities": str(added["id"]), "intake": key, "sources": key, "failures": str(failure["id"])}
