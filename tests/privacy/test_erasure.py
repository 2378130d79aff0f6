"""A person is erased from a desk that worked a case about them: what goes, what stays, and that both are proved."""

import pytest

from conftest import Desk
from factories.erasures import ID, PERSON, ask, carry_out, confirmed, places_holding, work_a_case
from factories.investigations import done, problem
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.engine.lake import lake_at
from watchfloor.infra.ledger.verify import verify_chain


@pytest.fixture
def worked(desk: Desk):
    return work_a_case(desk)


def test_whole(desk: Desk, worked, tmp_path) -> None:
    lea = desk.person("lea")
    before = places_holding(desk, ID)
    print(before)
    ref = confirmed(desk)
    plan = done(lea.get(f"/api/erasures/{ref}/plan"))
    print(plan)
    out = carry_out(desk, ref)
    print(out)
    print(places_holding(desk, ID))
    with desk.place.database.reading() as session:
        report = verify_chain(session)
    print(report)
    path = tmp_path / "b.zip"
    path.write_bytes(worked.bundle)
    v = verify(path, recompute=lake_at(desk.settings.lake_dir))
    print([c for c in v.checks if c.name == "recompute"], v.holds)
    print(problem(lea.post(f"/api/runs/{worked.run}/repeat")))
    print(lea.get(f"/api/leads/{worked.lead}").json())
    print(lea.get(f"/api/cases/{worked.case}").json())
    b2 = lea.post(f"/api/cases/{worked.case}/bundles", json={})
    path.write_bytes(b2.content)
    print([c for c in verify(path).checks if c.fails])
    raise SystemExit
