"""The routes of requests by mail: handing one in, and what of the mailbox could not be taken in."""

from collections.abc import AsyncIterator
from typing import Annotated, BinaryIO

from fastapi import APIRouter, Depends, Path, Request, Response

from watchfloor.domain.escalations.mail import failures, tasks
from watchfloor.domain.escalations.mail.bounds import MOST_BYTES
from watchfloor.domain.escalations.mail.schemas import MailFailureOut, MailFate, MailTaken
from watchfloor.infra.web.bodies import RAW_BODY, spooled
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.paging import MAX_POSITION, Page

router = APIRouter(prefix="/api", tags=["escalation"])


async def mail_body(request: Request) -> AsyncIterator[BinaryIO]:
    """The mail as it comes, to its bound."""
    async with spooled(request, most=MOST_BYTES) as content:
        yield content


MailBody = Annotated[BinaryIO, Depends(mail_body)]
FailureId = Annotated[int, Path(ge=1, le=MAX_POSITION)]


@router.post("/escalations/mail", operation_id="take_mail", status_code=201, openapi_extra=RAW_BODY)
def take_mail(edge: EdgeDep, content: MailBody, response: Response) -> MailTaken:
    """Take in a mail (RFC 5322) as it came. The same mail again changes nothing: 200."""
    taken = tasks.take_eml(edge=edge, content=content.read())
    response.status_code = 200 if taken.fate is MailFate.KNOWN else 201
    return taken


@router.get("/mail-failures", operation_id="list_mail_failures")
def list_mail_failures(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[MailFailureOut]:
    """What of the mailbox could not be taken in, the oldest first: each stays unread there."""
    with edge.read() as unit:
        return failures.list_failures(unit=unit, cursor=cursor, limit=limit)


@router.post("/mail-failures/{failure}/settle", operation_id="settle_mail_failure")
def settle_mail_failure(edge: EdgeDep, failure: FailureId) -> MailFailureOut:
    """Say that a mail was dealt with by hand; it is tried no more."""
    return edge.change(lambda unit: failures.settle(unit=unit, failure=failure))
