"""The door to clocks: starting, stopping, meeting and showing them, and the sweep."""
