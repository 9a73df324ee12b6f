import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  ExperienceEventEnvelopeSchema,
  ExperienceEventSchema,
  parseEnvelope,
  parseEvent,
  stringifyEnvelope,
  stringifyEvent,
  stringifyJson,
} from "../../src/index.js";
import { arbitraryOf, inputArbitraryOf } from "../../src/testing/arbitraries.js";
import { jsonArbitrary } from "../../src/testing/values.js";
import { toBytes } from "../trial/bytes.js";
import { compareValue } from "../trial/compare.js";
import { parseTree } from "../trial/tree.js";
import { JUDGED_TYPES, typeNamed } from "../trial/types.js";
import { printValue } from "../trial/values.js";
import { buildJudge, Judge } from "./judge.js";

const RUNS = { numRuns: 2000, seed: 1 };

let judge: Judge;

beforeAll(() => {
  buildJudge();
  judge = new Judge();
});

afterAll(() => judge.close());

/** Rust has to read a text as the value it was printed from. */
async function expectSame(type: string, text: string, value: unknown): Promise<void> {
  const [verdict] = await judge.ask([{ type, document: text }]);
  if (!verdict?.accepted) throw new Error(`Rust refuses ${text}: ${verdict?.reason}`);
  const difference = compareValue(
    typeNamed(type).slot,
    value,
    parseTree(toBytes(verdict.written)),
    new Set(),
  );
  expect(difference, `where ${text} is not ${verdict.written}`).toBe(undefined);
}

test("Rust reads every envelope that we print, as the same value", async () => {
  const inputs = fc.oneof(
    arbitraryOf(ExperienceEventEnvelopeSchema),
    inputArbitraryOf(ExperienceEventEnvelopeSchema),
  );
  const property = fc.asyncProperty(inputs, (input) =>
    expectSame("ExperienceEventEnvelope", stringifyEnvelope(input), parseEnvelope(input)),
  );
  await fc.assert(property, RUNS);
});

test("Rust reads every event that we print, as the same value", async () => {
  const inputs = fc.oneof(arbitraryOf(ExperienceEventSchema), inputArbitraryOf(ExperienceEventSchema));
  const property = fc.asyncProperty(inputs, (input) =>
    expectSame("ExperienceEvent", stringifyEvent(input), parseEvent(input)),
  );
  await fc.assert(property, RUNS);
});

test("Rust reads every free JSON that we print, as the same value", async () => {
  const proposal = (structured: string): string =>
    printValue(PROPOSAL).replace('"structured_payload":null', `"structured_payload":${structured}`);
  const property = fc.asyncProperty(jsonArbitrary, (value) =>
    expectSame("KernelProposal", proposal(stringifyJson(value)), { ...PROPOSAL, structured_payload: value }),
  );
  await fc.assert(property, RUNS);
});

test.each(JUDGED_TYPES)("Rust reads every arbitrary $name", async ({ name, schema }) => {
  const property = fc.asyncProperty(arbitraryOf(schema), (value) =>
    expectSame(name, printValue(value), value),
  );
  await fc.assert(property, { ...RUNS, numRuns: 200 });
});

const PROPOSAL = {
  id: "p",
  kind: "Plan",
  payload: "",
  structured_payload: null,
  trace_link: {
    type: "Remote",
    provider_name: "p",
    provider_model_id: "m",
    request_fingerprint: "q",
    response_fingerprint: "r",
    temperature: 0.5,
    top_p: 0.9,
    max_tokens: 8,
    provider_metadata: {},
    retried: false,
    retry_reasons: [],
    replayability: "None",
  },
  contract_results: [],
  requires_human: false,
  confidence: null,
};
