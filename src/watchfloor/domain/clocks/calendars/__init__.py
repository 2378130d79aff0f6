"""Calendars: when people work where, with the public holidays of a country kept as they were when they were stored."""
