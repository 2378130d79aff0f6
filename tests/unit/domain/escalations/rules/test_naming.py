"""What a text names is found in any script and wrapping, each once, and nothing is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.rules.naming import MOST, names_in
from watchfloor.kernel.refs import EntityRef


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("see https://open.example/track/4uLU6hMC?si=1.", ["track:4uLU6hMC"]),
        ("hxxps://bad[.]example/episode/abc123", ["show:abc123"]),
        ("https://user:pw@Host.Example:8080/x", ["domain:host.example"]),
        ("http://203.0.113.7/x", ["ip:203.0.113.7"]),
        ("番組https://open.example/show/あ は削除してください", ["domain:open.example"]),
        ("URL「https://open.example/show/abc123」を", ["show:abc123"]),
        ("app:artist:9xYz12", ["creator:9xYz12"]),
        ("ISRC: JP-AB1-26-00017 and jpab12600017", ["isrc:JPAB12600017"]),
        ("write to Desk@Example.org or @the_band", ["email:desk@example.org", "handle:the_band"]),
        ("account:a-9, account:a-9; creator:c1.", ["account:a-9", "creator:c1"]),
        ("Nothing is named here: at all.", []),
    ],
)
def test_what_a_text_names(text: str, entities: list[str]) -> None:
    assert [one.entity for one in names_in(text)] == entities


@given(st.text(max_size=400))
def test_any_text_is_read_and_every_entity_is_one(text: str) -> None:
    found = names_in(text)

    assert len({one.entity or one.text for one in found}) == len(found)
    assert all(str(EntityRef.parse(one.entity)) == one.entity for one in found if one.entity)


def test_a_flood_is_bounded() -> None:
    assert len(names_in(" ".join(f"account:a-{number}" for number in range(MOST + 50)))) == MOST
