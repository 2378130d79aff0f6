"""The ledger database: models, units of work, migrations."""
