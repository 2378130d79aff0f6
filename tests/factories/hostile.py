"""Text that tries to act: markup, script, formulas and tricks with direction, for tests of whatever prints."""

from dataclasses import replace

from factories.casefiles import make_casefile
from watchfloor.domain.reports.casefile import CaseFile, Span, map_text

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<!--<script>",
    "{{ 7 * 7 }}{% for x in y %}",
    "[click](javascript:alert(1))",
    "![pixel](https://evil.example/p.png)",
    "<https://evil.example>",
    "[ref]: https://evil.example",
    "# heading\n\n- item\n\n| a | b |",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "~~~ | `code` | **bold** | __bold__ | ==mark==",
    "&lt;script&gt; &amp; &#60;script&#62;",
    '#eval("1") $x$ @EV-1 \\ // /* <EV-1> #import "/etc/passwd"',
    '=HYPERLINK("https://evil.example")',
    "\u202egnp.exe",
    "1. one\n2. two\n    indented code",
    "javascript:alert(1)",
    '<a href="javascript:alert(1)">here</a>',
    "<svg/onload=alert(1)>",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>@import "https://evil.example"</style><base href="https://evil.example">',
    "{{7*7}} ${7*7} <%= 7*7 %> #{7*7}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ plan|attr('__init__')|attr('__globals__') }}",
    "{% for x in range(9999999999) %}{{ x }}{% endfor %}",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\uff1d1+1",
)


def with_text(hostile: str) -> CaseFile:
    """A case file in which every text of the case is the hostile one."""
    file = map_text(make_casefile(), lambda text: hostile if text else text)
    spans = tuple(Span(hostile, span.binding) for span in file.findings[0].statement)
    return replace(file, findings=(replace(file.findings[0], statement=spans),))
