"""Pure decisions about escalations: states, priority, outcomes, what a text names."""
