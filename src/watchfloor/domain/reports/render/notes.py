"""Analysts' notes: Markdown made into safe HTML, or into plain paragraphs for print."""

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

ALLOWED = {"p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "hr"}

# Links and images stay as they were typed: nothing in a report may be fetched, and no address may be hidden.
_READER = MarkdownIt("commonmark", {"html": False}).disable(
    ["link", "image", "autolink", "reference", "html_inline", "html_block"]
)


def note_html(body: str) -> str:
    """The note as HTML that holds no script, link, image, style or attribute."""
    return nh3.clean(_READER.render(body), tags=ALLOWED, attributes={}, link_rel=None)


def note_paragraphs(body: str) -> tuple[str, ...]:
    """The text of the note, one string a paragraph, heading, list item or code block, without its marks."""
    kept = (token for token in _READER.parse(body) if token.type in {"inline", "fence", "code_block"})
    return tuple(_plain(token).strip() for token in kept)


def _plain(token: Token) -> str:
    if not token.children:
        return token.content
    return "".join("\n" if part.type in {"softbreak", "hardbreak"} else part.content for part in token.children)
