# place: src/watchfloor/domain/cases/__init__.py
"""Cases: what the desk looks into, from opening to closing."""
