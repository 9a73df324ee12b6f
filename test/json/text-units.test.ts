import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scan, SyntaxFault } from "../../src/json/scanner.js";
import { giveBack, takeUnits, TextUnits, unitsOfName } from "../../src/json/text-units.js";

/** What the units of a text are, said simply. */
function expectedUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => Math.min(text.charCodeAt(i), 0xff)).map((unit) =>
    unit < 0x80 ? unit : 0xff,
  );
}

function unitsOf({ bytes }: TextUnits, text: string): number[] {
  return Array.from(bytes.subarray(0, text.length));
}

// Pieces of one to four bytes of UTF-8, halves of pairs, and enough ASCII between them to be copied in words.
const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "binary-ascii", maxLength: 40 }),
  fc.constantFrom(
    "é",
    "ÿ",
    "Ā",
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

describe("The units of a text", () => {
  test("are its ASCII, with one mark for each other code unit, and a zero at the end", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const units = new TextUnits(text);
        expect(unitsOf(units, text)).toEqual(expectedUnits(text));
        expect(units.bytes[text.length]).toBe(0);
        expect(units.isAscii).toBe(!/[^\0-\x7f]/.test(text));
        expect(units.isWellFormed).toBe(text.isWellFormed());
      }),
      { numRuns: 2000 },
    );
  });

  test.each([32_767, 32_768, 32_769, 65_537, 100_001])("are right at a length of %i", (length) => {
    const pattern = ["a", "é", "日", "a日", "\ud800", "aaaaé", "😀", "a😀", "\ufffd"];
    const repeated = pattern.map((unit) => unit.repeat(length).slice(0, length));
    const ascii = "a".repeat(length - 1);
    for (const text of [...repeated, `\ud800${ascii}`, `${ascii}é`]) {
      const units = takeUnits(text);
      expect(Buffer.from(units.bytes.subarray(0, length))).toEqual(Buffer.from(expectedUnits(text)));
      expect(units.bytes[length]).toBe(0);
      expect(units.isAscii).toBe(!/[^\0-\x7f]/.test(text));
      expect(units.isWellFormed).toBe(text.isWellFormed());
      expect(units.bytes.length).toBeGreaterThanOrEqual(length + 256);
      giveBack(units);
    }
  });

  test("leave nothing behind for the next text", () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        giveBack(takeUnits(first));
        const units = takeUnits(second);
        expect(unitsOf(units, second)).toEqual(expectedUnits(second));
        expect([units.isAscii, units.isWellFormed]).toEqual([
          /^[\0-\x7f]*$/.test(second),
          second.isWellFormed(),
        ]);
        expect(units.bytes[second.length]).toBe(0);
        giveBack(units);
      }),
    );
  });

  test("belong to one text as long as they are in use", () => {
    const outer = scan('["outer", "é"]', (scanner) => {
      const inner = scan('["inner"]', (other) => other.value());
      expect(() => scan("[", (other) => other.value())).toThrow(SyntaxFault);
      return [scanner.value(), inner];
    });
    expect(outer).toEqual([["outer", "é"], ["inner"]]);
  });
});

describe("The units of a name", () => {
  test("are never those of a text where the name is no ASCII", () => {
    for (const name of ["é", "ÿ", "日", "\uffff"]) {
      const other = new TextUnits("ā");
      expect(unitsOfName(name)[0]).not.toBe(other.bytes[0]);
    }
    expect(Array.from(unitsOfName('"id":'))).toEqual(Array.from(Buffer.from('"id":')));
  });
});
