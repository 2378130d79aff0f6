"""What was made of a case before an item was stopped: given to nobody, and destroyed."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from factories.desks import Client, Desk
from factories.holding import INSTRUCTION, add_hash, judge
from factories.investigations import collect_file, done, open_case, problem
from watchfloor.domain.evidence.holding import service
from watchfloor.domain.evidence.holding.tasks import finish_erasures
from watchfloor.domain.reports.jobs import BUNDLE, REPORT
from watchfloor.domain.reports.schemas import BundleJob, ReportFormat, ReportJob
from watchfloor.infra.jobs.kinds import AnyKind
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.ids import Reference

CSV = b"a,b\n1,2\n"
HASH = hashlib.sha256(CSV).hexdigest()


@pytest.fixture
def case(ana: Client) -> str:
    return str(open_case(ana)["ref"])


class Silent:
    """A job that tells nobody how far it is."""

    def at(self, share: float, doing: str) -> None: ...

    def close(self) -> None: ...


def asked(who: Client, case: str, what: str, **form: str) -> str:
    """The reference of the job that made it."""
    return str(done(who.post(f"/api/cases/{case}/{what}", json=form))["ref"])


def fetched(who: Client, job: str) -> httpx.Response:
    return who.get(f"/api/jobs/{job}/file")


@pytest.mark.parametrize("by_hash", [False, True])
def test_what_was_made_of_a_case_before_a_flag_is_given_to_nobody_and_is_gone(
    desk: Desk, ana: Client, ben: Client, case: str, *, by_hash: bool
) -> None:
    sky, lou = desk.person("sky"), desk.person("lou")
    item, elsewhere = collect_file(ana, case, CSV), str(open_case(ana)["ref"])
    jobs = [asked(ana, case, "bundles"), asked(ana, case, "reports", format="md")]
    other = asked(ana, elsewhere, "reports", format="md")
    before = [CSV in fetched(ben, job).content for job in (*jobs, other)]

    done(add_hash(sky, HASH, "known_harm") if by_hash else judge(ana, item, "flag"))

    left = {HASH, hashlib.sha256(fetched(ben, other).content).hexdigest()}
    assert (before, set(desk.place.files.names())) == ([True, False, False], left)
    for who in (ana, ben):
        assert [problem(fetched(who, job)) for job in jobs] == [(404, "no_file")] * 2
        assert [done(who.get(f"/api/jobs/{job}"))["file"] for job in jobs] == [None] * 2
    anew = fetched(ben, asked(ana, case, "bundles"))
    assert (anew.status_code, b"1,2" in anew.content) == (200, False)

    done(lou.post(f"/api/evidence/{item}/disposal", json=INSTRUCTION))
    done(judge(sky, item, "dispose"))

    assert [problem(fetched(ben, job)) for job in jobs] == [(404, "no_file")] * 2
    assert len(set(desk.place.files.names())) == 2
    assert fetched(ben, asked(ben, case, "bundles")).status_code == 200


@pytest.mark.parametrize("form", [BundleJob(case="CASE-1"), ReportJob(case="CASE-1", format=ReportFormat.MARKDOWN)])
def test_what_is_being_made_when_a_flag_comes_ends_without_a_file(
    desk: Desk, ana: Client, case: str, form: BundleJob | ReportJob
) -> None:
    item, edge = collect_file(ana, case, CSV), desk.edge("ana")
    kind: AnyKind = BUNDLE if isinstance(form, BundleJob) else REPORT
    finish = kind.act(edge, form, Silent())
    done(judge(ana, item, "flag"))

    with pytest.raises(Conflict) as stopped:
        edge.change(finish)

    assert stopped.value.code == "case_changed"
    assert list(desk.place.files.names()) == [HASH]


def test_files_that_a_flag_took_back_are_destroyed_by_the_duty_where_that_was_cut_off(
    desk: Desk, ana: Client, case: str
) -> None:
    item = Reference(collect_file(ana, case, CSV))
    asked(ana, case, "bundles")
    desk.edge("ana").change(lambda unit: service.flag(unit=unit, evidence=item, reason="what was seen"))
    before = len(list(desk.place.files.names()))

    assert (before, finish_erasures(desk.place), finish_erasures(desk.place)) == (2, 1, 0)
    assert len(list(desk.place.files.names())) == 1


def test_a_bundle_that_ends_beside_a_flag_is_never_given_out(desk: Desk, ana: Client, ben: Client, case: str) -> None:
    item = collect_file(ana, case, CSV)
    acts = [lambda: ben.post(f"/api/cases/{case}/bundles", json={}), lambda: judge(ana, item, "flag")]

    with ThreadPoolExecutor(len(acts)) as pool:
        told = [one.status_code for one in pool.map(lambda act: act(), acts)]

    assert told[1] == 200
    jobs = done(ben.get("/api/jobs"))["items"]
    assert [CSV in fetched(ben, job["ref"]).content for job in jobs] == [False] * len(jobs)
    finish_erasures(desk.place)
    assert all(desk.place.files.verify(name) for name in desk.place.files.names())
