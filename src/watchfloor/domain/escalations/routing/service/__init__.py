"""The door to routing: where an escalation fits, its desk, and what people can take on."""
