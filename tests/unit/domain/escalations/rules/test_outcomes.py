"""An outcome says where and since when it has an effect, or why it has none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.rules.outcomes import EFFECTIVE, Outcome, check_outcome
from watchfloor.kernel.errors import InvalidInput

BLANKS = st.text(alphabet=" \t\n\u3000", max_size=5)


@given(outcome=st.sampled_from(sorted(EFFECTIVE)), has_place=st.booleans(), has_time=st.booleans())
def test_an_effect_needs_both_its_place_and_its_time(outcome: Outcome, *, has_place: bool, has_time: bool) -> None:
    territory = "IN" if has_place else ""
    if has_place and has_time:
        check_outcome(outcome, territory=territory, has_effect_time=has_time, note="why")
        return
    with pytest.raises(InvalidInput, match="where, and since when") as refused:
        check_outcome(outcome, territory=territory, has_effect_time=has_time, note="why")
    assert refused.value.code == "outcome_incomplete"


@given(st.sampled_from(Outcome), BLANKS)
def test_whatever_was_not_wholly_done_says_why(outcome: Outcome, note: str) -> None:
    if outcome is Outcome.DONE:
        check_outcome(outcome, territory="IN", has_effect_time=True, note=note)
        return
    with pytest.raises(InvalidInput, match="says why"):
        check_outcome(outcome, territory="IN", has_effect_time=True, note=note)


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.CLARIFY, Outcome.CHALLENGE])
def test_what_has_no_effect_needs_no_place(outcome: Outcome) -> None:
    check_outcome(outcome, territory="", has_effect_time=False, note="not unlawful there")
