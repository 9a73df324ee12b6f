import fc from "fast-check";
import { U64_MAX, type JsonValue } from "../../../json/json-value.js";
import { parseEnvelope } from "../../../parse/parse.js";
import { ExperienceEventKindSchema, ExperienceEventSchema } from "../../../schemas/event.js";
import type {
  ExperienceEvent,
  ExperienceEventEnvelope,
  ExperienceEventInput,
  LifecycleEvent,
} from "../../../types/index.js";
import { eventArbitrary, inputArbitraryOf } from "../../arbitraries.js";
import type { CaseContext, ConformanceCase } from "../case.js";
import { ALL, lifecycleEvent, sample, textsOf, traceLink, traceLinkRecorded } from "../sample.js";

export const INTEGERS = [0, 1, 2 ** 32, 2 ** 53 - 1, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n, U64_MAX];

const FREE_JSON: readonly JsonValue[] = [
  -0,
  1e300,
  5e-324,
  0.1,
  2n ** 64n - 1n,
  -(2n ** 63n),
  -(2n ** 53n),
  [],
  {},
  { "": "", b: 1, a: [null, true, ["\0"]], "é\u0000": "\u2028" },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":1}') as JsonValue,
];

const PLANES = 17;
const PLANE_SIZE = 0x10000;

export const VALUE_CASES: readonly ConformanceCase[] = [
  ...ExperienceEventKindSchema.options.map((kind): ConformanceCase => ({
    name: `values: any ${kind} event comes back unchanged`,
    async run(context) {
      let count = 0;
      const unchanged = fc.asyncProperty(eventArbitrary(kind), async (event) => {
        const id = `event-${count++}`;
        await checkUnchanged(context, [sample(id, { correlation_id: id, event })], id);
      });
      await fc.assert(unchanged, { numRuns: context.runs });
    },
  })),
  {
    name: "values: 64-bit integers come back exactly, and in the same form",
    run: (context) =>
      checkUnchanged(
        context,
        INTEGERS.map((n, i) => sample(`n-${i}`, { event: traceLinkRecorded("t", traceLink(n)) })),
      ),
  },
  {
    name: "values: every character of Unicode comes back unchanged",
    run: (context) =>
      checkUnchanged(
        context,
        Array.from({ length: PLANES }, (_, i) => sample(`plane-${i}`, { event: promoted(planeOf(i)) })),
      ),
  },
  {
    name: "values: free JSON comes back unchanged, -0 and __proto__ and the order of keys included",
    run: (context) =>
      checkUnchanged(
        context,
        [...FREE_JSON, nested(123)].map((json, i) => sample(`json-${i}`, { event: proposed(json) })),
      ),
  },
  {
    name: "values: keys that may be absent are filled in, at every depth",
    async run({ store, expect }) {
      const events = ExperienceEventSchema.options.flatMap((schema) =>
        fc.sample<ExperienceEventInput>(inputArbitraryOf(schema), { numRuns: 60, seed: 60 }),
      );
      const sparse = events.map((event, i) => ({ event_id: `sparse-${i}`, occurred_at: "now", event }));
      await store.appendEvents(sparse);
      expect(await store.queryEvents(ALL)).toEqual(sparse.map((envelope) => parseEnvelope(envelope)));
    },
  },
  {
    name: "values: unknown keys are dropped, at every depth",
    async run({ store, expect }) {
      const clean = [sample("a"), sample("t", { event: traceLinkRecorded("t", traceLink(1)) })];
      await store.appendEvents(litter(clean) as ExperienceEventEnvelope[]);
      expect(await store.queryEvents(ALL)).toEqual(clean);
      expect(await store.getTraceLink("t")).toEqual(traceLink(1));
      const move = lifecycleEvent("Draft", "Approved");
      const { event } = await store.writeArtifactStateTransition("x", "Pack", litter(move) as LifecycleEvent);
      const data = { artifact_id: "x", artifact_kind: "Pack", event: move };
      expect(event).toEqual({ type: "ArtifactStateTransitioned", data });
    },
  },
];

/** The same, with an unknown key in every object. */
function litter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(litter);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, litter(part)] as const);
  return { ...Object.fromEntries(entries), unknown_key: { of: ["later"] } };
}

async function checkUnchanged(
  { store, expect }: CaseContext,
  events: readonly ExperienceEventEnvelope[],
  correlation_id: string | null = null,
): Promise<void> {
  await store.appendEvents(events);
  const found = await store.queryEvents({ ...ALL, correlation_id });
  expect(found).toEqual(events);
  expect(textsOf(found)).toEqual(textsOf(events));
}

function planeOf(plane: number): string {
  let text = "";
  for (let i = 0; i < PLANE_SIZE; i++) {
    const character = String.fromCodePoint(plane * PLANE_SIZE + i);
    if (character.isWellFormed()) text += character;
  }
  return text;
}

function nested(depth: number): JsonValue {
  let value: JsonValue = [];
  for (let i = 1; i < depth; i++) value = [value];
  return value;
}

function promoted(reason: string): ExperienceEvent {
  const ids = { proposal_id: "p", fact_id: "f", promoted_by: "b" };
  return { type: "FactPromoted", data: { ...ids, reason, requires_human: false } };
}

function proposed(structured_payload: JsonValue): ExperienceEvent {
  const proposal = {
    id: "p",
    kind: "Plan" as const,
    payload: "",
    structured_payload,
    trace_link: traceLink(1),
    contract_results: [],
    requires_human: false,
    confidence: null,
  };
  return {
    type: "ProposalCreated",
    data: { proposal, chain_id: "c", step: "Planning", policy_snapshot_hash: null },
  };
}
