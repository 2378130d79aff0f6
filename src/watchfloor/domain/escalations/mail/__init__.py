"""Requests that come as mail: read within bounds, taken in once, threaded, their attachments held."""
