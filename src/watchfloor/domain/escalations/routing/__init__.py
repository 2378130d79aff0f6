"""Routing: to which desk and to whom an escalation fits, with the terms for and against in words."""
