"""The web page fetches nothing, runs nothing, and shows hostile text as text."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from factories.casefiles import make_casefile
from factories.hostile import HOSTILE, with_text
from factories.pages import Elements
from watchfloor.domain.reports.arrange import arrange
from watchfloor.domain.reports.casefile import CaseFile, Note
from watchfloor.domain.reports.render.html import ENVIRONMENT, render_html


def page_of(file: CaseFile) -> str:
    return render_html(arrange(file)).decode()


def shape_of(page: str) -> list[str]:
    return [tag for tag, _ in Elements(page).found]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_adds_no_element_to_the_page(hostile: str) -> None:
    calm = shape_of(page_of(replace(with_text("calm"), notes=())))

    assert shape_of(page_of(replace(with_text(hostile), notes=()))) == calm


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_note_brings_only_harmless_elements_without_attributes(hostile: str) -> None:
    note = Note("desk-otter", make_casefile().generated_at, hostile)

    found = Elements(page_of(make_casefile(notes=(note,)))).found

    assert {tag for tag, _ in found}.isdisjoint({"script", "img", "svg", "iframe", "object", "form", "link", "base"})
    assert not [name for _, attributes in found for name in attributes if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_every_link_stays_on_the_page(hostile: str) -> None:
    note = Note("desk-otter", make_casefile().generated_at, hostile)

    found = Elements(page_of(replace(with_text(hostile), notes=(note,)))).found

    assert all(str(attributes["href"]).startswith("#") for tag, attributes in found if tag == "a")


def test_every_link_has_a_target() -> None:
    found = Elements(page_of(make_casefile())).found
    targets = {attributes.get("id") for _, attributes in found}
    assert {str(attributes["href"])[1:] for tag, attributes in found if tag == "a"} <= targets


def test_the_policy_allows_the_pages_own_style_and_nothing_else() -> None:
    page = page_of(make_casefile())
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None

    allowed = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()

    policy = next(dict(a)["content"] for tag, a in Elements(page).found if tag == "meta" and "http-equiv" in a)
    assert policy == f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{allowed}'"


def test_a_bound_number_links_to_the_row_that_proves_it() -> None:
    page = page_of(make_casefile())

    assert '<a class="bound" href="#bound-FND-1-1">1,312</a>' in page
    assert re.search(r'<tr id="bound-FND-1-1"><td>1,312</td>.*<td>accounts</td><td>0</td>', page)


def test_a_note_keeps_its_emphasis_and_shows_its_links_as_typed() -> None:
    note = Note("desk-otter", make_casefile().generated_at, "**so** [there](https://a.example)")

    page = page_of(make_casefile(notes=(note,)))

    assert "<strong>so</strong> [there](https://a.example)" in page


def test_the_simulation_is_named_in_title_and_banner() -> None:
    file = make_casefile()

    page = page_of(replace(file, head=replace(file.head, simulation=True)))

    assert "<title>SIMULATION" in page
    assert '<p class="banner" role="note">SIMULATION' in page


@pytest.mark.parametrize(
    "walk",
    [
        "{{ plan.__class__ }}",
        "{{ plan.__init__.__globals__ }}",
        "{{ plan|attr('__class__') }}",
        "{{ plan['__class__'] }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ plan.head.__init__.__func__.__code__ }}",
        "{{ '{0.__class__}'.format(plan) }}",
        "{{ rows.append(1) }}",
        "{% for x in range(9999999999) %}{% endfor %}",
    ],
)
def test_the_template_reaches_nothing_but_what_it_is_given_and_ends(walk: str) -> None:
    with pytest.raises((SecurityError, UndefinedError, OverflowError)):
        ENVIRONMENT.from_string(walk).render(plan=arrange(make_casefile()), rows=[])


@pytest.mark.parametrize("text", ["{{7*7}}", "{% for x in range(9999999999) %}{% endfor %}", "{{ plan.__class__ }}"])
def test_a_template_in_a_text_is_text(text: str) -> None:
    assert text in Elements(page_of(with_text(text))).text
