"""What `watchfloor doctor` looks at: each look answers one question, changes nothing, and says what to do."""
