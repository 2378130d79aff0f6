"""What a clock says whose due time nobody has typed yet."""

from datetime import timedelta

REMINDER = "instant_missing"
REMIND_AFTER = timedelta(minutes=15)
"""An instrument may give an hour: so soon the time in it must be read."""
