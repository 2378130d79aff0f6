"""The routes of swaps: asked by whoever has the turn, answered by the other."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from watchfloor.domain.clocks.swaps.schemas import AnswerSwap, AskSwap, SwapOut
from watchfloor.domain.clocks.swaps.service import answer, ask, show
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/on-call-swaps", tags=["desk"])
Ref = Annotated[str, Path(max_length=40)]
DeskNamed = Annotated[str | None, Query(max_length=40)]


@router.get("", operation_id="list_swaps", responses=problems(403))
def list_swaps(
    *,
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    desk: DeskNamed = None,
    is_open: bool = False,
    is_of_me: bool = False,
) -> Page[SwapOut]:
    """One's own swaps, and all for who runs a desk, the newest first; only those that wait, or that one is asked."""
    with edge.read() as unit:
        return show.list_swaps(unit=unit, desk=desk, is_open=is_open, is_of_me=is_of_me, cursor=cursor, limit=limit)


@router.post("", operation_id="ask_swap", status_code=201)
def ask_swap(edge: EdgeDep, form: AskSwap) -> SwapOut:
    """Ask somebody to take a time to call, in whole or in part; nothing moves before they accept."""
    return edge.change(lambda unit: ask.ask_swap(unit=unit, form=form))


@router.get("/{swap}", operation_id="show_swap")
def show_swap(edge: EdgeDep, swap: Ref) -> SwapOut:
    with edge.read() as unit:
        return show.show_swap(unit=unit, swap=swap)


@router.post("/{swap}/accept", operation_id="accept_swap")
def accept_swap(edge: EdgeDep, swap: Ref, form: AnswerSwap, version: IfMatch) -> SwapOut:
    """Take the time over: the turns are split, and from here on one is called oneself."""
    return edge.change(lambda unit: answer.accept_swap(unit=unit, swap=swap, words=form.words, version=version))


@router.post("/{swap}/decline", operation_id="decline_swap")
def decline_swap(edge: EdgeDep, swap: Ref, form: AnswerSwap, version: IfMatch) -> SwapOut:
    """Not take it: it stays with who has it."""
    return edge.change(lambda unit: answer.decline_swap(unit=unit, swap=swap, words=form.words, version=version))


@router.post("/{swap}/withdraw", operation_id="withdraw_swap")
def withdraw_swap(edge: EdgeDep, swap: Ref, version: IfMatch) -> SwapOut:
    """Ask for it no more."""
    return edge.change(lambda unit: ask.withdraw_swap(unit=unit, swap=swap, version=version))
