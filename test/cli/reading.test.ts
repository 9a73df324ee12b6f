import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Buffers, DOCUMENT_FIELDS, DOCUMENT_KINDS, type BlockItem } from "../../src/cli/reading/block.js";
import { readBlocks, type InputForm } from "../../src/cli/reading/read-blocks.js";

const LINE_FEED = 0x0a;

/** Cuts an input that comes in chunks; blocks are copied, since their memory is used again. */
async function cut(
  text: string,
  cuts: readonly number[],
  form: InputForm,
  limit: number,
  blockBytes: number,
) {
  const bytes = new TextEncoder().encode(text);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const chunks = (async function* () {
    let from = 0;
    for (const end of ends) {
      yield bytes.slice(from, end);
      from = end;
    }
  })();
  const buffers = new Buffers(blockBytes);
  const items: BlockItem[] = [];
  for await (const item of readBlocks(chunks, form, limit, buffers)) {
    if ("oversize" in item) {
      items.push(item);
    } else {
      items.push({ ...item, bytes: item.bytes.slice(0, item.length) });
      item.bytes.fill(0x2a);
      buffers.giveBack(item.bytes);
    }
  }
  return { bytes, items };
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const cuts = fc.array(fc.nat(400), { maxLength: 8 });
const blockBytes = fc.integer({ min: 4, max: 64 });

test("the form of an input is the same, however its chunks fall and whatever white space is in front", async () => {
  for (const before of ["", "\ufeff", " ".repeat(4100), `\ufeff${"\n".repeat(9000)}`]) {
    for (const [start, isJson] of [
      ["[info] x\n", false],
      ["[2026-03-02 07:31:00] x\n", false],
      ["[truest]\n", false],
      ['{"a":1}\n', false],
      ["{ \t\r", false],
      ["[1, 2]", true],
      ['[{"a":1}]', true],
      ["{ \r\n}", true],
      [`[${" ".repeat(5000)}x`, true],
    ] as const) {
      const text = `${before}${start}`;
      const first = Buffer.byteLength(before);
      for (let at = first; at < first + 9; at++) {
        const { items } = await cut(text, [1, at], "auto", 100_000, 1 << 14);
        const isFound = items.map((item) => "documents" in item);
        expect(isFound, JSON.stringify([before.length, start, at - first])).toEqual(
          isFound.map(() => isJson),
        );
      }
    }
  }
});

describe("lines", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "é", "{", " ", "\r"), maxLength: 30 });
  const text = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
    .map(([lines, isEnded]) => lines.join("\n") + (isEnded ? "\n" : ""))
    .filter((text) => !text.startsWith("\ufeff"));

  test("are never cut, lost or moved, whatever the chunks, the limit and the size of blocks", async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        cuts,
        fc.integer({ min: 1, max: 100 }),
        blockBytes,
        async (text, cuts, limit, size) => {
          const { bytes, items } = await cut(text, cuts, "ndjson", limit, size);
          let offset = 0;
          let isInside = false;
          for (const item of items) {
            expect(item.offset).toBe(offset);
            expect([...item.bytes]).toEqual([...bytes.slice(offset, offset + item.bytes.length)]);
            offset += item.bytes.length;
            if ("oversize" in item) {
              expect(item.oversize === "first").toBe(!isInside);
              isInside = item.oversize !== "last";
              const feeds = item.bytes.filter((byte) => byte === LINE_FEED).length;
              expect(item.lines).toBe(feeds);
              if (isInside) expect(feeds).toBe(0);
            } else {
              expect(isInside).toBe(false);
              expect(item.isEnded).toBe(item.bytes.at(-1) === LINE_FEED);
              if (!item.isEnded) expect(offset).toBe(bytes.length);
            }
          }
          expect(offset).toBe(bytes.length);
          expect(isInside).toBe(false);
        },
      ),
    );
  });

  test("of just the limit never come in pieces, whatever their ends and the size of blocks", async () => {
    for (const [end, size] of ["\n", "\r\n", ""].flatMap((end) =>
      [99, 100, 101, 102].map((size) => [end, size] as const),
    )) {
      const { items } = await cut(`${"x".repeat(100)}${end}`, [], "ndjson", 100, size);
      expect(items).toEqual([expect.objectContaining({ length: 100 + end.length })]);
    }
  });

  test("beyond the limit come in pieces, chunk by chunk", async () => {
    const ends = Array.from({ length: 40 }, (_, i) => i * 500);
    const { items } = await cut(`a\n${"x".repeat(20_000)}\nb\n`, ends, "ndjson", 100, 32);
    const pieces = items.filter((item) => "oversize" in item);
    expect(pieces.length).toBeGreaterThan(20);
    // The form of an input is recognized by its first 4 KiB.
    for (const { bytes } of pieces) expect(bytes.length).toBeLessThan(4096 + 500);
  });
});

describe("documents", () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2, stringUnit: "binary" }).map((value) => JSON.stringify(value)),
    fc.constantFrom('{"a":"]}\\""}', '"[{\\\\"', "{}", "[]", "null", "-1.5e3"),
  );
  const space = fc.constantFrom("", " ", "\n", "\r\n\t");
  const documents = fc.array(fc.tuple(space, value, space), { maxLength: 8 });

  /** The documents of the blocks, with their place as a reader of the whole text finds it. */
  function rowsOf(items: readonly BlockItem[]) {
    let line = 0;
    return items.flatMap((item) => {
      if ("oversize" in item) throw new Error("too long");
      const size = DOCUMENT_FIELDS.length;
      const found = Array.from({ length: (item.documents?.length ?? 0) / size }, (_, i) => {
        const [start = 0, end = 0, row = 0, column, kind] =
          item.documents?.slice(i * size, (i + 1) * size) ?? [];
        return {
          text: decode(item.bytes.slice(start, end)),
          at: item.offset + start,
          line: line + row + 1,
          column,
          kind,
        };
      });
      const lineFeeds = item.bytes.filter((byte) => byte === LINE_FEED).length;
      expect(item.lineFeeds).toBe(lineFeeds);
      line += lineFeeds;
      return found;
    });
  }

  function placesIn(text: string, starts: readonly number[]) {
    return starts.map((start) => {
      const before = text.slice(0, start);
      return {
        at: new TextEncoder().encode(before).length,
        line: before.split("\n").length,
        column: Array.from(before.slice(before.lastIndexOf("\n") + 1)).length + 1,
      };
    });
  }

  test("of an array are found with their places, whatever the chunks and the size of blocks", async () => {
    await fc.assert(
      fc.asyncProperty(documents, cuts, blockBytes, async (documents, cuts, size) => {
        let text = "[";
        const starts = documents.map(([before, value, behind], i) => {
          text += (i > 0 ? "," : "") + before;
          const start = text.length;
          text += value + behind;
          return start;
        });
        text += "]";
        const { items } = await cut(text, cuts, "auto", 10_000, size);
        const wanted = placesIn(text, starts).map((place, i) => ({
          ...place,
          text: documents[i]?.[1],
          kind: 0,
        }));
        expect(rowsOf(items)).toEqual(wanted);
      }),
    );
  });

  test("of a row are found, too", async () => {
    const container = value.filter((text) => /^[{["]/.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(container, { maxLength: 6 }),
        space,
        cuts,
        blockBytes,
        async (values, space, cuts, size) => {
          const { items } = await cut(values.join(space), cuts, "json", 10_000, size);
          // What starts with a bracket is an array of documents.
          fc.pre(values[0]?.startsWith("[") !== true);
          expect(rowsOf(items).map(({ text, kind }) => [text, kind])).toEqual(
            values.map((text) => [text, 0]),
          );
        },
      ),
    );
  });

  test("of several arrays and rows, one behind the other, are all found", async () => {
    const items = fc.array(value, { maxLength: 3 });
    const text = fc.oneof(
      items.map((items) => ({ text: `[${items.join()}]`, items })),
      value.filter((text) => /^[{"]/.test(text)).map((text) => ({ text, items: [text] })),
    );
    await fc.assert(
      fc.asyncProperty(
        items,
        fc.array(text, { maxLength: 4 }),
        space,
        cuts,
        blockBytes,
        async (first, rest, space, cuts, size) => {
          // Once a row has begun, an array is a document of it.
          const row = rest.findIndex(({ text }) => !text.startsWith("["));
          const wanted = [
            ...first,
            ...rest.flatMap(({ text, items }, i) => (row !== -1 && i > row ? [text] : items)),
          ];
          const whole = [`[${first.join()}]`, ...rest.map(({ text }) => text)].join(space);
          const found = rowsOf((await cut(whole, cuts, "auto", 10_000, size)).items);
          expect(found.filter(({ kind }) => kind === 0).map(({ text }) => text)).toEqual(wanted);
          const behind = found.filter(({ kind }) => kind === DOCUMENT_KINDS.textBehindArray);
          expect(behind).toHaveLength(row === -1 ? rest.length : row + 1);
          expect(found).toHaveLength(wanted.length + behind.length);
        },
      ),
    );
  });

  test("beyond the limit don't hide what is wrong in front of them", async () => {
    const long = `{"a":"${"x".repeat(200)}"}`;
    for (let spaces = 0; spaces < 20; spaces++) {
      const { items } = await cut(`[1]${" ".repeat(spaces)}${long}`, [], "auto", 16, 16);
      const kinds = items.flatMap((item) =>
        "oversize" in item ? [] : [...(item.documents ?? [])].filter((_, i) => i % 5 === 4),
      );
      expect(kinds).toEqual([DOCUMENT_KINDS.document, DOCUMENT_KINDS.textBehindArray]);
    }
  });

  test("beyond the limit are passed on in pieces, and the next one has its place", async () => {
    const long = `{"a":"${"x".repeat(200)}\n"}`;
    const text = `[1,${long},\n2]`;
    const { items } = await cut(text, [7, 90], "auto", 64, 32);
    const pieces = items.flatMap((item) => ("oversize" in item ? [item] : []));
    expect(decode(Uint8Array.from(pieces.flatMap(({ bytes }) => [...bytes])))).toBe(long);
    expect(pieces.map(({ oversize }) => oversize).filter((part) => part !== "more")).toEqual([
      "first",
      "last",
    ]);
    const last = items.findLast((item) => "documents" in item);
    expect(last?.offset).toBe(text.indexOf(long) + long.length);
    expect(new Set(pieces.map(({ column }) => column))).toEqual(new Set([4]));
  });
});
