"""Accounts: passwords, sessions, one-time links, how often somebody may try, and broken glass."""
