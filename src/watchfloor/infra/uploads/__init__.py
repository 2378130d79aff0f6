"""Uploads: files that come over the network in chunks, and go on where they were cut off."""
