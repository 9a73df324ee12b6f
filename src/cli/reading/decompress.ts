import type { Transform } from "node:stream";
import * as zlib from "node:zlib";
import { ByteSource } from "./byte-source.js";
import { findFrame, frameBytes } from "./zstd-frames.js";

export type Decompress = (source: ByteSource) => AsyncGenerator<Uint8Array>;

/** Some of the compressed bytes at a time: where they turn out to be broken, no more than what they hold is lost. */
const SLICE_BYTES = 1 << 14;

const OPTIONS = {
  chunkSize: 1 << 20,
  // All that a slice holds is taken at once.
  readableHighWaterMark: 1 << 30,
};

type Decompressor = Transform & { readonly bytesWritten: number };

/**
 * Reads what was compressed with zstd: frames, one behind the other. Undefined
 * where Node has none of it, before version 22.15.
 */
export const unzstd: Decompress | undefined = makeUnzstd();

function makeUnzstd(): Decompress | undefined {
  const make: unknown = Reflect.get(zlib, "createZstdDecompress");
  if (typeof make !== "function") return undefined;
  const makeDecompressor = make as (options: typeof OPTIONS) => Decompressor;
  return async function* (source) {
    while (await findFrame(source))
      yield* expand(new ByteSource(frameBytes(source)), makeDecompressor(OPTIONS));
  };
}

/** True for the start of a gzip file, which is a member. */
export function startsGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * Reads a gzip file: members, one behind the other, and perhaps zeros behind the
 * last, as on tapes. Node's own reader stops at the first zero, whatever follows
 * it, and forgets what it has read of a sound member when a broken one follows.
 */
export async function* gunzip(source: ByteSource): AsyncGenerator<Uint8Array> {
  do yield* gunzipMember(source);
  while (await hasMember(source));
}

async function* gunzipMember(source: ByteSource): AsyncGenerator<Uint8Array> {
  await skipGzipHeader(source);
  let check = 0;
  let size = 0;
  for await (const chunk of expand(source, zlib.createInflateRaw(OPTIONS))) {
    check = zlib.crc32(chunk, check);
    size += chunk.length;
    yield chunk;
  }
  const trailer = Buffer.from(await source.takeAll(8));
  if (trailer.readUInt32LE(0) !== check) throw new Error("incorrect data check");
  if (trailer.readUInt32LE(4) !== size % 2 ** 32) throw new Error("incorrect length check");
}

/** The flags of a gzip header (RFC 1952). */
const FLAGS = { headerCheck: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };

const DEFLATE = 8;

async function skipGzipHeader(source: ByteSource): Promise<void> {
  const [, , method, flags = 0] = await source.takeAll(10);
  if (method !== DEFLATE) throw new Error("unknown compression method");
  if (flags & FLAGS.reserved) throw new Error("unknown header flags set");
  if (flags & FLAGS.extra) {
    const [low = 0, high = 0] = await source.takeAll(2);
    await source.takeAll(low + 256 * high);
  }
  if (flags & FLAGS.name) await skipText(source);
  if (flags & FLAGS.comment) await skipText(source);
  if (flags & FLAGS.headerCheck) await source.takeAll(2);
}

async function skipText(source: ByteSource): Promise<void> {
  while ((await source.takeAll(1))[0] !== 0);
}

async function hasMember(source: ByteSource): Promise<boolean> {
  if (startsGzip(await source.peek(2))) return true;
  for (let rest = await source.take(); rest.length > 0; rest = await source.take()) {
    if (rest.some((byte) => byte !== 0)) throw new Error("what follows the compressed data is not gzip");
  }
  return false;
}

/** What a decompressor makes of the bytes up to where it ends; those behind are left. */
async function* expand(source: ByteSource, decompressor: Decompressor): AsyncGenerator<Uint8Array> {
  // Whoever waits is told of errors, too; without a listener they would end the program.
  decompressor.on("error", () => {});
  let given = 0;
  try {
    for (;;) {
      const slice = await source.take(SLICE_BYTES);
      if (slice.length === 0) break;
      await write(decompressor, slice);
      given += slice.length;
      const chunk = decompressor.read() as Uint8Array | null;
      if (chunk !== null) yield chunk;
      const unused = given - decompressor.bytesWritten;
      if (unused > 0) {
        source.giveBack(unused);
        return;
      }
    }
    decompressor.end();
    yield* decompressor as AsyncIterable<Uint8Array>;
  } finally {
    decompressor.destroy();
  }
}

/** Waits until a slice has been used up, so that its memory is free again. */
function write(decompressor: Decompressor, slice: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    decompressor.once("error", reject);
    decompressor.write(slice, () => {
      decompressor.off("error", reject);
      resolve();
    });
  });
}
