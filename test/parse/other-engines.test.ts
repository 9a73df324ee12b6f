import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as usual from "../../src/index.js";
import { hasIrregexp } from "../../src/parse/fast/irregexp.js";
import { envelopeTextRoad } from "../../src/parse/text-road.js";

const lines = readFileSync("examples/ledger.ndjson", "utf8").trimEnd().split("\n");

/** A line with as long a text in it as makes it so long. */
function long(length: number): string {
  const line = lines.find((other) => other.includes('"type":"BudgetExceeded"')) as string;
  return line.replace('"chain_id":"', (found) => found + "x".repeat(length - line.length));
}

test("Node has Irregexp", () => {
  expect(hasIrregexp()).toBe(true);
});

/** How engines word what is wrong with the expression `[`. */
describe.each([
  ["Safari and Bun", "Invalid regular expression: missing terminating ] for character class", false],
  ["Firefox", "unterminated character class", true],
])("an engine as in %s", (_name, complaint, isFast) => {
  let read: (text: string) => unknown;
  let contract: typeof usual;

  beforeAll(async () => {
    vi.resetModules();
    const { RegExp } = globalThis;
    vi.stubGlobal("RegExp", function (pattern: string, flags?: string) {
      if (pattern === "[") throw new SyntaxError(complaint);
      return new RegExp(pattern, flags);
    });
    const { hasIrregexp: known } = await import("../../src/parse/fast/irregexp.js");
    expect(known()).toBe(isFast);
    vi.unstubAllGlobals();
    contract = await import("../../src/index.js");
    read = (await import("../../src/parse/text-road.js")).envelopeTextRoad().fastRead;
  });

  afterAll(() => vi.resetModules());

  test("takes the fast road for what its expressions are quick with", () => {
    const wanted = lines.map(
      (line) =>
        envelopeTextRoad().fastRead(line) !== undefined &&
        (isFast || !/"(structured_payload|metadata)":[^n]/.test(line)),
    );
    expect(new Set(wanted).size).toBe(2);
    expect(lines.map((line) => read(line) !== undefined)).toEqual(wanted);
    expect(read(long(1 << 13))).toBeDefined();
    expect(read(long((1 << 13) + 1)) !== undefined).toBe(isFast);
    expect(read(long(1 << 20)) !== undefined).toBe(isFast);
    expect(read(long((1 << 20) + 1))).toBeUndefined();
  });

  test("reads and writes the same", () => {
    for (const line of [...lines, long(1 << 13), long(1 << 14)]) {
      const envelope = contract.parseEnvelopeJson(line);
      expect(envelope).toEqual(usual.parseEnvelopeJson(line));
      expect(contract.stringifyEnvelope(envelope) === line).toBe(true);
    }
  });
});
