import { describe, expect, test } from "vitest";
import { safeParseJson } from "../../src/index.js";
import { toBuffer } from "../trial/bytes.js";
import { placesOf } from "../trial/places.js";
import { readOnAllRoads } from "../trial/roads.js";
import { parseTree } from "../trial/tree.js";
import { typeNamed } from "../trial/types.js";
import { exactNumber, exactValue, printValue } from "../trial/values.js";
import { ACCEPTED } from "./accepted.js";
import type { Case } from "./case.js";
import { EITHER } from "./either.js";
import { ANYWHERE, TYPED, type Placement } from "./placements.js";
import { REFUSED } from "./refused.js";

test("no case stands for two, in name or value", () => {
  const cases = [...ACCEPTED, ...REFUSED, ...EITHER];
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  expect(new Set(cases.map(({ value }) => value)).size).toBe(cases.length);
});

describe("accepted where any JSON may stand", () => {
  test.each(ACCEPTED)("$name", (hostile) => {
    for (const placement of ANYWHERE) expect(read(hostile, placement), placement.name).toBe("accepted");
  });

  test.each(ACCEPTED.filter(({ value }) => isPlain(value)))("$name keeps its value", ({ value }) => {
    const [{ type, around }] = ANYWHERE as [Placement];
    const { data } = safeParseJson(typeNamed(type).schema, toBuffer(around(value))) as { data: unknown };
    const read = (data as { data: { proposal: { structured_payload: unknown } } }).data.proposal;
    expect(printValue(read.structured_payload)).toBe(printValue(exactValue(parseTree(value), new Set())));
  });
});

describe("refused wherever it stands", () => {
  test.each(REFUSED)("$name", (hostile) => {
    for (const placement of [...ANYWHERE, ...TYPED])
      expect(read(hostile, placement), placement.name).toBe("refused");
  });
});

describe("left to the reader by RFC 8259, and refused by this one", () => {
  test.each(EITHER)("$name", (hostile) => {
    for (const placement of [...ANYWHERE, ...TYPED])
      expect(read(hostile, placement), placement.name).toBe("refused");
  });
});

/** What all our roads make of a case in its place. */
function read({ value }: Case, { type, around }: Placement): string {
  const { reading, disagreement } = readOnAllRoads(typeNamed(type), around(value));
  return disagreement ?? (reading.success ? "accepted" : "refused");
}

/** Without whole floats beyond the safe range, which become integers. */
function isPlain(value: string): boolean {
  return placesOf(parseTree(value), undefined).every(({ node }) => {
    const number = node.kind === "number" ? exactNumber(node.raw) : 0n;
    return typeof number === "bigint" || !Number.isInteger(number) || Number.isSafeInteger(number);
  });
}
