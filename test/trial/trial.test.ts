import { expect, test } from "vitest";
import { toBytes, toText } from "./bytes.js";
import { compareValue } from "./compare.js";
import { DEVIATIONS } from "../../scripts/conformance/deviations.js";
import { documents } from "./documents.js";
import { fixtureBases } from "./bases.js";
import { tryDocuments, type Jury } from "./trial.js";
import { Tally } from "./tally.js";
import { parseTree, printTree } from "./tree.js";
import { typeNamed } from "./types.js";
import { isSameData } from "./values.js";

test("a tree loses nothing but white space", () => {
  for (const { bytes } of fixtureBases()) {
    const text = toText(bytes) as string;
    const printed = toText(printTree(parseTree(bytes))) as string;
    expect(isSameData(JSON.parse(printed), JSON.parse(text))).toBe(true);
    expect(printed.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
  }
});

test("the same seed gives the same documents, another seed others", () => {
  const make = (seed: number): string[] =>
    [...documents(4000, seed)].map(({ type, bytes }) => `${type.name} ${bytes}`);
  expect(make(1)).toEqual(make(1));
  expect(make(1).slice(2000)).not.toEqual(make(2).slice(2000));
  expect(make(1)).toHaveLength(4000);
});

test("every deviation is named once, and shown by an example", () => {
  expect(new Set(DEVIATIONS.map(({ id }) => id)).size).toBe(DEVIATIONS.length);
  for (const { examples } of DEVIATIONS) expect(examples.length).toBeGreaterThan(0);
});

/** A judge that says the same of all documents. */
const always = (verdict: Awaited<ReturnType<Jury["ask"]>>[number]): Jury => ({
  ask: async (questions) => questions.map(() => verdict),
});

test("a judge that disagrees is noticed", async () => {
  const some = [...documents(3000, 1)].filter((_, i) => i % 10 === 0);
  for (const verdict of [REFUSED, ACCEPTED]) {
    const tally = new Tally();
    await tryDocuments(always(verdict), some, tally);
    expect(tally.total().others).toBeGreaterThan(100);
    expect(tally.othersInAll).toBeGreaterThanOrEqual(tally.total().others);
  }
});

const REFUSED = { accepted: false, reason: "no" } as const;
const ACCEPTED = { accepted: true, written: '{"start":null,"end":null}' } as const;

test.each([
  ["CandidateScore", { id: "a", score: 1 }, '{"id":"a","score":1.1}'],
  ["CandidateScore", { id: "a", score: 0 }, '{"id":"a","score":-0.0}'],
  ["CandidateScore", { score: 1, id: "a" }, '{"id":"a","score":1.0}'],
  ["CandidateScore", { id: "a", score: 1, more: 0 }, '{"id":"a","score":1.0}'],
  [
    "RecallQuery",
    { query_text: "", top_k: 5n, step_context: null, tenant_scope: null },
    '{"query_text":"","top_k":5,"step_context":null,"tenant_scope":null}',
  ],
  [
    "RecallQuery",
    { query_text: "", top_k: 2 ** 53, step_context: null, tenant_scope: null },
    '{"query_text":"","top_k":9007199254740992,"step_context":null,"tenant_scope":null}',
  ],
  ["TimeRange", { start: null }, '{"start":null,"end":null}'],
  ["TimeRange", { start: null, end: undefined }, '{"start":null,"end":null}'],
  ["DecisionStep", "Planning", '"Reasoning"'],
  ["ArtifactKind", { Other: "x" }, '{"Other":"y"}'],
])("another value is no deviation: %s %o is not %s", (name, ours, written) => {
  expect(compareValue(typeNamed(name).slot, ours, parseTree(toBytes(written)), new Set())).toBeTypeOf(
    "string",
  );
});
