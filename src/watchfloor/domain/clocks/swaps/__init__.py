"""Swaps: somebody on call asks another to take their time, in whole or in part, and it moves once it is accepted."""
