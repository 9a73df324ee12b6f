import { stringifyEnvelope, type ExperienceEventEnvelope } from "converge-experience-contract";
import { chainIdOf, instantKeyOf, traceLinkIdOf } from "converge-experience-contract/store";

const COLUMNS = {
  event_id: "text",
  tenant_id: "text",
  correlation_id: "text",
  kind: "text",
  chain_id: "bytea",
  trace_link_id: "bytea",
  occurred_at: "bytea",
  instant: "text",
  envelope: "text",
} as const;

const names = Object.keys(COLUMNS).join(", ");
const arrays = Object.values(COLUMNS).map((type, i) => `$${i + 1}::${type}[]`);

/**
 * Inserts a whole batch in one statement, in its order. A known id is left out,
 * and so seen by its absence from the result.
 */
export const INSERT = `
  insert into event (${names})
  select ${names} from unnest(${arrays.join(", ")}) with ordinality as batch (${names}, place) order by place
  on conflict (event_id) do nothing
  returning event_id`;

/** A batch, column by column: the parameters of {@link INSERT}. */
export function columnsOf(batch: readonly ExperienceEventEnvelope[]): unknown[][] {
  return [
    batch.map(({ event_id }) => event_id),
    batch.map(({ tenant_id }) => tenant_id),
    batch.map(({ correlation_id }) => correlation_id),
    batch.map(({ event }) => event.type),
    batch.map(({ event }) => bytes(chainIdOf(event))),
    batch.map(({ event }) => bytes(traceLinkIdOf(event))),
    batch.map(({ occurred_at }) => bytes(occurred_at)),
    batch.map(({ occurred_at }) => instantKeyOf(occurred_at)),
    batch.map((envelope) => stringifyEnvelope(envelope)),
  ];
}

function bytes(text: string | null): Buffer | null {
  return text === null ? null : Buffer.from(text);
}
