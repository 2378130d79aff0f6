"""Headers that every answer carries, so that a browser lets nobody do with it what was not meant."""

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
# What a page of the desk itself may load: its own files and no code that stands in the page; a frame shows a report.
OWN_FILES = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; frame-src 'self' blob:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
ANSWERS_OWN = ("Content-Security-Policy", "Cache-Control")
"""What an answer may say itself: a download has a stricter policy, the console's files may be kept."""
TWO_YEARS = "max-age=63072000"


def headers_of(path: str, media_type: str, *, is_https: bool) -> dict[str, str]:
    """The headers of an answer: what the interface gives may load nothing, a page of the desk its own files."""
    is_page = media_type.startswith("text/html") and not path.startswith("/api/")
    secure = {"Strict-Transport-Security": TWO_YEARS} if is_https else {}
    return {**ALWAYS, "Content-Security-Policy": OWN_FILES if is_page else NOTHING, **secure}
