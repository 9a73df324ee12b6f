import fc from "fast-check";
import { expect, test } from "vitest";
import { locate, utf8Length } from "../../src/json/position.js";
import { MARK, marked } from "../support/marked-text.js";

test.each([
  "¦",
  "¦abc",
  "abc¦",
  "a\n¦b",
  "a¦\nb",
  "a\r\n¦b",
  "a\r¦\nb",
  "a\r¦b",
  "\n\n\n¦",
  "é€¦",
  "\u{1f600}¦\u{1f600}",
  "\u{1f600}\n\u{1f600}é¦",
  "\u2028\u2029\v\f¦",
  "\uffff\ue000\ud7ff¦",
])("%j", (source) => {
  const { text, line, column, offset, byteOffset } = marked(source);
  expect(locate(text, [offset], false)).toEqual([{ line, column, offset }]);
  expect(locate(text, [offset], true)).toEqual([{ line, column, offset: byteOffset }]);
});

const texts = fc
  .array(fc.constantFrom("a", "\n", "\r\n", "é", "€", "\u{1f600}", "\ud7ff", "\ue000"))
  .map((parts) => parts.join(""));

test("any places of any text, however many, are found as if each stood alone", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat({ max: 60 })), fc.boolean(), (text, wanted, inBytes) => {
      // A place is always in front of a character, never inside one.
      const indexes = wanted
        .filter((index) => index <= text.length && /^(?![\udc00-\udfff])/.test(text.slice(index)))
        .sort((a, b) => a - b);
      const alone = indexes.map((index) => {
        const { line, column, offset, byteOffset } = marked(text.slice(0, index) + MARK + text.slice(index));
        return { line, column, offset: inBytes ? byteOffset : offset };
      });
      expect(locate(text, indexes, inBytes)).toEqual(alone);
    }),
  );
});

test("a stretch of a text takes as many bytes as its encoding", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(utf8Length(text, 0, text.length)).toBe(Buffer.byteLength(text));
    }),
  );
});
