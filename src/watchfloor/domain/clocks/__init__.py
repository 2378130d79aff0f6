"""Promises with a due time: obligations, calendars, desks, and the clocks that run on them."""
