import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { BROKEN_LEDGER, BLANK_LINES, DAMAGES } from "../../scripts/ledger/damages.js";
import { readEnvelopeJson } from "../../src/index.js";
import {
  readLedger,
  type LedgerOptions,
  type LedgerRecord,
  type LedgerSource,
} from "../../src/stream/index.js";

async function read(chunks: readonly Uint8Array[], options?: LedgerOptions): Promise<LedgerRecord[]> {
  return collect(readLedger(chunks, options));
}

async function collect(records: AsyncIterable<LedgerRecord>): Promise<LedgerRecord[]> {
  const all: LedgerRecord[] = [];
  for await (const record of records) all.push(record);
  return all;
}

const [LINE] = LEDGER_LINES as [string];
const bytes = (text: string) => new TextEncoder().encode(text);

describe("readLedger", () => {
  test("gives each line with its place, and what it turned out to be", async () => {
    const text = `${LINE}\r\n\n \t\n{"type":"x"}\n${LINE}`;
    const records = await read([bytes(text)]);
    expect(records.map(({ line, offset, status }) => ({ line, offset, status }))).toEqual([
      { line: 1, offset: 0, status: "known" },
      { line: 4, offset: bytes(LINE).length + 6, status: "invalid" },
      { line: 5, offset: bytes(LINE).length + 19, status: "known" },
    ]);
    expect(records[0]?.text).toBe(LINE);
    expect(Buffer.from(records[0]?.bytes ?? []).toString()).toBe(LINE);
    expect(records[0]).toMatchObject(readEnvelopeJson(LINE));
  });

  test("passes over a byte order mark at the start, and nowhere else", async () => {
    const [first, second] = await read([bytes(`\ufeff${LINE}\n\ufeff${LINE}\n`)]);
    expect(first).toMatchObject({ status: "known", line: 1, offset: 3, text: LINE });
    expect(second).toMatchObject({ status: "invalid", error: { issues: [{ code: "byte_order_mark" }] } });
  });

  test("finds all damages of the broken ledger, and no others", async () => {
    const records = await read([BROKEN_LEDGER]);
    const found = records.flatMap((record) =>
      record.status === "invalid"
        ? record.error.issues.map(({ code, pointer }) => ({ line: record.line, code, pointer }))
        : [],
    );
    const wanted = DAMAGES.filter(({ code }) => code !== "unknown_event_type");
    expect(found).toEqual(wanted.map(({ line, code, pointer }) => ({ line, code, pointer })));
    const lines = BROKEN_LEDGER.toString("latin1").split("\n").length - 1;
    expect(records).toHaveLength(lines - BLANK_LINES.length);
  });

  test("says where invalid UTF-8 is, to the byte", async () => {
    const broken = Buffer.concat([bytes(`${LINE}\n{"event_id":"é`), Buffer.from([0xff]), bytes('"}\n')]);
    const [, record] = await read([broken]);
    expect(record).toMatchObject({
      status: "invalid",
      line: 2,
      text: undefined,
      error: { issues: [{ code: "invalid_utf8", offset: 15, column: 15 }] },
    });
  });

  test("reports a line beyond the limit and holds nothing of it", async () => {
    const records = await read(
      [bytes(`${LINE}\n${"x".repeat(9)}`), bytes(`${"x".repeat(9000)}\n${LINE}\n`)],
      {
        maxLineBytes: 9000,
      },
    );
    expect(records.map(({ status, line }) => [status, line])).toEqual([
      ["known", 1],
      ["invalid", 2],
      ["known", 3],
    ]);
    expect(records[1]).toMatchObject({
      bytes: undefined,
      text: undefined,
      error: { issues: [{ code: "line_too_long", message: expect.stringContaining("9,000") as string }] },
    });
  });

  test.each([
    ["maxLineBytes", 0],
    ["maxLineBytes", NaN],
    ["maxIssues", 0],
  ])("reads nothing where %s is %d", async (option, value) => {
    for (const chunks of [[bytes(`${LINE}\n`)], []])
      await expect(read(chunks, { [option]: value })).rejects.toThrow(
        new RangeError(`${option} has to be a whole number of 1 or more, or Infinity; got ${value}.`),
      );
  });

  test("hands on maxIssues", async () => {
    const [record] = await read([bytes('{"event_id":1,"occurred_at":2}')], { maxIssues: 1 });
    expect(record).toMatchObject({ error: { issues: [{ pointer: "/event_id" }], truncated: true } });
  });
});

const TRUNCATED =
  "The ledger ends inside this line; expected the rest of the document and a line feed. " +
  "Its writer was stopped, or the copy is incomplete: take the line out, or get the rest.";

describe("a ledger that ends inside a line", () => {
  const tricky = LINE.replace('"event_id":"', '"event_id":"é€😀\\ud83d\\ude00\\n');
  const whole = bytes(tricky);

  test("is told from a line that is wrong, wherever it ends", async () => {
    expect((await read([whole]))[0]?.status).toBe("known");
    for (let length = 1; length < whole.length; length++) {
      const [record] = await read([whole.subarray(0, length)]);
      const codes = record?.status === "invalid" ? record.error.issues.map(({ code }) => code) : [];
      expect(codes, `cut at ${length}`).toEqual(["truncated_line"]);
    }
  });

  test("keeps the faults before the cut, and is no cut where a line end follows", async () => {
    const [cut] = await read([bytes('{"event_id":5,"occ')]);
    expect(cut).toMatchObject({
      error: {
        issues: [
          { code: "invalid_type" },
          { code: "truncated_line", line: 1, column: 19, offset: 18, message: TRUNCATED },
        ],
      },
    });
    const [ended] = await read([bytes('{"event_id":5,"occ\n')]);
    expect(ended).toMatchObject({
      error: { issues: [{ code: "invalid_type" }, { code: "unexpected_end" }] },
    });
  });

  test("is not thought to be cut where the last line is wrong otherwise", async () => {
    for (const text of ["{}", '{"a":tru]', "nope", '{"event_id":"\\ud83dx"}', "\xff"]) {
      const [record] = await read([Buffer.from(text, "latin1")]);
      expect(record?.status === "invalid" && record.error.issues[0]?.code).not.toBe("truncated_line");
    }
  });
});

describe("chunks", () => {
  const pieces = fc.array(
    fc.constantFrom(LINE, "", " ", "{", '{"event_id":"€😀', "\ufeff", "\r", "\n", "\r\n", '"}'),
    { maxLength: 12 },
  );

  test("may end anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(pieces, fc.array(fc.nat(3000)), async (pieces, cuts) => {
        const text = bytes(pieces.join(""));
        const ends = [...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        const chunks = ends.map((end, i) => text.subarray(ends[i - 1] ?? 0, end));
        expect(await read(chunks)).toEqual(await read([text]));
      }),
    );
  });

  test("come from a web stream, too, which is let go of when the reading ends early", async () => {
    const text = `${LINE}\n`.repeat(3);
    expect(await collect(readLedger(new Blob([text]).stream()))).toEqual(await read([bytes(text)]));
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(bytes(text));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const { line } of readLedger(endless)) if (line === 5) break;
    expect(cancelled).toBe(true);
    expect(endless.locked).toBe(false);
  });

  test("that fail, fail the reading", async () => {
    const failing = (function* () {
      yield bytes(`${LINE}\n`);
      throw new Error("gone");
    })();
    const records = readLedger(failing);
    expect((await records.next()).value).toMatchObject({ status: "known" });
    await expect(records.next()).rejects.toThrow("gone");
  });

  test("may be in memory that is used again for the next one", async () => {
    const text = bytes(`${LINE}\n`.repeat(5));
    for (const length of [1, 7, LINE.length, LINE.length + 3, 1000]) {
      const memory = new Uint8Array(length);
      const source = (function* () {
        for (let at = 0; at < text.length; at += length) {
          memory.set(text.subarray(at, at + length));
          yield memory.subarray(0, text.length - at);
        }
      })();
      expect((await collect(readLedger(source))).map(({ status }) => status)).toEqual(
        Array.from({ length: 5 }, () => "known"),
      );
    }
  });

  test.each([
    ["a string", ["{}\n"], String.raw`"{}\n"`],
    ["numbers", bytes(LINE), "123"],
    ["nothing", [undefined], "undefined"],
    ["null", [null], "null"],
    ["a buffer", [bytes(LINE).buffer], "an instance of ArrayBuffer"],
  ])("have to be bytes: %s", async (_name, source, received) => {
    const message = `A ledger is read in bytes, as a Uint8Array has them; got ${received}: open a stream without an encoding, and put bytes that you have into an array.`;
    await expect(collect(readLedger(source as never))).rejects.toThrow(new TypeError(message));
  });
});

test.each([
  ["a string", "x".repeat(5_000)],
  ["nothing", undefined],
  ["null", null],
  ["a number", 5],
  ["an object", {}],
  ["a promise", Promise.resolve()],
])("%s is no source, and the error says what is", async (_, source) => {
  const refused = collect(readLedger(source as never));
  await expect(refused).rejects.toThrow(TypeError);
  await expect(refused).rejects.toThrow(
    /^A ledger is read from a stream or an iterable of bytes, not from .{2,200}$/,
  );
});

describe("an aborted signal", () => {
  const reason = new Error("enough");
  const waiting = () => new Promise<never>(() => undefined);

  /** What a reading comes to whose signal is aborted after so many records, or else while it waits for the next. */
  async function readUntil(source: LedgerSource, records: number, waits = false) {
    const controller = new AbortController();
    const abort = () => {
      controller.abort(reason);
    };
    const ledger = readLedger(source, { signal: controller.signal });
    for (let read = 0; ; read++) {
      if (read === records) {
        if (waits) setTimeout(abort, 1);
        else abort();
      }
      try {
        if ((await ledger.next()).done === true) return { read };
      } catch (thrown) {
        return { read, thrown };
      }
    }
  }

  test("ends the reading between two lines of a chunk, and in the last one", async () => {
    for (const end of ["", "\n"])
      for (let records = 1; records <= 3; records++) {
        const text = bytes(`${LINE}\n${LINE}\n${LINE}${end}`);
        expect(await readUntil([text], records)).toEqual({ read: records, thrown: reason });
        expect(await readUntil(new Blob([text]).stream(), records)).toEqual({
          read: records,
          thrown: reason,
        });
      }
  });

  test("ends the waiting for a web stream, which is cancelled", async () => {
    const cancel = vi.fn(waiting);
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(bytes(`${LINE}\n`));
      },
      cancel,
    });
    expect(await readUntil(stream, 1, true)).toEqual({ read: 1, thrown: reason });
    expect(cancel).toHaveBeenCalledOnce();
    expect(stream.locked).toBe(false);
  });

  test("ends the waiting for an iterable, which is left", async () => {
    const left = vi.fn(waiting);
    const iterator = { next: waiting, return: left };
    expect(await readUntil({ [Symbol.asyncIterator]: () => iterator }, 0, true)).toEqual({
      read: 0,
      thrown: reason,
    });
    expect(left).toHaveBeenCalledOnce();
  });

  test.each([
    ["that is idle", true],
    ["that was never asked", false],
  ])("destroys a stream of Node %s", async (_, isAsked) => {
    const stream = new Readable({ read: () => undefined });
    const signal = isAsked ? AbortSignal.timeout(1) : AbortSignal.abort(reason);
    const thrown: unknown = await collect(readLedger(stream, { signal })).catch((error: unknown) => error);
    expect(thrown).toBe(signal.reason);
    expect(stream.destroyed).toBe(true);
  });

  test("may be given with an iterator that does without promises", async () => {
    const results = [{ done: false, value: bytes(LINE) }, { done: true }];
    const source = { [Symbol.asyncIterator]: () => ({ next: () => results.shift() }) } as never;
    const { signal } = new AbortController();
    expect((await collect(readLedger(source, { signal }))).map(({ status }) => status)).toEqual(["known"]);
  });

  test("is thrown before anything is read", async () => {
    const signal = AbortSignal.abort(reason);
    const cancel = vi.fn();
    const untouched = (async function* () {
      yield* [await Promise.resolve(expect.fail())];
    })();
    for (const source of [[], [bytes(LINE)], untouched, new ReadableStream<Uint8Array>({ cancel })])
      await expect(collect(readLedger(source, { signal }))).rejects.toBe(reason);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("leaves nothing behind on a signal that outlives the reading", async () => {
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
    await collect(readLedger(new Blob([`${LINE}\n`.repeat(300)]).stream(), { signal }));
    expect(add.mock.calls.length).toBeGreaterThan(0);
    expect(remove.mock.calls).toHaveLength(add.mock.calls.length);
  });

  test("keeps the source from being asked for more", async () => {
    const controller = new AbortController();
    let asked = 0;
    const source = (function* () {
      for (;;) {
        asked++;
        yield bytes(`${LINE}\n`);
      }
    })();
    const records = readLedger(source, { signal: controller.signal });
    await records.next();
    controller.abort(new Error("enough"));
    await expect(records.next()).rejects.toThrow("enough");
    expect(asked).toBe(1);
  });
});

test("null for the options is as good as none", async () => {
  expect(await read([bytes(LINE)], null as never)).toEqual(await read([bytes(LINE)]));
});
