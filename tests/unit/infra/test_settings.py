"""Settings come from the environment, have defaults that run on one machine, and refuse what they cannot be."""

from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from watchfloor.infra.settings import Settings


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment that names only a home."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"WATCHFLOOR_{name.upper()}", raising=False)
    monkeypatch.setenv("WATCHFLOOR_HOME", str(tmp_path / "desk"))


def test_without_a_word_everything_lies_in_the_workspace(tmp_path: Path) -> None:
    settings = Settings()
    inside = (settings.lake_dir, settings.files_dir, settings.export_dir, settings.key_path, settings.anchor_path)

    assert settings.database_url == f"sqlite:///{tmp_path}/desk/ledger.db"
    assert all(path.is_relative_to(tmp_path / "desk") for path in (*inside, settings.token_path))
    assert len({*inside, settings.token_path, settings.simulation_mark, settings.database_path}) == 8


def test_a_server_reads_no_folder_and_is_nobody_s_own_until_told_so() -> None:
    settings = Settings()

    assert (settings.import_roots, settings.local, settings.simulation) == ((), False, False)


VARIABLES = (
    ("database", "postgresql://desk@db/watchfloor", "postgresql://desk@db/watchfloor"),
    ("import_roots", '["/data/in", "/mnt"]', (Path("/data/in"), Path("/mnt"))),
    ("local", "true", True),
    ("simulation", "1", True),
    ("anchor_every", "7", 7),
    ("log_format", "json", "json"),
    ("log_level", "debug", "debug"),
    ("disk_floor_mb", "0", 0),
    ("public_url", "https://desk.example.org", "https://desk.example.org"),
    ("proxies", "1", 1),
    ("session_idle_minutes", "30", 30),
    ("session_hours", "8", 8),
    ("argon2_memory_kib", "131072", 131_072),
    ("argon2_passes", "4", 4),
    ("argon2_lanes", "2", 2),
    ("free_tries", "3", 3),
    ("free_tries_of_address", "20", 20),
    ("link_hours", "24", 24),
    ("glass_hours", "4", 4),
    ("rate_of_actor", "600", 600),
    ("rate_of_address", "0", 0),
    ("rate_of_sign_in", "10", 10),
    ("files_key_file", "/run/keys/files.json", Path("/run/keys/files.json")),
    ("mail_domains", '["desk.example"]', ("desk.example",)),
    ("mail_results_by", "mx.desk.example", "mx.desk.example"),
    ("imap_host", "imap.desk.example", "imap.desk.example"),
    ("imap_port", "143", 143),
    ("imap_security", "starttls", "starttls"),
    ("imap_user", "desk", "desk"),
    ("imap_password_file", "/run/secrets/imap", Path("/run/secrets/imap")),
    ("imap_folder", "Requests", "Requests"),
    ("upload_bytes", "1000", 1000),
    ("upload_count", "3", 3),
    ("upload_hours", "24", 24),
    ("recheck_bytes", "4096", 4096),
    ("recheck_days", "30", 30),
    ("outgoing_allowed", '["platform.internal", "10.1.0.0/16"]', ("platform.internal", "10.1.0.0/16")),
    ("outgoing_seconds", "2.5", 2.5),
    ("delivery_attempts", "3", 3),
    ("smtp_host", "mail.example.org", "mail.example.org"),
    ("smtp_port", "465", 465),
    ("smtp_security", "tls", "tls"),
    ("smtp_user", "desk", "desk"),
    ("smtp_password", "told to nobody", SecretStr("told to nobody")),
    ("smtp_password_file", "/run/keys/smtp", Path("/run/keys/smtp")),
    ("mail_from", "desk@desk.example", "desk@desk.example"),
    ("lake_retention_days", "7", 7),
    ("zone", "Asia/Singapore", "Asia/Singapore"),
    ("quiet_hours", "22:00-07:00", "22:00-07:00"),
    ("exposure_reveals", "40", 40),
    ("exposure_minutes", "90", 90),
    ("exposure_break_minutes", "0", 0),
    ("inline", "true", True),
    ("jobs_at_once", "2", 2),
)


@pytest.mark.parametrize(("name", "written", "value"), VARIABLES)
def test_each_setting_has_its_variable(name: str, written: str, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"WATCHFLOOR_{name.upper()}", written)

    assert getattr(Settings(), name) == value


def test_every_setting_is_tried_here() -> None:
    assert {name for name, _, _ in VARIABLES} | {"home"} == set(Settings.model_fields)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("anchor_every", "0"),
        ("anchor_every", "-5"),
        ("anchor_every", "often"),
        ("log_format", "xml"),
        ("log_level", "loud"),
        ("disk_floor_mb", "-1"),
        ("outgoing_seconds", "0"),
        ("delivery_attempts", "0"),
        ("smtp_port", "0"),
        ("smtp_security", "perhaps"),
        ("mail_from", "desk"),
        ("mail_from", "desk@desk.example\r\nBcc: x@y.example"),
        ("local", "perhaps"),
        ("simulation", ""),
        ("public_url", "desk.example.org"),
        ("public_url", "https://desk.example.org/desk"),
        ("proxies", "-1"),
        ("argon2_memory_kib", "0"),
        ("link_hours", "9999"),
        ("rate_of_actor", "-1"),
        ("zone", "Singapore time"),
        ("zone", "../etc/passwd"),
        ("quiet_hours", "at night"),
        ("exposure_reveals", "-1"),
    ],
)
def test_a_value_that_a_setting_cannot_have_is_refused_by_name(
    name: str, written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"WATCHFLOOR_{name.upper()}", written)

    with pytest.raises(ValidationError, match=name):
        Settings()


def test_a_home_may_be_written_with_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("WATCHFLOOR_HOME", "~/desk/../other")

    assert Settings().root == tmp_path / "other"


def test_only_an_address_with_https_makes_cookies_secure(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not Settings().is_https

    monkeypatch.setenv("WATCHFLOOR_PUBLIC_URL", "https://desk.example.org")

    assert Settings().is_https


def test_settings_do_not_change_while_the_desk_runs() -> None:
    [name] = Settings.model_fields.keys() & {"local"}

    with pytest.raises(ValidationError, match="frozen"):
        setattr(Settings(), name, True)


def test_other_variables_of_the_environment_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHFLOOR_URL", "http://127.0.0.1:8787")

    assert not hasattr(Settings(), "url")


def test_the_database_that_init_kept_counts_until_the_environment_names_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = Settings()
    settings.root.mkdir()
    settings.database_path.write_text("postgresql://kept\n", encoding="utf-8")
    assert settings.database_url == "postgresql://kept"

    monkeypatch.setenv("WATCHFLOOR_DATABASE", "postgresql://said")

    assert Settings().database_url == "postgresql://said"
