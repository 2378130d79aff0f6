"""The door to escalations, by verb: taking in, triage, claiming, first measures, moving on, answering."""
