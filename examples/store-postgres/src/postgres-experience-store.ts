import type { Pool } from "pg";
import {
  parseEnvelopeJson,
  type ArtifactKind,
  type EventQueryInput,
  type ExperienceEventEnvelope,
  type ExperienceEventEnvelopeInput,
  type LifecycleEvent,
  type TraceLink,
} from "converge-experience-contract";
import {
  checkCursor,
  checkQuery,
  isEndCursor,
  limitOf,
  makeTransition,
  prepareBatch,
  startCursor,
  StoreError,
  toEventQuery,
  toStoreError,
  type CallOptions,
  type ExperienceAppender,
  type ExperienceReplayer,
  type ExperienceStore,
  type ReplayBatch,
  type ReplayCursor,
  type ReplayOptions,
} from "converge-experience-contract/store";
import { bind, conditionsOf, type Parameters } from "./conditions.ts";
import { columnsOf, INSERT } from "./rows.ts";
import { transact, type Session } from "./session.ts";

const BATCH_SIZE = 1000;

/** A ledger in one schema of a PostgreSQL database, seen with the rights of an operator or of one tenant. */
export class PostgresExperienceStore implements ExperienceStore, ExperienceAppender, ExperienceReplayer {
  readonly session: Session;

  constructor(pool: Pool, schema: string, tenant: string | null = null) {
    this.session = { pool, schema, tenant };
  }

  async appendEvent(envelope: ExperienceEventEnvelopeInput, options?: CallOptions): Promise<void> {
    await this.appendEvents([envelope], options);
  }

  async appendEvents(
    envelopes: readonly ExperienceEventEnvelopeInput[],
    options?: CallOptions,
  ): Promise<void> {
    options?.signal?.throwIfAborted();
    await this.#write(prepareBatch(envelopes), options);
  }

  async queryEvents(query: EventQueryInput, options?: CallOptions): Promise<ExperienceEventEnvelope[]> {
    const checked = checkQuery(query);
    const parameters: Parameters = [];
    const sql = `select envelope from event where ${conditionsOf(checked, parameters)} order by seq`;
    const limit = limitOf(checked);
    const rows = await this.#read(
      limit === Infinity ? sql : `${sql} limit ${bind(parameters, Math.min(limit, Number.MAX_SAFE_INTEGER))}`,
      parameters,
      options,
    );
    return rows.map(envelopeOf);
  }

  async writeArtifactStateTransition(
    artifactId: string,
    kind: ArtifactKind,
    event: LifecycleEvent,
    options?: CallOptions,
  ): Promise<ExperienceEventEnvelope> {
    const envelope = makeTransition(artifactId, kind, event);
    await this.#write([envelope], options);
    return envelope;
  }

  async getTraceLink(traceLinkId: string, options?: CallOptions): Promise<TraceLink | null> {
    const sql = `select envelope from event where kind = 'TraceLinkRecorded' and trace_link_id = $1
                 order by seq desc limit 1`;
    const [row] = await this.#read(sql, [Buffer.from(traceLinkId)], options);
    if (row === undefined) return null;
    const { event } = envelopeOf(row);
    return event.type === "TraceLinkRecorded" ? event.data.trace_link : null;
  }

  async append(envelopes: readonly ExperienceEventEnvelopeInput[], options?: CallOptions): Promise<void> {
    await this.appendEvents(envelopes, options).catch(rethrowFor(options));
  }

  async query(query: EventQueryInput, options?: CallOptions): Promise<ExperienceEventEnvelope[]> {
    return this.queryEvents(query, options).catch(rethrowFor(options));
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
    if (!/^\d{0,18}$/.test(cursor.position)) {
      throw new StoreError({ code: "invalid_query", detail: "the cursor's position is none of this ledger" });
    }
    const size = Math.min(limitOf(query), BATCH_SIZE);
    const parameters: Parameters = [];
    const where = `${conditionsOf(query, parameters)} and seq > ${bind(parameters, cursor.position || "0")}`;
    const sql = `select seq, envelope from event where ${where} order by seq limit ${bind(parameters, size + 1)}`;
    const rows = await this.#read(sql, parameters, call).catch(rethrowFor(call));
    const given = rows.slice(0, size);
    const position = given.at(-1)?.seq ?? cursor.position;
    return { events: given.map(envelopeOf), cursor: { position, has_more: rows.length > size } };
  }

  async #write(batch: readonly ExperienceEventEnvelope[], options?: CallOptions): Promise<void> {
    if (batch.length === 0) return;
    await transact(this.session, options?.signal, async (client) => {
      // One writer at a time: else a lower `seq` may be committed after a higher
      // one, and a reader that was past it would never see it.
      await client.query("select pg_advisory_xact_lock('event'::regclass::oid::bigint)");
      const { rows } = await client.query<{ event_id: string }>(INSERT, columnsOf(batch));
      if (rows.length === batch.length) return;
      const written = new Set(rows.map(({ event_id }) => event_id));
      const event_id = batch.find((each) => !written.has(each.event_id))?.event_id ?? "";
      throw new StoreError({ code: "conflict", event_id });
    });
  }

  async #read(sql: string, parameters: Parameters, options?: CallOptions): Promise<Row[]> {
    return transact(this.session, options?.signal, async (client) => {
      return (await client.query<Row>(sql, parameters)).rows;
    });
  }
}

interface Row {
  /** A bigint, which the driver gives as text. */
  readonly seq: string;
  readonly envelope: string;
}

function envelopeOf({ envelope }: Row): ExperienceEventEnvelope {
  return parseEnvelopeJson(envelope);
}

function rethrowFor(options: CallOptions | undefined): (error: unknown) => never {
  return (error) => {
    throw options?.signal?.aborted === true && error === options.signal.reason ? error : toStoreError(error);
  };
}
