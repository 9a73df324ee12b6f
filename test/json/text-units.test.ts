import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { ByteUnits } from "../../src/json/byte-units.js";
import { scan, SyntaxFault } from "../../src/json/scanner.js";
import { giveBack, KEPT_LENGTH, takeUnits, unitsOfName } from "../../src/json/text-units.js";
import type { UnitArray } from "../../src/json/unit-array.js";
import { WideUnits } from "../../src/json/wide-units.js";

/** Where ASCII ends: what of others an array shows is its own affair. */
const OTHER = 0x80;

const shown = (unit: number) => Math.min(unit, OTHER);

function expectUnitsOf(array: UnitArray, text: string): void {
  const units = Array.from(array.units.subarray(0, text.length), shown);
  expect(Buffer.from(units)).toEqual(Buffer.from(Array.from(text.split(""), (c) => shown(c.charCodeAt(0)))));
  expect(array.units[text.length]).toBe(0);
  expect(array.units.length).toBeGreaterThanOrEqual(text.length + 256);
}

// Pieces of one to four bytes of UTF-8, halves of pairs, and enough ASCII between them to be copied in words.
const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "binary-ascii", maxLength: 40 }),
  fc.constantFrom(
    "é",
    "ÿ",
    "Ā",
    "Ģ",
    "߿",
    "ࠀ",
    "日本",
    "\uffff",
    "😀",
    "\ud800",
    "\udfff",
    "\udc00\ud800",
    "\ufffd",
    "\0",
  ),
);
const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

describe.each([ByteUnits, WideUnits])("%o", (Units) => {
  test("have a text's ASCII, other code units as others, and a zero at the end", () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const array = new Units(Math.max(first.length, second.length));
        for (const text of [first, second]) {
          array.load(text);
          expectUnitsOf(array, text);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([0, 1, 2, 3, 32_768, 65_537, 100_001])("are right at a length of %i", (length) => {
    const pattern = ["a", "é", "日", "a日", "\ud800", "aaaaé", "😀", "a😀", "\ufffd"];
    const repeated = pattern.map((unit) => unit.repeat(length).slice(0, length));
    const ascii = "a".repeat(Math.max(length - 1, 0));
    for (const text of [...repeated, `\ud800${ascii}`, `${ascii}é`]) {
      const array = new Units(text.length);
      array.load(text);
      expectUnitsOf(array, text);
    }
  });

  test("find the first control character of any stretch", () => {
    const controls = fc.constantFrom("\0", "\u0001", "\t", "\n", "\u001f");
    const others = fc.constantFrom(
      " ",
      "!",
      "a",
      "\u007f",
      "\u0080",
      "\u00a0",
      "Ġ",
      "Ā",
      "耀",
      "\ud800",
      "\uffff",
    );
    const units = fc.array(fc.oneof({ weight: 1, arbitrary: controls }, { weight: 12, arbitrary: others }));
    fc.assert(
      fc.property(units, fc.nat(8), fc.nat(8), (parts, skipped, cut) => {
        const text = parts.join("");
        const array = new Units(text.length);
        array.load(text);
        const from = Math.min(skipped, text.length);
        const to = Math.max(from, text.length - cut);
        const first = text.slice(from, to).search(/[\0-\x1f]/);
        expect(array.firstControl(from, to)).toBe(first === -1 ? to : from + first);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("The units of a text", () => {
  test("are in an array that is used again, unless it is very long", () => {
    const first = takeUnits("one");
    const second = takeUnits("two");
    expect(second).not.toBe(first);
    giveBack(first);
    const longest = takeUnits("x".repeat(KEPT_LENGTH + 1));
    expect(longest).not.toBe(first);
    giveBack(longest);
    expect(takeUnits("x".repeat(first.capacity))).toBe(first);
    giveBack(first);
    const long = takeUnits("x".repeat(first.capacity + 1));
    expect(long).not.toBe(first);
    giveBack(long);
    for (const length of [0, long.capacity]) {
      expect(takeUnits("x".repeat(length))).toBe(long);
      giveBack(long);
    }
    giveBack(takeUnits("x".repeat(KEPT_LENGTH)));
    expect(takeUnits("").capacity).toBe(KEPT_LENGTH);
  });

  test("belong to one text as long as they are in use", () => {
    const outer = scan('["outer", "é"]', (scanner) => {
      const inner = scan('["inner"]', (other) => other.value());
      expect(() => scan("[", (other) => other.value())).toThrow(SyntaxFault);
      return [scanner.value(), inner];
    });
    expect(outer).toEqual([["outer", "é"], ["inner"]]);
  });

  const copy = Buffer.alloc(1024);

  test.each([
    ["Node", Buffer, 2, undefined],
    ["other platforms", undefined, 1, undefined],
    ["one whose Buffer knows no UTF-16", { from: () => ({ write: () => 0 }) }, 1, undefined],
    ["one whose Buffer makes copies", { from: () => copy }, 1, undefined],
    ["one whose Buffer throws", { from: () => expect.fail() }, 1, undefined],
    // Those have a Buffer that is written in JavaScript.
    ["Deno", Buffer, 1, { node: "24.0.0", deno: "2.9.6" }],
    ["a page with a Buffer", Buffer, 1, {}],
  ])("take as many bytes each as %s allows", async (_platform, substitute, size, versions) => {
    vi.resetModules();
    vi.stubGlobal("Buffer", substitute);
    if (versions !== undefined) vi.stubGlobal("process", { versions });
    try {
      const textUnits = await import("../../src/json/text-units.js");
      const { units } = textUnits.takeUnits("é");
      expect(units.BYTES_PER_ELEMENT).toBe(size);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe("The units of a name", () => {
  test("are never those of a text where the name is no ASCII", () => {
    for (const Units of [ByteUnits, WideUnits]) {
      const array = new Units(1);
      for (const name of ["é", "ÿ", "日", "\uffff"]) {
        array.load(name);
        expect(unitsOfName(name)[0]).not.toBe(array.units[0]);
      }
    }
    expect(Array.from(unitsOfName('"id":'))).toEqual(Array.from(Buffer.from('"id":')));
  });
});
