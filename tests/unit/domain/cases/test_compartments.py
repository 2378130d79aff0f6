"""Nothing enters a case that fewer people may see than the case itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.cases.rules.compartments import DESK, check_contained
from watchfloor.kernel.errors import Refused

SCOPES = st.sampled_from([DESK, "compartment:vip", "compartment:press", "compartment:legal"])
LINKS = st.frozensets(SCOPES, min_size=1)


def sees(held: frozenset[str], links: frozenset[str]) -> bool:
    """Whether somebody who holds the desk and these scopes sees what is linked to those."""
    return bool((held | {DESK}) & links)


def is_let_in(item: frozenset[str], case: frozenset[str]) -> bool:
    try:
        check_contained(subject="EV-1", scopes=item, case_scopes=case)
    except Refused:
        return False
    return True


@given(item=LINKS, case=LINKS)
def test_something_is_let_in_exactly_where_everybody_who_sees_the_case_may_see_it(
    item: frozenset[str], case: frozenset[str]
) -> None:
    # Who holds one scope beside the desk stands for everybody: more scopes only show more.
    readers = [frozenset({scope}) for scope in (DESK, "compartment:vip", "compartment:press", "compartment:legal")]
    everybody = all(sees(reader, item) for reader in readers if sees(reader, case))

    assert is_let_in(item, case) == everybody


@given(item=LINKS)
def test_everything_enters_a_case_that_is_seen_by_just_the_same_people(item: frozenset[str]) -> None:
    assert is_let_in(item, item)


def test_a_refusal_names_what_was_refused_and_what_to_do() -> None:
    with pytest.raises(Refused) as caught:
        check_contained(subject="LEAD-7", scopes={"compartment:vip"}, case_scopes={DESK})

    assert caught.value.code == "outside_compartment"
    assert caught.value.detail.startswith("LEAD-7 lies in a compartment")
    assert "Open a case in that compartment" in caught.value.fix


def test_what_belongs_to_nobody_enters_no_case() -> None:
    assert not is_let_in(frozenset(), frozenset({DESK}))
