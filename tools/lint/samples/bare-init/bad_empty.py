# place: src/watchfloor/domain/cases/__init__.py broken
