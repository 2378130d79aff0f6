"""Pure decisions about time: budgets, calendars, due times, pauses, warnings."""
