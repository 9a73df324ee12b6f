import { DatabaseSync, type StatementSync } from "node:sqlite";
import {
  parseEnvelopeJson,
  stringifyEnvelope,
  type ArtifactKind,
  type EventQueryInput,
  type ExperienceEventEnvelope,
  type ExperienceEventEnvelopeInput,
  type LifecycleEvent,
  type TraceLink,
} from "converge-experience-contract";
import {
  chainIdOf,
  checkCursor,
  checkQuery,
  ExperienceStoreError,
  instantKeyOf,
  isEndCursor,
  limitOf,
  makeTransition,
  prepareBatch,
  startCursor,
  StoreError,
  toEventQuery,
  toStoreError,
  traceLinkIdOf,
  type CallOptions,
  type ExperienceAppender,
  type ExperienceReplayer,
  type ExperienceStore,
  type ReplayBatch,
  type ReplayCursor,
  type ReplayOptions,
} from "converge-experience-contract/store";
import { conditionsOf } from "./conditions.ts";
import { INSERT, SCHEMA } from "./schema.ts";

const BATCH_SIZE = 1000;
const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** A ledger in one file. Several processes may use it at once. */
export class SqliteExperienceStore implements ExperienceStore, ExperienceAppender, ExperienceReplayer {
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;

  constructor(path: string) {
    this.path = path;
    this.#database = new DatabaseSync(path, { timeout: 10_000 });
    // WAL: a write that did not end is as if it had never begun. FULL: one that
    // was acknowledged is on the disk, even if the power fails.
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    this.#database.exec(SCHEMA);
    this.#insert = this.#database.prepare(INSERT);
  }

  close(): void {
    this.#database.close();
  }

  async appendEvent(envelope: ExperienceEventEnvelopeInput, options?: CallOptions): Promise<void> {
    await this.appendEvents([envelope], options);
  }

  async appendEvents(
    envelopes: readonly ExperienceEventEnvelopeInput[],
    options?: CallOptions,
  ): Promise<void> {
    options?.signal?.throwIfAborted();
    this.#write(prepareBatch(envelopes));
  }

  async queryEvents(query: EventQueryInput, options?: CallOptions): Promise<ExperienceEventEnvelope[]> {
    options?.signal?.throwIfAborted();
    const checked = checkQuery(query);
    const { sql, parameters } = conditionsOf(checked);
    const limit = Math.min(limitOf(checked), Number.MAX_SAFE_INTEGER);
    const rows = this.#read(
      `SELECT envelope FROM event WHERE ${sql} ORDER BY seq LIMIT ?`,
      ...parameters,
      limit,
    );
    return rows.map(envelopeOf);
  }

  async writeArtifactStateTransition(
    artifactId: string,
    kind: ArtifactKind,
    event: LifecycleEvent,
    options?: CallOptions,
  ): Promise<ExperienceEventEnvelope> {
    options?.signal?.throwIfAborted();
    const envelope = makeTransition(artifactId, kind, event);
    this.#write([envelope]);
    return envelope;
  }

  async getTraceLink(traceLinkId: string, options?: CallOptions): Promise<TraceLink | null> {
    options?.signal?.throwIfAborted();
    const sql = `SELECT envelope FROM event WHERE kind = 'TraceLinkRecorded' AND trace_link_id = ?
                 ORDER BY seq DESC LIMIT 1`;
    const [row] = this.#read(sql, traceLinkId);
    if (row === undefined) return null;
    const { event } = envelopeOf(row);
    return event.type === "TraceLinkRecorded" ? event.data.trace_link : null;
  }

  async append(envelopes: readonly ExperienceEventEnvelopeInput[], options?: CallOptions): Promise<void> {
    options?.signal?.throwIfAborted();
    await this.appendEvents(envelopes).catch(rethrow);
  }

  async query(query: EventQueryInput, options?: CallOptions): Promise<ExperienceEventEnvelope[]> {
    options?.signal?.throwIfAborted();
    return this.queryEvents(query).catch(rethrow);
  }

  /** A position is the `seq` of the last event given. */
  async replay(
    options: ReplayOptions = {},
    cursor: ReplayCursor = startCursor(),
    call?: CallOptions,
  ): Promise<ReplayBatch> {
    call?.signal?.throwIfAborted();
    const query = toEventQuery(options);
    if (isEndCursor(checkCursor(cursor))) return { events: [], cursor };
    if (!/^\d{0,15}$/.test(cursor.position)) {
      throw new StoreError({ code: "invalid_query", detail: "the cursor's position is none of this ledger" });
    }
    const size = Math.min(limitOf(query), BATCH_SIZE);
    const { sql, parameters } = conditionsOf(query);
    const text = `SELECT seq, envelope FROM event WHERE ${sql} AND seq > ? ORDER BY seq LIMIT ?`;
    const rows = this.#read(text, ...parameters, Number(cursor.position), size + 1);
    const given = rows.slice(0, size);
    const position = String(given.at(-1)?.["seq"] ?? cursor.position);
    return { events: given.map(envelopeOf), cursor: { position, has_more: rows.length > size } };
  }

  #write(batch: readonly ExperienceEventEnvelope[]): void {
    let current = "";
    try {
      this.#database.exec("BEGIN IMMEDIATE");
      for (const envelope of batch) {
        current = envelope.event_id;
        this.#insert.run(...rowOf(envelope));
      }
      this.#database.exec("COMMIT");
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      if (isUniqueViolation(error))
        throw new StoreError({ code: "conflict", event_id: current }, { cause: error });
      throw storageError(error);
    }
  }

  #read(sql: string, ...parameters: (string | number)[]): Row[] {
    try {
      return this.#database.prepare(sql).all(...parameters);
    } catch (error) {
      throw storageError(error);
    }
  }
}

type Row = Record<string, unknown>;

function rowOf(envelope: ExperienceEventEnvelope): (string | null)[] {
  const { event_id, tenant_id, correlation_id, event, occurred_at } = envelope;
  const derived = [
    event.type,
    chainIdOf(event),
    traceLinkIdOf(event),
    occurred_at,
    instantKeyOf(occurred_at),
  ];
  return [event_id, tenant_id, correlation_id, ...derived, stringifyEnvelope(envelope)];
}

function envelopeOf(row: Row): ExperienceEventEnvelope {
  return parseEnvelopeJson(String(row["envelope"]));
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_CONSTRAINT_UNIQUE;
}

function storageError(error: unknown): ExperienceStoreError {
  return new ExperienceStoreError("storage_error", error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}

function rethrow(error: unknown): never {
  throw toStoreError(error);
}
