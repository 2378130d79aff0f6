"""Files at rest: content-addressed by the SHA-256 of their plaintext, encrypted in chunks, and found again by it."""
