import type { ByteSource } from "./byte-source.js";

const MAGIC = 0xfd2fb528;
/** Of frames that hold something else than data, which readers pass over; the last four bits are free. */
const SKIPPABLE_MAGIC = 0x184d2a50;

const MAGIC_LENGTH = 4;

/** True for the start of a zstd file, which is a frame of either kind. */
export function startsZstd(head: Uint8Array): boolean {
  return isFrame(head) || isSkippable(head);
}

/**
 * Passes over what holds no data. Returns false at the end of the file, and true
 * in front of a frame.
 */
export async function findFrame(source: ByteSource): Promise<boolean> {
  while (!(await source.isAtEnd())) {
    const magic = await source.peek(MAGIC_LENGTH);
    if (isFrame(magic)) return true;
    await source.takeAll(MAGIC_LENGTH);
    if (!isSkippable(magic)) throw new Error("what follows the compressed data is not zstd");
    await source.skip(readUInt(await source.takeAll(4)));
  }
  return false;
}

/**
 * The bytes of one frame, followed from block to block (RFC 8878): Node 22 does
 * not tell when a frame is cut off. They come a block at a time.
 *
 * @throws when the source ends before the frame does
 */
export async function* frameBytes(source: ByteSource): AsyncGenerator<Uint8Array> {
  const [descriptor = 0] = (await source.peek(MAGIC_LENGTH + 1)).subarray(MAGIC_LENGTH);
  yield* source.pieces(headerLength(descriptor));
  for (let isLast = false; !isLast;) {
    const header = readUInt(await source.peek(BLOCK_HEADER_LENGTH));
    isLast = (header & 1) === 1;
    const type = (header >> 1) & 3;
    yield* source.pieces(BLOCK_HEADER_LENGTH + (type === REPEATED_BYTE ? 1 : header >> 3));
  }
  if (descriptor & HAS_CHECKSUM) yield* source.pieces(CHECKSUM_LENGTH);
}

const BLOCK_HEADER_LENGTH = 3;
/** The type of a block that says how often its one byte repeats, where others say how long they are. */
const REPEATED_BYTE = 1;

/** Bits of the byte behind the magic number. */
const HAS_CHECKSUM = 4;
const IS_SINGLE_SEGMENT = 32;
const CHECKSUM_LENGTH = 4;

/** By what the descriptor's bits for them say. */
const DICTIONARY_ID_LENGTHS = [0, 1, 2, 4] as const;
const CONTENT_SIZE_LENGTHS = [0, 2, 4, 8] as const;

function headerLength(descriptor: number): number {
  const isSingle = (descriptor & IS_SINGLE_SEGMENT) !== 0;
  const dictionaryId = DICTIONARY_ID_LENGTHS[(descriptor & 3) as 0 | 1 | 2 | 3];
  const contentSize = CONTENT_SIZE_LENGTHS[(descriptor >> 6) as 0 | 1 | 2 | 3];
  // One byte is the window's size, or that of the content, which takes its place in a single segment.
  const size = isSingle ? Math.max(contentSize, 1) : 1 + contentSize;
  return MAGIC_LENGTH + 1 + dictionaryId + size;
}

function isFrame(head: Uint8Array): boolean {
  return readUInt(head.subarray(0, MAGIC_LENGTH)) === MAGIC;
}

function isSkippable(head: Uint8Array): boolean {
  return readUInt(head.subarray(0, MAGIC_LENGTH)) >>> 4 === SKIPPABLE_MAGIC >>> 4;
}

/** A number whose lowest byte comes first. */
function readUInt(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}
