"""When a message is tried, what an answer means, and when it is given up, without a database or a network."""
