"""Settings, storage, ledger, access, files and the web edge that every domain stands on."""
