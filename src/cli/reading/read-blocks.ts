import { LINE_FEED, OPEN_ARRAY, OPEN_OBJECT } from "../../json/units.js";
import { startsWithByteOrderMark } from "../../stream/lines.js";
import { Buffers, type BlockItem } from "./block.js";
import { DocumentBlocks } from "./document-blocks.js";
import { isSpace } from "./document-scanner.js";
import { LineBlocks } from "./line-blocks.js";

/** The forms an input may have: one document a line, or JSON of any layout. */
export const INPUT_FORMS = ["auto", "ndjson", "json"] as const;
export type InputForm = (typeof INPUT_FORMS)[number];

/**
 * Cuts the chunks of an input into blocks of whole documents.
 *
 * @throws what the chunks throw, after the blocks of all that came before
 */
export async function* readBlocks(
  chunks: AsyncIterable<Uint8Array>,
  form: InputForm,
  maxDocumentBytes: number,
  buffers: Buffers,
): AsyncGenerator<BlockItem, void, undefined> {
  const head = new Head();
  let blocks: LineBlocks | DocumentBlocks | undefined;
  const begin = (): LineBlocks | DocumentBlocks => {
    const { isJson, isArray } = head.recognize(form);
    return isJson
      ? new DocumentBlocks(isArray, maxDocumentBytes, buffers, head.offset)
      : new LineBlocks(maxDocumentBytes, buffers, head.offset);
  };
  let failure: unknown;
  try {
    for await (const chunk of chunks) {
      if (blocks !== undefined) {
        yield* blocks.push(chunk);
      } else if (head.add(chunk)) {
        blocks = begin();
        yield* blocks.push(head.bytes);
      }
    }
  } catch (error) {
    failure = error;
  }
  // What came before an input broke off is judged like any other.
  if (blocks === undefined) {
    blocks = begin();
    yield* blocks.push(head.bytes);
    // Where nothing follows a byte order mark, it was read all the same.
    if (head.offset > 0 && head.bytes.length === 0)
      yield { bytes: new Uint8Array(), length: 0, offset: head.offset, isEnded: true };
  }
  yield* blocks.end();
  if (failure !== undefined) throw failure;
}

/** A bracket may open other text, too, as that of a line of a log: `[info] started`. */
const ARRAY_START = /^\[[ \t\n\r]*(?:$|[[{"\],]|(?:true|false|null|-?\d[\d.eE+-]*)[ \t\n\r]*(?:$|[\],]))/;

/** So many bytes tell the form, from the first on that is no white space: the same ones, however chunks fall. */
const ENOUGH = 4096;

/** More of nothing but white space is not waited through. */
const MAX_BLANK = 1 << 24;

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The start of an input, from which its form is recognized. */
class Head {
  /** How many bytes stand before `bytes`: those of a byte order mark. */
  offset = 0;
  private readonly chunks: Uint8Array[] = [];
  private length = 0;
  /** How many bytes stand before the first that is neither white space nor part of a byte order mark. */
  private blank = 0;
  private whole: Uint8Array | undefined;

  /** Adds a chunk. Returns true when that is enough to recognize the form. */
  add(chunk: Uint8Array): boolean {
    if (this.blank === this.length) {
      const text = chunk.findIndex((byte, i) => !isSpace(byte) && BYTE_ORDER_MARK[this.length + i] !== byte);
      this.blank += text === -1 ? chunk.length : text;
    }
    // A copy, since its memory is used again.
    this.chunks.push(Uint8Array.from(chunk));
    this.length += chunk.length;
    return this.blank >= MAX_BLANK || this.length >= this.blank + ENOUGH;
  }

  get bytes(): Uint8Array {
    this.whole ??= Buffer.concat(this.chunks);
    return this.whole;
  }

  /**
   * A line that is no more than an opening bracket, or that starts an array, can't
   * be an envelope: the input is JSON of another layout.
   */
  recognize(form: InputForm): { isJson: boolean; isArray: boolean } {
    if (startsWithByteOrderMark(this.bytes)) {
      this.whole = this.bytes.subarray(3);
      this.offset = 3;
    }
    const at = this.bytes.findIndex((byte) => !isSpace(byte));
    const isSeen = at !== -1 && at + this.offset < MAX_BLANK;
    const start = isSeen ? this.bytes.subarray(at, at + ENOUGH) : new Uint8Array();
    const isArray = start[0] === OPEN_ARRAY && ARRAY_START.test(Buffer.from(start).toString("latin1"));
    const isRow = start[0] === OPEN_OBJECT && isAloneOnItsLine(start);
    return { isJson: form === "json" || (form === "auto" && (isArray || isRow)), isArray };
  }
}

/** True where nothing but white space follows the first byte in its line. */
function isAloneOnItsLine(start: Uint8Array): boolean {
  return start.subarray(1).find((byte) => byte === LINE_FEED || !isSpace(byte)) === LINE_FEED;
}
