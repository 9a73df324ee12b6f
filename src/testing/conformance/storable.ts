import fc from "fast-check";
import { checkQuery } from "../../store/query.js";
import type { EventQuery, ExperienceEventEnvelope, ExperienceEventKind } from "../../types/index.js";
import { ExperienceEventKindSchema } from "../../schemas/event.js";
import { eventArbitrary } from "../arbitraries.js";

const KINDS = ExperienceEventKindSchema.options;
const TENANTS = ["tenant-a", "tenant-b", "tenant_c.1"];
const CORRELATIONS = ["run-1", "run-2"];
const CHAINS = ["chain-1", "chain-2", ""];

/** Times that order otherwise as texts than as instants, times that are none, and the odd character. */
const TIMES = [
  "1970-01-01T00:00:00Z",
  "2026-03-02T08:00:00Z",
  "2026-03-02T08:00:00.5Z",
  "2026-03-02T08:00:00.50Z",
  "2026-03-02T10:00:00+02:00",
  "2026-03-02t07:59:59.999999999z",
  "2026-03-02T23:30:00-05:00",
  "0000-01-01T00:00:00+23:59",
  "9999-12-31T23:59:59-23:59",
  "2026-02-30T00:00:00Z",
  "1772438400Z",
  "lamport:7",
  "2026-03-02",
  "\0",
  "\uffff",
  "\u{10000}",
];

/** Any time that a store must take: RFC 3339, other forms that are in use, and other texts. */
export const timeArbitrary: fc.Arbitrary<string> = fc
  .oneof(
    { arbitrary: fc.constantFrom(...TIMES), weight: 4 },
    {
      arbitrary: fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
      weight: 1,
    },
  )
  .map((time) => (typeof time === "string" ? time : time.toISOString()));

const idArbitrary = fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);

/**
 * Arbitrary envelopes that a store must take: safe ids, any payload. Tenants,
 * correlations, times and most chains come from a few, so that queries find some.
 */
export function storableEnvelopeArbitrary(): fc.Arbitrary<ExperienceEventEnvelope> {
  return fc
    .record(
      {
        event_id: idArbitrary,
        occurred_at: timeArbitrary,
        tenant_id: fc.option(fc.constantFrom(...TENANTS)),
        correlation_id: fc.option(fc.constantFrom(...CORRELATIONS)),
        event: eventArbitrary(),
      },
      { noNullPrototype: true },
    )
    .chain((envelope) =>
      fc.option(fc.constantFrom(...CHAINS), { freq: 4 }).map((chain) => withChain(envelope, chain)),
    );
}

/** Arbitrary queries, each filter set in half of them, over the values of {@link storableEnvelopeArbitrary}. */
export function queryArbitrary(): fc.Arbitrary<EventQuery> {
  const half = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 });
  return fc
    .record({
      tenant_id: half(fc.constantFrom(...TENANTS, "tenant-z", "", "a:b", "\0")),
      time_range: half(fc.record({ start: half(timeArbitrary), end: half(timeArbitrary) })),
      kinds: fc.oneof(
        fc.constant<ExperienceEventKind[]>([]),
        fc.array(fc.constantFrom(...KINDS), { maxLength: 8 }),
      ),
      correlation_id: half(fc.constantFrom(...CORRELATIONS, "run-9", "\u{1f600}")),
      chain_id: half(fc.constantFrom(...CHAINS, "chain-9", "\0")),
      limit: half(fc.oneof(fc.nat({ max: 8 }), fc.constantFrom(0, 1, 2 ** 32, 2n ** 64n - 1n))),
    })
    .map((query) => checkQuery(query));
}

function withChain(envelope: ExperienceEventEnvelope, chain: string | null): ExperienceEventEnvelope {
  const { event } = envelope;
  if (chain === null || !("chain_id" in event.data)) return envelope;
  return { ...envelope, event: { ...event, data: { ...event.data, chain_id: chain } } as typeof event };
}
