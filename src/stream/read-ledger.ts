import { decodeUtf8 } from "../json/utf8.js";
import type { EnvelopeJsonReading } from "../parse/read.js";
import type { ParseOptions } from "../parse/result.js";
import { isBlank, LineSplitter, withoutByteOrderMark, type Line } from "./lines.js";
import { lineTooLong, readLine } from "./read-line.js";

/** The bytes of a ledger: a web stream, or anything that can be iterated over in chunks. */
export type LedgerSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** How to read a ledger. */
export interface LedgerOptions extends ParseOptions {
  /** The longest line that is read, in bytes without its end: 64 MiB unless given. */
  readonly maxLineBytes?: number;
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** One document of a ledger, what it turned out to be, and where it stands. */
export type LedgerRecord = EnvelopeJsonReading & {
  /** The line of the ledger, from 1; blank lines count. */
  readonly line: number;
  /** How many bytes of the ledger stand before the document. */
  readonly offset: number;
  /** The line as it stands there, without its end; undefined where it is longer than the limit. */
  readonly bytes: Uint8Array | undefined;
  /** The same as text; undefined where it is too long or no UTF-8. */
  readonly text: string | undefined;
};

const DEFAULT_MAX_LINE_BYTES = 64 * 2 ** 20;

/**
 * Reads a ledger of newline-delimited JSON: one envelope a line, lines ended by LF
 * or CRLF. Blank lines, a missing last line end and a byte order mark at the start
 * are no faults. Every other line gives a record, sound or not, so that nothing is
 * passed over: an invalid one says why, a last line cut off has the code
 * `truncated_line`, and one beyond the limit has `line_too_long` and no bytes.
 * Lines and columns in issues count inside the record's line, offsets inside its
 * bytes; {@link LedgerRecord.line} and {@link LedgerRecord.offset} place it in the
 * ledger. Memory holds one chunk and one line. Runs wherever there are web APIs.
 *
 * @throws what the source throws, or the reason of an aborted signal
 */
export async function* readLedger(
  source: LedgerSource,
  options: LedgerOptions = {},
): AsyncGenerator<LedgerRecord, void, undefined> {
  const { maxLineBytes = DEFAULT_MAX_LINE_BYTES, signal } = options;
  const splitter = new LineSplitter(maxLineBytes);
  for await (const chunk of chunksOf(source)) {
    signal?.throwIfAborted();
    yield* recordsOf(splitter.push(chunk), maxLineBytes, options);
    signal?.throwIfAborted();
  }
  yield* recordsOf(splitter.end(), maxLineBytes, options);
}

function* recordsOf(
  lines: Iterable<Line>,
  maxLineBytes: number,
  options: LedgerOptions,
): Generator<LedgerRecord> {
  for (const whole of lines) {
    const line = withoutByteOrderMark(whole);
    const { number, offset, bytes, isEnded } = line;
    if (bytes === undefined) {
      const error = lineTooLong(maxLineBytes);
      yield { status: "invalid", error, line: number, offset, bytes, text: undefined };
    } else if (!isBlank(bytes)) {
      const reading = readLine(bytes, isEnded, options);
      yield {
        ...reading,
        line: number,
        offset,
        bytes,
        get text() {
          return textOf(bytes);
        },
      };
    }
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes);
  return typeof text === "string" ? text : undefined;
}

/** Reads a web stream by its reader, since not every browser can iterate over one. */
async function* chunksOf(source: LedgerSource): AsyncGenerator<Uint8Array> {
  if (!("getReader" in source)) {
    yield* source;
    return;
  }
  const reader = source.getReader();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isDone = done;
      if (done) return;
      yield value;
    }
  } finally {
    // Who stops reading early lets go of the source, too.
    if (!isDone) await reader.cancel().catch(() => {});
    reader.releaseLock();
  }
}
