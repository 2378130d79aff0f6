"""What an operator sees of the desk itself: every setting without its secrets, and how it is."""

import shutil

import pytest

from factories.desks import Client, Desk
from factories.investigations import done, problem
from watchfloor.api.gauges import GAUGES
from watchfloor.infra.observe.readiness import CHECKS, MEANINGS
from watchfloor.infra.settings import SECRET, Settings

SOUNDS_SECRET = ("database", "password", "secret", "token")


def settings_of(ada: Client) -> dict[str, dict[str, object]]:
    return {line["name"]: line for line in ada.get("/api/settings").json()}


def test_every_setting_is_told_with_what_it_means(ada: Client) -> None:
    told = settings_of(ada)

    assert set(told) == {f"WATCHFLOOR_{name.upper()}" for name in Settings.model_fields}
    assert all(line["help"] for line in told.values())


def test_a_setting_is_told_as_one_would_write_it_and_whether_it_was_set(desk: Desk, ada: Client) -> None:
    changed = {"log_format": "json", "outgoing_allowed": ("platform.internal",)}
    desk.place.settings = desk.settings.model_copy(update=changed)

    told = settings_of(ada)

    assert (told["WATCHFLOOR_LOG_FORMAT"]["value"], told["WATCHFLOOR_LOG_FORMAT"]["is_default"]) == ("json", False)
    assert told["WATCHFLOOR_OUTGOING_ALLOWED"]["value"] == '["platform.internal"]'
    assert (told["WATCHFLOOR_LINK_HOURS"]["value"], told["WATCHFLOOR_LINK_HOURS"]["is_default"]) == ("48", True)
    assert told["WATCHFLOOR_FILES_KEY_FILE"]["value"] == ""
    assert told["WATCHFLOOR_LOCAL"]["value"] == "false"


@pytest.mark.parametrize(("url", "shown"), [("postgresql://desk:geese@db/watchfloor", "set"), ("", "unset")])
def test_of_a_secret_it_is_told_only_whether_it_is_set(desk: Desk, ada: Client, url: str, shown: str) -> None:
    desk.place.settings = desk.settings.model_copy(update={"database": url})

    answer = ada.get("/api/settings")

    assert "geese" not in answer.text
    line = settings_of(ada)["WATCHFLOOR_DATABASE"]
    assert (line["value"], line["is_secret"]) == (shown, True)


def test_a_setting_that_sounds_like_a_secret_is_one() -> None:
    sounding = {name for name in Settings.model_fields if any(word in name for word in SOUNDS_SECRET)}

    assert {name for name in sounding if not name.endswith("_file")} == SECRET  # where a secret lies is none


def test_settings_are_for_administrators(lea: Client) -> None:
    assert problem(lea.get("/api/settings")) == (403, "role")


def test_health_names_every_check_and_every_gauge(ada: Client) -> None:
    health = done(ada.get("/api/health"))

    assert health["ready"] is all(check["ok"] for check in health["checks"])
    assert [check["name"] for check in health["checks"]] == list(CHECKS)
    told = {gauge["name"].partition("{")[0] for gauge in health["gauges"]}
    assert {f"watchfloor_{gauge.name}" for gauge in GAUGES if not gauge.label} <= told
    assert all(gauge["help"] for gauge in health["gauges"])
    assert 'watchfloor_outbox_messages{state="dead"}' in {gauge["name"] for gauge in health["gauges"]}


def test_the_numbers_are_those_of_the_metrics(ada: Client) -> None:
    exposed = ada.get("/metrics").text.splitlines()

    gauges = done(ada.get("/api/health"))["gauges"]

    assert [gauge for gauge in gauges if f"{gauge['name']} {gauge['value']}" not in exposed] == []


def test_what_is_missing_is_said_with_what_to_do(desk: Desk, ada: Client) -> None:
    shutil.rmtree(desk.settings.files_dir, ignore_errors=True)
    desk.settings.files_dir.write_text("not a folder", "utf-8")

    health = done(ada.get("/api/health"))

    [wrong] = [check for check in health["checks"] if not check["ok"]]
    assert (health["ready"], wrong["name"]) == (False, "files")
    assert "watchfloor doctor" in wrong["detail"]


def test_each_check_has_a_meaning() -> None:
    assert MEANINGS.keys() == CHECKS.keys()


def test_health_is_for_whoever_reads_the_metrics(vic: Client) -> None:
    assert problem(vic.get("/api/health")) == (403, "role")
