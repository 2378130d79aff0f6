"""Which databases a test is run on, where it need not be each."""

import pytest

# What such a test asks of a database, tests beside it ask of both kinds.
ON_ONE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
