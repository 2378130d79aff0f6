"""Erasure: a person's data taken out of the lake and the desk, by two people, step by step, with certificates."""
