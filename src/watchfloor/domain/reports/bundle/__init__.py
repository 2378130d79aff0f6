"""The sealed bundle: a case in one file that a stranger can verify without the server."""
