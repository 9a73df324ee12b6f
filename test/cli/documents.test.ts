import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { BlockReader } from "../../src/cli/documents/block-reader.js";
import { decodeSpelled } from "../../src/cli/documents/skim.js";
import { createFindTask } from "../../src/cli/inspect/find-task.js";
import { Buffers, type Block } from "../../src/cli/reading/block.js";
import { readBlocks } from "../../src/cli/reading/read-blocks.js";
import { createValidateTask } from "../../src/cli/validate/validate-task.js";
import { readEnvelopeJson } from "../../src/parse/read.js";
import { skimEnvelope, skimEnvelopeTag } from "../../src/parse/skim.js";
import { findingsOf, runCli, totalsOf } from "./run-cli.js";

const MAX_LINE_BYTES = 4000;
const PAYLOAD = '"structured_payload":{';
const WITH_PAYLOAD = LEDGER_LINES.find((line) => line.includes(PAYLOAD)) as string;
/** A sound event whose free JSON goes on in a further line: two lines that are no documents. */
const CUT_LINE = WITH_PAYLOAD.replace(PAYLOAD, `${PAYLOAD}\n`);

async function blocksOf(text: string, blockBytes: number): Promise<Block[]> {
  const chunks = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const blocks: Block[] = [];
  for await (const item of readBlocks(chunks, "ndjson", 1 << 20, new Buffers(blockBytes))) {
    if ("oversize" in item) throw new Error("too long");
    blocks.push(item);
  }
  return blocks;
}

const sound = fc.constantFrom(...LEDGER_LINES.slice(0, 30), WITH_PAYLOAD);
const line = fc.oneof(
  { weight: 3, arbitrary: sound },
  sound.map((line) => line.replace(/"event_id":"[^"]*"/, String.raw`"event_id":"é\u00e9\"漢"`)),
  sound.map((line) => line.replace('"type":"', '"type":"Un')),
  sound.map((line) => line.replace(":", " : ")),
  sound.map((line) => `${line} `),
  sound.map((line) => line.slice(0, -9)),
  fc.constant(CUT_LINE),
  fc.constant(`${WITH_PAYLOAD}${"x".repeat(MAX_LINE_BYTES)}`),
  fc.string({ unit: fc.constantFrom(" ", "\t", "\r", "{", "é"), maxLength: 4 }),
);
const text = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\n\n", " \r\n")), { maxLength: 12 }), line)
  .map(([lines, last]) => lines.map((parts) => parts.join("")).join("") + last);
const blockBytes = fc.constantFrom(64, 1000, 3000, 100_000);

describe("the documents of blocks", () => {
  test("are the lines of the input, skimmed or not", async () => {
    const skims = fc.constantFrom(undefined, skimEnvelopeTag, skimEnvelope);
    await fc.assert(
      fc.asyncProperty(text, blockBytes, skims, async (text, blockBytes, skim) => {
        const found: string[] = [];
        let line = 0;
        for (const block of await blocksOf(text, blockBytes)) {
          const reader = new BlockReader(block, MAX_LINE_BYTES);
          for (const document of reader.documents<unknown>(skim)) {
            expect(line + document.line).toBe(found.length);
            found.push(reader.textOf(document));
          }
          line += reader.lineFeeds;
        }
        const lines = text.split("\n");
        if (lines.at(-1) === "") lines.pop();
        expect(found).toEqual(lines.map((line) => line.replace(/\r$/, "")));
        expect(line).toBe(text.split("\n").length - 1);
      }),
    );
  });

  test("say what reading them would say, where they can be skimmed", async () => {
    let skimmed = 0;
    await fc.assert(
      fc.asyncProperty(text, blockBytes, async (text, blockBytes) => {
        for (const block of await blocksOf(text, blockBytes)) {
          const reader = new BlockReader(block, Infinity);
          for (const document of reader.documents(skimEnvelope)) {
            const { surface } = document;
            if (surface === undefined) continue;
            skimmed++;
            const reading = readEnvelopeJson(reader.bytesOf(document));
            if (reading.status !== "known") throw new Error(reading.status);
            const { event_id, occurred_at, tenant_id, event } = reading.envelope;
            expect(decodeSpelled(surface.event_id)).toBe(event_id);
            expect(decodeSpelled(surface.occurred_at)).toBe(occurred_at);
            expect(surface.tenant_id === null ? null : decodeSpelled(surface.tenant_id)).toBe(tenant_id);
            expect(surface.event.type).toBe(event.type);
          }
        }
      }),
    );
    expect(skimmed).toBeGreaterThan(100);
  });
});

test("an event is found where reading every line finds it", async () => {
  const eventId = 'éé"漢';
  const { run } = createFindTask({ maxLineBytes: MAX_LINE_BYTES, eventId });
  await fc.assert(
    fc.asyncProperty(text, blockBytes, async (text, blockBytes) => {
      const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
      const readings = lines.map((line) =>
        Buffer.byteLength(line) > MAX_LINE_BYTES ? undefined : readEnvelopeJson(line),
      );
      const isBlank = (line: string) => /^[ \t\r]*$/.test(line);
      const wanted = {
        matches: lines.flatMap((text, line) => {
          const reading = readings[line];
          const isFound = reading?.status !== "invalid" && reading?.envelope.event_id === eventId;
          return isFound ? [{ line, text }] : [];
        }),
        documents: lines.filter((line) => !isBlank(line)).length,
        invalid: lines.filter((line, i) => !isBlank(line) && (readings[i]?.status ?? "invalid") === "invalid")
          .length,
      };
      const found: typeof wanted = { matches: [], documents: 0, invalid: 0 };
      let before = 0;
      for (const [index, block] of (await blocksOf(text, blockBytes)).entries()) {
        for (const part of run(block, index)) {
          found.matches.push(...part.matches.map(({ line, text }) => ({ line: before + line, text })));
          found.documents += part.documents;
          found.invalid += part.invalid;
          before += part.lineFeeds;
        }
      }
      expect(found).toEqual(wanted);
    }),
  );
});

test("every line is counted once, and every fault is on its line", async () => {
  const options = { maxLineBytes: MAX_LINE_BYTES, unknown: "allow", filter: {}, wantsRanges: false } as const;
  await fc.assert(
    fc.asyncProperty(text, blockBytes, fc.boolean(), async (text, blockBytes, wantsSummary) => {
      const { run } = createValidateTask({ ...options, wantsSummary, lint: undefined });
      const lines = text.split("\n");
      if (lines.at(-1) === "") lines.pop();
      const counted = { lines: 0, documents: 0, blank: 0 };
      const places: [line: number, offset: number][] = [];
      let before = 0;
      for (const [index, block] of (await blocksOf(text, blockBytes)).entries()) {
        for (const { findings, end } of run(block, index)) {
          for (const { line, offset } of findings) places.push([before + line, block.offset + offset]);
          if (end === undefined) continue;
          const { counts } = end;
          counted.lines += counts.lines;
          counted.blank += counts.blank;
          counted.documents += counts.sound + counts.unknown + counts.faulty;
          before += counts.lineFeeds;
        }
      }
      const blank = lines.filter((line) => /^[ \t\r]*$/.test(line)).length;
      expect(counted).toEqual({ lines: lines.length, blank, documents: lines.length - blank });
      const bytes = Buffer.from(text);
      for (const [line, offset] of places)
        expect(bytes.subarray(0, offset).toString().split("\n")).toHaveLength(line + 1);
    }),
  );
});

test("an event that is broken over two lines is no event", async () => {
  const run = await runCli(["validate"], { stdin: `${WITH_PAYLOAD}\n${CUT_LINE}\nx\n` });
  expect(run.code).toBe(1);
  expect(findingsOf(run, "<stdin>").map(({ line, code }) => [line, code])).toEqual([
    [2, "unexpected_end"],
    [3, "invalid_type"],
    [3, "trailing_text"],
    [4, "invalid_syntax"],
  ]);
  expect(totalsOf(run)).toBe("4 lines: 1 sound, 3 faulty (4 faults)");
});
