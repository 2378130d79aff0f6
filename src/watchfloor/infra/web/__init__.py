"""The edge: one request, its actor, its units of work, its errors."""
