"""Templates read data and nothing else, end within bounds, and name what they miss."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.comms.rules.templates import LONGEST_TEXT, Wording, check_wording, filled_in
from watchfloor.kernel.errors import InvalidInput, TooLarge

DATA = {
    "title": "A ring",
    "items": [{"address": "a", "reason": ""}, {"address": "b", "reason": "satire"}],
    "scope": {"markets": ["JP", "SG"], "accounts": 40},
    "empty": [],
}


def body(source: str, data: dict[str, object] | None = None) -> str:
    return filled_in(Wording("t", source), DATA if data is None else data).body


def test_values_loops_and_choices_are_filled_in() -> None:
    source = "{% for one in items %}{{ loop.index }}. {{ one.address }}{% if one.reason %}!{% endif %} {% endfor %}"

    assert body(source) == "1. a 2. b!\n"
    assert body('{{ scope.markets|join(", ") }} {{ scope.accounts }}') == "JP, SG 40\n"
    assert body('{{ nothing|default("-") }}{% for one in empty %}x{% else %}none{% endfor %}') == "-none\n"


def test_a_key_that_is_called_like_a_method_is_a_key() -> None:
    assert body("{{ x.items }} {{ x.keys }}", {"x": {"items": 1, "keys": 2}}) == "1 2\n"


def test_plain_text_stays_as_it_is() -> None:
    assert body("{{ title }}", {"title": "<b>&'{{ 7 }}"}) == "<b>&'{{ 7 }}\n"


@pytest.mark.parametrize(
    ("source", "variable"),
    [
        ("{{ nothing }}", "nothing"),
        ("{{ scope.nothing }}", "nothing"),
        ("{% for one in items %}{{ one.url }}{% endfor %}", "url"),
        ("{% for one in nothing %}{% endfor %}", "nothing"),
        ("{{ title.upper }}", "upper"),
        ("{{ scope.__class__ }}", "__class__"),
        ("{{ items.append }}", "append"),
        ("{{ title.__init__.__globals__ }}", "__init__"),
        ("{{ loop }}", "loop"),
        ("{{ range }}", "range"),
    ],
)
def test_an_unknown_variable_is_named(source: str, variable: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        body(source)

    assert (refused.value.code, refused.value.facts["variable"]) == ("unknown_variable", variable)


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ self }}",
        "{{ title() }}",
        "{{ range(999999999) }}",
        "{{ lipsum.__globals__['os'].popen('id').read() }}",
        "{{ cycler.__init__.__globals__.os }}{{ x() }}",
        "{{ items[0] }}",
        "{{ scope['markets'] }}",
        "{{ 'a' * 999999999 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 'a' ~ 'b' }}",
        "{{ title + title }}",
        "{% set a = title %}",
        "{% set a %}x{% endset %}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'x' as x %}",
        "{% extends 'x' %}",
        "{% block b %}{% endblock %}",
        "{% filter upper %}x{% endfilter %}",
        "{% call x() %}{% endcall %}",
        "{% for one in items recursive %}{{ loop(one) }}{% endfor %}",
        "{% for a, b in items %}{% endfor %}",
        "{{ title|replace('a', 'b') }}",
        "{{ title|attr('x') }}",
        "{{ title|map('upper') }}",
        "{{ title|format(1) }}",
        "{{ items|join(title) }}",
        "{{ items|join('x')|join('y') }}",
        "{{ items|join('" + "x" * 21 + "') }}",
        "{{ title is sameas title }}",
        "{{ {'a': 1} }}",
        "{% for a in items %}{% for b in items %}{% for c in items %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in items %}{% endfor %}" * 21,
        "{{ " + "not " * 60 + "title }}",
        "{{ " + "(" * 5_000 + "title" + ")" * 5_000 + " }}",
        "{% if title %}" * 40 + "{% endif %}" * 40,
        "{{ title",
        "{% for %}",
        "{{ 1/0 }}",
    ],
)
def test_a_template_that_would_do_more_is_refused(source: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_wording(Wording("t", source))

    assert refused.value.code == "bad_template"


def test_a_text_has_an_end() -> None:
    long: dict[str, object] = {"xs": ["x" * 500] * 200}

    with pytest.raises(TooLarge):
        body("{% for a in xs %}{% for b in xs %}{{ b }}{% endfor %}{% endfor %}", long)
    with pytest.raises(TooLarge):
        check_wording(Wording("t", "x" * 20_001))


@given(st.text(alphabet="{}%|.()[]'\"_ abintforles=+*~\n", max_size=80))
def test_whatever_is_written_ends_in_a_text_or_a_typed_error(source: str) -> None:
    with suppress(InvalidInput, TooLarge):
        assert len(body(source)) <= LONGEST_TEXT + 1
