"""Triggers that refuse update and delete of ledger rows, in the words of each database."""

GUARDED = ("ledger", "ledger_scope")
SAME = "NEW.position = OLD.position AND NEW.salt = OLD.salt AND OLD.body IS NOT NULL"
ERASES = f"NEW.body IS NULL AND NEW.certificate IS NOT NULL AND {SAME}"


def sqlite_triggers() -> list[str]:
    """Statements for SQLite."""
    made = [
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        for table in GUARDED
        for act in ("update", "delete")
    ]
    refuse = "BEGIN SELECT RAISE(ABORT, 'a payload is only emptied, with a certificate'); END"
    made.append(f"CREATE TRIGGER ledger_payload_no_delete BEFORE DELETE ON ledger_payload {refuse}")
    made.append(f"CREATE TRIGGER ledger_payload_no_update BEFORE UPDATE ON ledger_payload WHEN NOT ({ERASES}) {refuse}")
    return made


def postgresql_triggers() -> list[str]:
    """Statements for PostgreSQL, TRUNCATE included."""
    each_row = "FOR EACH ROW EXECUTE FUNCTION ledger_refuse()"
    refuse = "$$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$"
    made = [f"CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS {refuse}"]
    made.append(f"CREATE TRIGGER ledger_payload_no_delete BEFORE DELETE ON ledger_payload {each_row}")
    only_erase = each_row.replace("EXECUTE", f"WHEN (NOT ({ERASES})) EXECUTE")
    made.append(f"CREATE TRIGGER ledger_payload_no_update BEFORE UPDATE ON ledger_payload {only_erase}")
    made += [f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} {each_row}" for table in GUARDED]
    made += [
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} EXECUTE FUNCTION ledger_refuse()"
        for table in (*GUARDED, "ledger_payload")
    ]
    return made
