"""The tour on the smallest world: every step leaves what it says, and all of it says that it is a simulation."""

import json
import shlex
from base64 import b64decode
from collections.abc import Sequence
from pathlib import Path

import pytest

from factories.tours import Toured
from watchfloor.cli.main import main
from watchfloor.demo.desk import found_workspace, staff
from watchfloor.demo.tour import BUNDLE, HUNTS, REPORT, run
from watchfloor.demo.truth import read_truth
from watchfloor.demo.worked_case import READINGS, choose_lead
from watchfloor.domain.reports.bundle.verify import verify as verify_bundle
from watchfloor.engine.lake import Lake
from watchfloor.infra.signing import verify as verify_signature
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, Refused


def closing(said: Sequence[str]) -> list[str]:
    """What is told last: from the closed case on."""
    return list(said[next(n for n, line in enumerate(said) if "is closed" in line) :])


def test_every_hunt_left_leads(toured: Toured) -> None:
    listed = toured.ask("/api/leads", limit=50)["items"]

    assert {line["detector"] for line in listed} == {detector for detector, _ in HUNTS}
    assert all(any(line["ref"] in told for told in toured.said) for line in listed)


def test_the_case_reached_operators_and_never_punished_whom_they_played(toured: Toured) -> None:
    case = toured.ask("/api/cases/CASE-1")
    (decision,) = toured.ask("/api/cases/CASE-1/decisions")
    roles = {entity["entity"]: entity["role"] for entity in case["entities"]}

    assert (case["state"], case["disposition"]) == ("closed", "confirmed_violation")
    assert {role for entity, role in roles.items() if entity.startswith("account:")} == {"operator"}
    assert {role for entity, role in roles.items() if entity.startswith("creator:")} == {"beneficiary"}
    assert (decision["action"], decision["state"], decision["simulation"]) == ("neutralise", "executed", True)


def test_the_accounts_of_the_case_answer_for_a_planted_campaign(toured: Toured) -> None:
    truth = read_truth(toured.home / "world" / "truth" / "truth.json")
    entities = toured.ask("/api/cases/CASE-1")["entities"]
    operators = {entity["entity"] for entity in entities if entity["role"] == "operator"}

    assert operators
    assert operators <= truth.culpable()


def test_others_approved_and_reviewed(toured: Toured) -> None:
    (decision,) = toured.ask("/api/cases/CASE-1/decisions")
    findings = toured.ask("/api/cases/CASE-1/findings")
    voters = [vote["voter"] for vote in decision["approval"]["votes"]]

    assert voters
    assert decision["proposer"] not in voters
    assert [finding["state"] for finding in findings] == ["confirmed", "confirmed"]
    assert all(finding["author"] != finding["reviewer"] for finding in findings)


def test_each_number_of_a_finding_is_bound(toured: Toured) -> None:
    for finding in toured.ask("/api/cases/CASE-1/findings"):
        assert finding["numbers"]
        assert "{" not in finding["text"]


def test_every_export_is_signed_and_marked(toured: Toured) -> None:
    exports = sorted((toured.home / "exports").glob("*.jsonl"))

    assert exports
    for export in exports:
        content = export.read_bytes()
        signature = json.loads(export.with_name(f"{export.name}.sig").read_bytes())
        assert verify_signature(b64decode(signature["public_key"]), b64decode(signature["signature"]), content)
        assert all(json.loads(line)["simulation"] is True for line in content.splitlines())


def test_the_bundle_holds_and_its_numbers_come_out_again(toured: Toured) -> None:
    verification = verify_bundle(toured.report.with_name(BUNDLE), recompute=Lake(toured.home / "lake"))

    assert verification.failures == ()
    assert "equal" in {check.outcome for check in verification.checks}


def test_one_changed_byte_breaks_the_bundle(toured: Toured, tmp_path: Path) -> None:
    content = bytearray(toured.report.with_name(BUNDLE).read_bytes())
    content[len(content) // 3] ^= 1
    changed = tmp_path / "changed.zip"
    changed.write_bytes(content)

    assert not verify_bundle(changed).holds


def test_the_report_and_what_is_told_say_that_it_is_a_simulation(toured: Toured) -> None:
    page = toured.report.read_text(encoding="utf-8")

    assert "SIMULATION" in page
    told = toured.said[: toured.said.index("Try next:")]
    assert all(line.startswith(("Simulation", "  ")) for line in told)


def test_a_second_tour_leaves_the_first_as_it_is(toured: Toured) -> None:
    before = toured.report.read_bytes()
    said: list[str] = []

    assert run(toured.home, "tiny", said.append) == toured.report
    assert "already" in said[0]
    assert said[1:] == closing(toured.said)
    assert toured.report.read_bytes() == before


def test_the_last_words_name_the_case_and_what_lies_where(toured: Toured) -> None:
    words = closing(toured.said)

    assert words[0].startswith("Simulation: CASE-1 is closed.")
    for name in (REPORT, BUNDLE):
        (line,) = (line for line in words if line.endswith(f"/{name}"))
        assert Path(line.split()[-1]).is_file()


def test_what_to_try_next_works_as_it_is_told(
    toured: Toured, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    export, *commands = (shlex.split(line) for line in toured.said[toured.said.index("Try next:") + 1 :])
    monkeypatch.setenv(*export[1].split("=", 1))

    for path, *arguments in commands[:-1]:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert not ended.value.code
        assert Path(path).name == "watchfloor"

    assert commands[-1][1:] == ["up"]
    told = capsys.readouterr().out
    assert "LEAD-1" in told
    assert "confirmed_violation" in told


@pytest.mark.parametrize("secret", ["token", "keys/simulation-sign-in.txt"])
def test_the_secrets_it_leaves_are_for_its_owner_alone(toured: Toured, secret: str) -> None:
    assert (toured.home / secret).stat().st_mode & 0o077 == 0


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_bytes(b"a desk of real people")

    with pytest.raises(Conflict, match="not empty"):
        run(tmp_path, "tiny", print)
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.db"]


def test_an_unknown_scale_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no scale huge"):
        run(tmp_path / "home", "huge", print)
    assert not (tmp_path / "home").exists()


def test_a_world_in_which_no_group_acts_as_one_has_no_case(tmp_path: Path) -> None:
    with staff(found_workspace(tmp_path / "home")) as desk, pytest.raises(NotFound, match="No group acts as one"):
        choose_lead(desk.analyst)


def test_the_lead_of_the_case_is_the_busiest_that_does_not_play_on_peoples_own_devices(toured: Toured) -> None:
    leads = [toured.ask(f"/api/leads/{line['ref']}") for line in toured.ask("/api/leads", limit=50)["items"]]
    (chosen,) = (lead for lead in leads if lead["state"] == "in_case")
    groups = [lead for lead in leads if lead["detector"] == "co_action"]
    people = {
        lead["ref"]
        for lead in groups
        if any(item["name"] == "own_devices" and item["speaks_against"] for item in lead["counter_evidence"])
    }

    assert chosen["volume"] == max(lead["volume"] for lead in groups if lead["ref"] not in people)


def test_each_innocent_reading_that_was_measured_stands_in_the_finding(toured: Toured) -> None:
    pattern, pushed = toured.ask("/api/cases/CASE-1/findings")
    alternatives = toured.ask(f"/api/findings/{pattern['ref']}")["alternatives"]

    assert [text.split("?")[0] for text in alternatives] == list(READINGS.values())
    assert toured.ask(f"/api/findings/{pushed['ref']}")["alternatives"]


def test_the_demo_touches_no_database_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHFLOOR_DATABASE", f"sqlite:///{tmp_path / 'real.db'}")

    with pytest.raises(Refused) as caught:
        run(tmp_path / "home", "tiny", print)

    assert caught.value.code == "demo_keeps_its_own"
    assert not (tmp_path / "real.db").exists()
