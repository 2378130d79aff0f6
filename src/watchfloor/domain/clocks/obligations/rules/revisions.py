"""What a revision makes of a shipped row, and how two revisions differ: pure."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import ValidationError

from watchfloor.domain.clocks.obligations.rules.book import problem_of
from watchfloor.domain.clocks.obligations.schemas import Editable, Obligation, RevisedField, ReviseObligation
from watchfloor.domain.clocks.obligations.vocabulary import Applies
from watchfloor.kernel.canonical import canonical_json
from watchfloor.kernel.errors import InvalidInput

Overlay = Mapping[str, Any]  # fields of a row as JSON holds them
EDITABLE = tuple(Editable.model_fields)
State = Literal["past", "in_force", "waiting", "set_aside"]


def laid_over(shipped: Obligation, overlay: Overlay) -> Obligation:
    """The shipped row with what a revision changes. Raises InvalidInput `bad_revision` where they contradict."""
    try:
        row = Obligation.model_validate(shipped.model_dump(mode="json") | dict(overlay))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise _bad(shipped.id, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    if problem := problem_of(row):
        raise _bad(shipped.id, problem)
    return row


def overlay_of(shipped: Obligation, base: Overlay, form: ReviseObligation) -> dict[str, Any]:
    """All that differs from the shipped row once a form is applied upon a base. Raises InvalidInput `bad_revision`."""
    asked = form.changes.model_dump(mode="json", exclude_none=True)
    if both := sorted(asked.keys() & set(form.as_shipped)):
        raise _bad(shipped.id, f"{both[0]} cannot change and go back at once")
    kept = {name: value for name, value in base.items() if name not in form.as_shipped}
    before, after = shipped.model_dump(mode="json"), laid_over(shipped, kept | asked).model_dump(mode="json")
    return {name: after[name] for name in EDITABLE if after[name] != before[name]}


def differences(
    shipped: Obligation, older: tuple[Overlay, Applies], newer: tuple[Overlay, Applies]
) -> tuple[RevisedField, ...]:
    """What one revision changed, field by field, the switch first."""
    plain = shipped.model_dump(mode="json")
    before, after = plain | dict(older[0]), plain | dict(newer[0])
    pairs = [("applies", older[1].value, newer[1].value)]
    pairs += [(name, _text(before[name]), _text(after[name])) for name in EDITABLE]
    return tuple(RevisedField(field=name, older=old, newer=new) for name, old, new in pairs if old != new)


def state_of(number: int, *, in_force: int, begins_before: int, is_begun: bool) -> State:
    """How a revision stands: `begins_before` is the newest number that takes effect no later than it does.

    A newer revision that takes effect no later leaves nothing of an older one that was to come.
    """
    if number == in_force:
        return "in_force"
    if begins_before > number:
        return "set_aside"
    return "past" if is_begun else "waiting"


def _text(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else canonical_json(value).decode()


def _bad(row: str, problem: str) -> InvalidInput:
    return InvalidInput(
        f"{row} cannot be changed so: {problem}.",
        fix="Look at the row, and change what belongs together at once.",
        code="bad_revision",
        facts={"row": row, "problem": problem},
    )
