"""Requests from outside the desk: taken in once, put in order, worked under their clocks, and answered item by item."""
