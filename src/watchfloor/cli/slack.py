"""How long there is until a due time, in words: `2 h 10 m left`, `late by 12 m`."""

from datetime import datetime, timedelta

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def slack(due: datetime | None, now: datetime) -> str:
    """The time left, or by how much it is late; a dash where nothing is due."""
    if due is None:
        return "-"
    left = due - now
    return f"{length(left)} left" if left >= timedelta(0) else f"late by {length(-left)}"


def length(span: timedelta) -> str:
    """A span in its two greatest units, whole minutes at least: `3 d 4 h`, `2 h 10 m`, `12 m`, `under 1 m`."""
    if span < MINUTE:
        return "under 1 m"
    days, rest = divmod(span, DAY)
    hours, rest = divmod(rest, HOUR)
    parts = [(days, "d"), (hours, "h"), (rest // MINUTE, "m")]
    first = next(place for place, (count, _) in enumerate(parts) if count)
    return " ".join(f"{count} {unit}" for count, unit in parts[first : first + 2] if count)


def due_in_words(due: datetime | None, now: datetime) -> str:
    """A due time in UTC with what is left of it."""
    return "-" if due is None else f"{due:%Y-%m-%d %H:%M}Z ({slack(due, now)})"
