import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlank, LineSplitter } from "../../src/stream/lines.js";

function split(chunks: readonly Uint8Array[], maxLineBytes = 1000) {
  const splitter = new LineSplitter(maxLineBytes);
  const lines = [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()];
  return lines.map(({ bytes, ...line }) => ({
    ...line,
    text: bytes && Buffer.from(bytes).toString("latin1"),
  }));
}

test("lines know their number, their place and whether they ended", () => {
  expect(split([Buffer.from("ab\r\n\nc\rd\ne")])).toEqual([
    { number: 1, offset: 0, text: "ab", isEnded: true },
    { number: 2, offset: 4, text: "", isEnded: true },
    { number: 3, offset: 5, text: "c\rd", isEnded: true },
    { number: 4, offset: 9, text: "e", isEnded: false },
  ]);
});

test("a line beyond the limit has no bytes, and the next one has its place", () => {
  expect(split([Buffer.from("abcd\nab\nabcde")], 3)).toEqual([
    { number: 1, offset: 0, text: undefined, isEnded: true },
    { number: 2, offset: 5, text: "ab", isEnded: true },
    { number: 3, offset: 8, text: undefined, isEnded: false },
  ]);
});

test("a line end and a byte order mark do not count", () => {
  for (const [before, end] of [
    ["", ""],
    ["", "\n"],
    ["", "\r\n"],
    ["\xef\xbb\xbf", "\r\n"],
  ] as const) {
    const isWithin = (text: string) => {
      const [first, second] = split([Buffer.from(`${before}${text}${end}${text}${end}`, "latin1")], 3);
      return [first, end === "" ? first : second].map((line) => line?.text !== undefined);
    };
    if (end !== "") expect(isWithin("abc")).toEqual([true, true]);
    expect(isWithin("abcd")).toEqual([false, false]);
    expect(isWithin("abcde")).toEqual([false, false]);
  }
  expect(split([Buffer.from("a\n\xef\xbb\xbfb\n", "latin1")], 3)[1]?.text).toBeUndefined();
});

test("where the chunks end makes no difference", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\r", "\n"), maxLength: 40 });
  const cuts = fc.array(fc.nat(40));
  fc.assert(
    fc.property(text, cuts, fc.integer({ min: 0, max: 8 }), (text, cuts, limit) => {
      const bytes = Buffer.from(text);
      const ends = [...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const chunks = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
      expect(split(chunks, limit)).toEqual(split([bytes], limit));
    }),
  );
});

test("blank lines are those of white space", () => {
  expect(isBlank(Buffer.from(" \t\r "))).toBe(true);
  expect(isBlank(Buffer.from(""))).toBe(true);
  expect(isBlank(Buffer.from(" \u00a0", "latin1"))).toBe(false);
});
