"""The whole generator: what it writes can be imported and used, is the same twice, and is checked."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from factories.contracts import contract, json_of, operation, ref, shape
from tools.client import __main__ as generator
from tools.client.__main__ import differing, formatted, generated, main
from tools.client.operations import operations_text

KEPT = json.loads(generator.CONTRACT.read_text("utf-8"))


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return generated(KEPT)


@pytest.fixture
def made_once(texts: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What the contract gives is made already: these tests are about the files."""
    monkeypatch.setattr(generator, "generated", lambda _: texts)


def loaded(text: str) -> Any:
    """A module of its own, from the text of one."""
    module = ModuleType("made")
    exec(compile(text, "made.py", "exec"), module.__dict__)  # noqa: S102 - the generator's own words
    return module


@pytest.mark.usefixtures("made_once")
def test_the_client_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err


def test_the_same_contract_gives_the_same_text(texts: dict[str, str]) -> None:
    turned = KEPT | {"paths": dict(reversed(KEPT["paths"].items()))}
    assert formatted(operations_text(turned), "operations.py") == texts["operations.py"]


def test_every_generated_file_says_so_in_its_first_line(texts: dict[str, str]) -> None:
    assert all("generated" in text.partition("\n")[0] for text in texts.values())


def test_every_operation_of_the_contract_has_a_method(texts: dict[str, str]) -> None:
    named = [one["operationId"] for path in KEPT["paths"].values() for one in path.values()]
    assert [name for name in named if f"    def {name}(" not in texts["operations.py"]] == []


def test_a_generated_shape_is_frozen_and_a_form_refuses_what_it_does_not_know() -> None:
    form = shape("text", text={"type": "string"}) | {"additionalProperties": False}
    made = loaded(
        generated(contract(method="post", schemas={"Form": form}, act=operation("act", body=json_of(ref("Form")))))[
            "shapes.py"
        ]
    )
    note = made.Note.model_validate({"text": "seen", "gained": 1})
    with pytest.raises(ValueError, match="frozen"):
        note.text = "changed"
    with pytest.raises(ValueError, match="Extra inputs"):
        made.Form(text="seen", misspelt=1)


@pytest.mark.usefixtures("made_once")
def test_a_file_that_differs_is_named_and_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], folder=tmp_path / "generated") == 0
    (tmp_path / "generated" / "shapes.py").write_text("# mine\n", "utf-8")
    capsys.readouterr()
    assert main(["--check"], folder=tmp_path / "generated") == 1
    assert "shapes.py" in (told := capsys.readouterr().err)
    assert "python -m tools.client" in told
    assert (tmp_path / "generated" / "shapes.py").read_text("utf-8") == "# mine\n"


@pytest.mark.usefixtures("made_once")
def test_what_the_contract_no_longer_gives_is_found_and_taken_away(tmp_path: Path, texts: dict[str, str]) -> None:
    (tmp_path / "gone.py").write_text("", "utf-8")
    assert differing(tmp_path, texts) == sorted([*texts, "gone.py"])
    assert main([], folder=tmp_path) == 0
    assert differing(tmp_path, texts) == []
    assert not (tmp_path / "gone.py").exists()
