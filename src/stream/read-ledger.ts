import { decodeUtf8, isBytes } from "../json/utf8.js";
import { limitOf } from "../parse/limit.js";
import type { EnvelopeJsonReading } from "../parse/read.js";
import { describeValue } from "../parse/received.js";
import { maxIssuesOf, type ParseOptions } from "../parse/result.js";
import { chunksOf, type LedgerSource } from "./chunks.js";
import { DEFAULT_MAX_LINE_BYTES, isBlank, LineSplitter, withoutByteOrderMark, type Line } from "./lines.js";
import { lineTooLong, readLine } from "./read-line.js";

/** How to read a ledger. */
export interface LedgerOptions extends ParseOptions {
  /** The longest line that is read, in bytes without its end: 1 or more, or Infinity; 64 MiB unless given. */
  readonly maxLineBytes?: number | undefined;
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** One document of a ledger, what it turned out to be, and where it stands. */
export type LedgerRecord = EnvelopeJsonReading & {
  /** The line of the ledger, from 1; blank lines count. */
  readonly line: number;
  /** How many bytes of the ledger stand before the document. */
  readonly offset: number;
  /**
   * The line as it stands there, without its end; undefined where it is longer than the
   * limit. Mostly a part of the chunk that the source gave: to be copied where it is kept
   * and the source uses its memory again.
   */
  readonly bytes: Uint8Array | undefined;
  /** The same as text; undefined where it is too long or no UTF-8. */
  readonly text: string | undefined;
};

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
 * @throws RangeError when an option is no whole number in its range
 * @throws TypeError for a source of anything but bytes
 * @throws what the source throws, or the reason of an aborted signal
 */
export async function* readLedger(
  source: LedgerSource,
  options?: LedgerOptions,
): AsyncGenerator<LedgerRecord, void, undefined> {
  const signal = options?.signal;
  maxIssuesOf(options);
  const maxLineBytes = limitOf("maxLineBytes", options?.maxLineBytes, DEFAULT_MAX_LINE_BYTES, 1);
  const splitter = new LineSplitter(maxLineBytes);
  for await (const chunk of chunksOf(source, signal)) {
    if (!isBytes(chunk))
      throw new TypeError(
        `A ledger is read in bytes, as a Uint8Array has them; got ${describeValue(chunk)}: ${HOW}`,
      );
    yield* recordsOf(splitter.push(chunk), maxLineBytes, options);
    signal?.throwIfAborted();
  }
  yield* recordsOf(splitter.end(), maxLineBytes, options);
  signal?.throwIfAborted();
}

const HOW = "open a stream without an encoding, and put bytes that you have into an array.";

function* recordsOf(
  lines: Iterable<Line>,
  maxLineBytes: number,
  options: LedgerOptions | undefined,
): Generator<LedgerRecord> {
  for (const whole of lines) {
    options?.signal?.throwIfAborted();
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
