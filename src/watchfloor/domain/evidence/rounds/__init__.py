"""Rounds: every stored file is read again and held to its hash, a little at a time, for ever."""
