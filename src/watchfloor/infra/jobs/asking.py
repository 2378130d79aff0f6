"""Asking for a job: what can be refused is refused now, the rest is written down and done by whoever works."""

from fastapi import Response
from pydantic import BaseModel

from watchfloor.infra.jobs import service
from watchfloor.infra.jobs.inline import do_inline
from watchfloor.infra.jobs.kinds import AnyKind
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.web.edge import Edge


def ask(*, edge: Edge, kind: AnyKind, form: BaseModel, response: Response) -> JobOut:
    """Check, write the job in the request's transaction, and answer 202 with its address.

    Where the place does its jobs inline the answer is the job after its end. Raises what the kind's check raises, and
    there what its act raises.
    """
    about = kind.check(edge, form)
    document = form.model_dump(mode="json", exclude_unset=True)
    is_inline = edge.settings.does_jobs_inline
    due = service.asker(edge.actor)
    job = edge.change(
        lambda unit: service.queue_job(unit=unit, kind=kind, form=document, about=about, due=due, inline=is_inline)
    )
    response.headers["Location"] = f"/api/jobs/{job.ref}"
    return do_inline(edge=edge, kind=kind, form=form, job=job) if is_inline else job
