import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { IdIndex } from "../../../src/lint/ledger/id-index.js";

/** Ids of every sort that is kept in a way of its own, and those nearest to them. */
const id = fc.oneof(
  fc.stringMatching(/^[ab]{0,4}$/),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("\0", "a\0", "a\0b", "\xff", "\u0100", "\u{1f600}", "\ud800", "__proto__"),
  fc.tuple(fc.constantFrom("x", "é", "€"), fc.integer({ min: 238, max: 258 })).map(([c, n]) => c.repeat(n)),
);

test("ids have the numbers that a map would give them", () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
      const index = new IdIndex();
      const numbers = new Map<string, number>();
      for (const each of ids) {
        expect(index.numberOf(each)).toBe(numbers.get(each) ?? -1);
        if (numbers.has(each)) continue;
        expect(index.add(each)).toBe(numbers.size);
        numbers.set(each, numbers.size);
      }
      for (const [each, number] of numbers) expect(index.numberOf(each)).toBe(number);
    }),
    { numRuns: 500 },
  );
});

test("as many as fill several buffers and tables are all found, and no others", () => {
  const index = new IdIndex();
  const nameOf = (i: number) => `${i}-${"x".repeat(i % 40)}`;
  const count = 100_000;
  for (let i = 0; i < count; i++) index.add(nameOf(i));
  for (let i = 0; i < count; i++) {
    if (index.numberOf(nameOf(i)) !== i) expect.fail(`${nameOf(i)} is lost`);
    if (index.numberOf(`${nameOf(i)}y`) !== -1) expect.fail(`${nameOf(i)}y was never added`);
  }
});

test("an id takes little more room than its characters", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const bytesUsed = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const count = 200_000;
  const before = bytesUsed();
  const index = new IdIndex();
  for (let i = 0; i < count; i++) index.add(`01JQ4X8Z7K3M-${String(i).padStart(13, "0")}`);
  // 26 characters, what belongs to them, and two to four places of the table; a map takes twice as much.
  expect((bytesUsed() - before) / count).toBeLessThan(70);
  expect(index.numberOf("01JQ4X8Z7K3M-0000000000001")).toBe(1);
});
