/**
 * One table. `seq` is the order of the ledger, `envelope` the event as the Rust
 * writer prints it: exact, and readable by every other reader. All other columns
 * are derived from it, to find it by.
 */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS event (
    seq            INTEGER PRIMARY KEY,
    event_id       TEXT NOT NULL UNIQUE,
    tenant_id      TEXT,
    correlation_id TEXT,
    kind           TEXT NOT NULL,
    chain_id       TEXT,
    trace_link_id  TEXT,
    occurred_at    TEXT NOT NULL,
    instant        TEXT,
    envelope       TEXT NOT NULL
  ) STRICT;

  CREATE INDEX IF NOT EXISTS event_by_tenant ON event (tenant_id, instant);
  CREATE INDEX IF NOT EXISTS event_by_correlation ON event (correlation_id);
  CREATE INDEX IF NOT EXISTS event_by_chain ON event (chain_id);
  CREATE INDEX IF NOT EXISTS event_trace_link ON event (trace_link_id) WHERE kind = 'TraceLinkRecorded';

  CREATE TRIGGER IF NOT EXISTS event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
  CREATE TRIGGER IF NOT EXISTS event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
`;

export const INSERT = `
  INSERT INTO event (event_id, tenant_id, correlation_id, kind, chain_id, trace_link_id,
                     occurred_at, instant, envelope)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
`;
