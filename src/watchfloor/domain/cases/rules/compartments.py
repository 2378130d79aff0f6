"""What may enter a case: nothing that fewer people may see than the case itself."""

from collections.abc import Collection

from watchfloor.kernel.errors import Refused

DESK = "desk"


def check_contained(*, subject: str, scopes: Collection[str], case_scopes: Collection[str]) -> None:
    """Raise Refused `outside_compartment` where somebody sees the case who may not see the subject in `scopes`.

    What the whole desk may see can enter any case; what lies in a compartment only a case that lies in it too.
    """
    if DESK in scopes or set(case_scopes) <= set(scopes):
        return
    raise Refused(
        f"{subject} lies in a compartment, and the case is seen by people outside it.",
        fix="Open a case in that compartment, and bring it in there.",
        code="outside_compartment",
    )
