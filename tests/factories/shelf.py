"""Migrated PostgreSQL databases for tests: few are made, and each is emptied for the next test."""

from dataclasses import dataclass, field

import psycopg
from psycopg import sql
from sqlalchemy import make_url

SHAPE = """
SELECT md5(string_agg(line, ' ' ORDER BY line)) FROM (
    SELECT 'class ' || relname || relkind::text || relnatts FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT 'trigger ' || tgname || tgenabled::text FROM pg_trigger
    UNION ALL SELECT 'constraint ' || conname FROM pg_constraint
    UNION ALL SELECT 'function ' || proname || prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_'
) AS shape (line)
"""
"""What a database consists of, apart from its rows: one that a test built on is not used again."""
USED = """
DO $$
DECLARE one record; is_used boolean;
BEGIN
    SET LOCAL session_replication_role = replica;  -- the ledger lets nobody delete from it
    FOR one IN SELECT oid::regclass AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', one.name) INTO is_used;
        IF is_used THEN EXECUTE format('DELETE FROM %s', one.name); END IF;
    END LOOP;
    PERFORM setval(format('%I', sequencename)::regclass, 1, false) FROM pg_sequences WHERE last_value IS NOT NULL;
END $$
"""
BUSY = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
"""
TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"


@dataclass
class Shelf:
    """The databases of the server at `url`; each begins as its database `template` is."""

    url: str
    template: str
    names: int = 0
    free: list[str] = field(default_factory=list)
    kept: dict[str, psycopg.Connection] = field(default_factory=dict)
    shape: str = ""
    seeds: dict[str, str] = field(default_factory=dict)

    def take(self) -> str:
        """The name of a database that is as the template is."""
        if self.free:
            return self.free.pop()
        self.names += 1
        name = f"desk_{self.names}"
        self._say(f"CREATE DATABASE {name} TEMPLATE {self.template} STRATEGY FILE_COPY")
        connection = self._connection(name)
        if not self.shape:
            self.shape, self.seeds = _shape(connection), _seeds(connection)
        return name

    def give_back(self, name: str) -> None:
        """Empty a database for whoever comes next; drop one that no longer is what it was."""
        connection = self._connection(name)
        if not self._is_whole(connection):
            self.kept.pop(name).close()
            self._say(f"DROP DATABASE {name} WITH (FORCE)")
            return
        connection.execute(USED)
        for table, rows in self.seeds.items():
            into = sql.SQL("INSERT INTO {0} SELECT * FROM json_populate_recordset(NULL::{0}, %s)")
            connection.execute(into.format(sql.Identifier(table)), (rows,))
        self.free.append(name)

    def close(self) -> None:
        for connection in self.kept.values():
            connection.close()

    def _is_whole(self, connection: psycopg.Connection) -> bool:
        try:
            connection.execute(BUSY)
            return _shape(connection) == self.shape
        except psycopg.OperationalError:  # the test cut every connection there was
            return False

    def _say(self, statement: str) -> None:
        self._connection("postgres").execute(statement.encode())

    def _connection(self, name: str) -> psycopg.Connection:
        if name not in self.kept:
            url = make_url(self.url).set(drivername="postgresql", database=name)
            self.kept[name] = psycopg.connect(url.render_as_string(hide_password=False), autocommit=True)
        return self.kept[name]


def _shape(connection: psycopg.Connection) -> str:
    found = connection.execute(SHAPE).fetchone()
    assert found
    return str(found[0])


def _seeds(connection: psycopg.Connection) -> dict[str, str]:
    """What a migration puts into its tables, a table."""
    seeds = {}
    for (table,) in connection.execute(TABLES).fetchall():
        query = sql.SQL("SELECT json_agg(one)::text FROM {} AS one").format(sql.Identifier(table))
        found = connection.execute(query).fetchone()
        if found and found[0]:
            seeds[table] = found[0]
    return seeds
