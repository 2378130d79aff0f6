"""What the record says of the work on escalations: times, attainment, breaches, backlog, flow."""
