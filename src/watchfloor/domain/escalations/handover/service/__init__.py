"""The door to handovers: drafting, freezing, answering, passing on, and the audit of ownership."""
