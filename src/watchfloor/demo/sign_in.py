"""How a person signs in to the demo: one readable password for its invented people, drawn anew for each workspace."""

import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

WORDS: Final = """
amber anchor apricot badger bamboo barley basket beacon birch bronze candle canvas cedar chalk cherry clover cobalt
copper coral cotton crane cricket dune ember falcon feather fennel ferry garnet ginger granite harbor hazel heron
indigo ivory jasmine juniper kettle lantern lemon lilac linen lotus magnet mango maple marble meadow mosaic nectar
nutmeg olive opal orchid otter paper pebble pepper pine plum quartz quill raven ribbon river saffron sage sparrow
spruce teapot thistle thyme timber tulip velvet violet walnut willow zinc
"""
COUNT: Final = 5


def draw_password() -> str:
    """Five words of about eighty, which is 31 bits: enough where a name may be tried a few times and then waits."""
    return "-".join(secrets.choice(WORDS.split()) for _ in range(COUNT))


def sign_in_words(path: Path, people: Sequence[str], address: str) -> Iterator[str]:
    """Where and as whom to sign in; nothing where the workspace keeps no password."""
    if not path.is_file():
        return
    yield f"Sign in at {address}"
    yield f"  as one of   {', '.join(people)}"
    yield f"  password    {path.read_text('utf-8').strip()}"
