"""The shapes of escalations: what is asked, and what is shown."""
