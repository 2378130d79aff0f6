"""What a mail server's answer makes of a message."""

import pytest

from watchfloor.infra.outbox.rules.verdict import verdict_of_mail


@pytest.mark.parametrize("status", [200, 250, 251, 299])
def test_a_good_answer_has_taken_the_message_and_leaves_its_id(status: int) -> None:
    verdict = verdict_of_mail(status, message_id="<a@b>")

    assert (verdict.arrived, verdict.error) == (True, "")
    assert verdict.receipt == {"message_id": "<a@b>", "status": status}


@pytest.mark.parametrize("status", [421, 450, 451, 452, 354, 0, 100, 600])
def test_anything_in_between_may_be_tried_again(status: int) -> None:
    verdict = verdict_of_mail(status, message_id="<a@b>")

    assert (verdict.arrived, verdict.for_good, verdict.error) == (False, False, "not_taken")


@pytest.mark.parametrize("status", [500, 550, 552, 554, 599])
def test_a_lasting_refusal_is_for_good(status: int) -> None:
    verdict = verdict_of_mail(status, message_id="<a@b>")

    assert (verdict.arrived, verdict.for_good, verdict.error) == (False, True, "rejected")
    assert verdict.receipt == {}
