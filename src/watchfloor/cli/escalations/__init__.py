"""`watchfloor escalation`: the way of a request from outside, from its intake to its end, by commands."""
