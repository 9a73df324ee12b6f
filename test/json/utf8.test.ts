import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8, findInvalidByte } from "../../src/json/utf8.js";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Bytes at which something changes, so that chance meets them often. */
const EDGES = [
  0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee,
  0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];
const bytes = fc
  .array(fc.oneof(fc.constantFrom(...EDGES), fc.nat({ max: 255 })), { maxLength: 12 })
  .map((list) => Uint8Array.from(list));

test("the byte that is found is the first after which no text can be right", () => {
  fc.assert(
    fc.property(bytes, (input) => {
      const at = findInvalidByte(input);
      expect(at === -1).toBe(isUtf8(input));
      if (at !== -1) expect(isUtf8(input.subarray(0, at))).toBe(true);
      expect(decodeUtf8(input)).toEqual(at === -1 ? strict.decode(input) : { invalidAt: at });
    }),
    { numRuns: 5_000 },
  );
});

test("every two bytes are judged as TextDecoder does", () => {
  for (let first = 0; first < 256; first++) {
    for (let second = 0; second < 256; second++) {
      for (const tail of [[], [0x80], [0x80, 0x80]]) {
        const input = Uint8Array.of(first, second, ...tail);
        if ((findInvalidByte(input) === -1) !== isUtf8(input)) throw new Error(`wrong about ${input.join()}`);
      }
    }
  }
});

test("a byte order mark is kept", () => {
  expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe("\ufeffA");
});
