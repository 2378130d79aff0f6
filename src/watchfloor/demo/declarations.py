"""The declarations that ship with the simulated tables, in the desk's own form."""

from importlib import resources
from typing import Final

from watchfloor.engine.declaration import Declaration, parse

# accounts first: who is new is known from the creation of accounts
DATASETS: Final = (
    "accounts", "creators", "tracks", "playlists", "playlist_adds", "sign_ins", "streams", "reports",
    "distributors", "uploads", "podcasts", "episodes", "account_events", "payouts",
)  # fmt: skip


def declaration_text(dataset: str) -> str:
    """The YAML of one simulated dataset's declaration."""
    folder = resources.files("watchfloor.demo").joinpath("declarations")
    return folder.joinpath(f"{dataset}.yaml").read_text(encoding="utf-8")


def read_declaration(dataset: str) -> Declaration:
    """One simulated dataset's declaration; its path is relative to the world's folder."""
    return parse(declaration_text(dataset))
