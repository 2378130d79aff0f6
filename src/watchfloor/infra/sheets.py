"""YAML as plain data: by libyaml, ten times as quickly, where PyYAML was built with it, and without it elsewhere."""

from collections.abc import Hashable
from typing import Any

import yaml

try:
    from yaml import CSafeLoader as Plain
except ImportError:
    from yaml import SafeLoader as Plain  # type: ignore[assignment]  # the same, more slowly

Sheet = Any  # what a sheet holds is known to who reads it


class _OnceEach(Plain):
    """Plain YAML in which no name stands twice, where the later value would silently win."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        names: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue  # no name: what it stands for is refused as such
            if key.value in names:
                raise yaml.constructor.ConstructorError(
                    problem=f"{key.value} stands twice", problem_mark=key.start_mark
                )
            names.add(key.value)
        return super().construct_mapping(node, deep)


def read_sheet(text: str) -> Sheet:
    """What a text holds; nothing of it is carried out. Raises yaml.YAMLError."""
    return yaml.load(text, Plain)


def read_once_each(text: str) -> Sheet:
    """The same. Raises yaml.YAMLError where a name stands twice in one mapping, too."""
    return yaml.load(text, _OnceEach)  # noqa: S506 - as above
