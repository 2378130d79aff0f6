"""One investigation as people do it in the console: from ten judged leads to an order that the platform took."""

from e2e.conftest import Comes
from e2e.desk import ANALYST, LEAD, REVIEWER, Served
from e2e.steps import (
    active_lead,
    add_destination,
    approve,
    attach_evidence,
    confirm_finding,
    execute,
    give_role,
    judge_ten,
    make_report,
    open_case,
    propose_decision,
    write_finding,
)
from factories.receivers import Receiver


def test_an_investigation_is_done_from_the_first_lead_to_the_receipt(comes: Comes, own_desk: Served) -> None:
    receiver = Receiver()
    lead = comes(own_desk, LEAD, to="/enforcement?tab=outbox", by_the_door=True)
    receiver.secrets.append(add_destination(lead, receiver.url))

    analyst = comes(own_desk, ANALYST, to="/leads", by_the_door=True)
    assert len(set(judge_ten(analyst))) == 10
    ring = active_lead(analyst.page)
    accounts = [one["entity"] for one in analyst.ask(f"/api/leads/{ring}")["members"]]
    account = next(one for one in accounts if one.startswith("account:"))
    case = open_case(analyst, "Simulation: the last ring of the night")
    evidence = attach_evidence(analyst, case, account.partition(":")[2])
    write_finding(analyst, case, evidence)
    give_role(analyst, case, account.partition(":")[2])

    reviewer = comes(own_desk, REVIEWER, by_the_door=True)
    confirm_finding(reviewer, case)
    decision = propose_decision(analyst, case, account)
    approve(reviewer, decision)
    execute(analyst, decision)

    assert [order["entity"] for order in receiver.instructions()] == [account]
    words = make_report(analyst, case)
    assert account in words
    assert "It was counted." in words
    analyst.picture("report")
    receiver.stop()
