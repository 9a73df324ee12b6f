import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { safeParseJson } from "../../src/index.js";
import { readValue } from "../../src/parse/read-value.js";
import { valueRoadOf } from "../../src/parse/value-road.js";
import { toBuffer, toBytes } from "../trial/bytes.js";
import { compareValue, type Notes } from "../trial/compare.js";
import { DEVIATIONS, type Example } from "../../scripts/conformance/deviations.js";
import { repair } from "../trial/repair.js";
import { parseTree } from "../trial/tree.js";
import { typeNamed } from "../trial/types.js";
import { printValue } from "../trial/values.js";
import { buildJudge, Judge } from "./judge.js";

let judge: Judge;

beforeAll(() => {
  buildJudge();
  judge = new Judge();
});

afterAll(() => judge.close());

describe.each(DEVIATIONS)("$id", ({ id, group, examples }) => {
  test.each(examples)("$type $document", async (example) => {
    const { type, document } = example;
    const [verdict] = await judge.ask([{ type, document: toBuffer(document) }]);
    expect(verdict?.accepted ? verdict.written : null).toBe(example.rust);

    const ours = read(example);
    expect(ours.success ? printValue(ours.data) : null).toBe(example.ours);

    expect([...explanationOf(example, group)], "what the trial calls it").toEqual(
      group === "wider" ? [] : [id],
    );
  });
});

test.each(DEVIATIONS.filter(({ group }) => group === "wider").flatMap(({ examples }) => examples))(
  "as text, $document is refused",
  ({ type, document }) => {
    expect(safeParseJson(typeNamed(type).schema, toBuffer(document)).success).toBe(false);
  },
);

/** The deviations that the trial finds in an example. */
function explanationOf({ type, document, rust }: Example, group: string): Notes {
  const notes: Notes = new Set();
  const { slot, schema } = typeNamed(type);
  if (group === "narrower") repair(parseTree(document), slot, notes);
  if (group !== "values" || rust === null) return notes;
  const { data } = safeParseJson(schema, toBuffer(document)) as { data: unknown };
  expect(compareValue(slot, data, parseTree(toBytes(rust)), notes)).toBe(undefined);
  return notes;
}

function read({ type, document, from }: Example): { success: true; data: unknown } | { success: false } {
  const { schema } = typeNamed(type);
  if (from === "text") return safeParseJson(schema, toBuffer(document));
  return readValue(valueRoadOf(schema), JSON.parse(document), undefined);
}
