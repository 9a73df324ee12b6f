import { open } from "node:fs/promises";
import { Readable, type Transform } from "node:stream";
import * as zlib from "node:zlib";
import { describeSystemError, InputError } from "../input-error.js";
import { inputName, STDIN } from "./inputs.js";

const CHUNK_BYTES = 1 << 20;

/** Told of the bytes of an input as they lie there, before they are decompressed. */
export type OnRawBytes = (chunk: Uint8Array) => void;

/**
 * The bytes of a file, or of the standard input for `-`, decompressed where they
 * are compressed. A chunk is good until the next one is asked for. An aborted
 * signal ends them early.
 *
 * @throws InputError when they can't be read, or not to their end
 */
export async function* openInput(
  file: string,
  signal: AbortSignal,
  onRawBytes: OnRawBytes,
): AsyncGenerator<Uint8Array> {
  const chunks = watched(file, file === STDIN ? readStdin(signal) : readFile(file, signal), onRawBytes);
  const first = await chunks.next();
  if (first.done === true) return;
  const whole = prepend(first.value, chunks);
  const codec = CODECS.find(({ magic }) => magic.every((byte, i) => first.value[i] === byte));
  if (codec === undefined) {
    yield* whole;
    return;
  }
  const decompressor = codec.make?.();
  if (decompressor === undefined) {
    throw new InputError(
      `cannot read ${inputName(file)}: it is compressed with ${codec.name}, which Node.js reads from version 22.15 on; decompress it first`,
    );
  }
  yield* decompress(file, codec.name, whole, decompressor);
}

/** Known by their first bytes, so that names don't matter. */
const CODECS: readonly { name: string; magic: readonly number[]; make: (() => Transform) | undefined }[] = [
  { name: "gzip", magic: [0x1f, 0x8b], make: () => zlib.createGunzip({ chunkSize: CHUNK_BYTES }) },
  { name: "zstd", magic: [0x28, 0xb5, 0x2f, 0xfd], make: zstd() },
];

function zstd(): (() => Transform) | undefined {
  const make: unknown = Reflect.get(zlib, "createZstdDecompress");
  return typeof make === "function" ? (make as () => Transform) : undefined;
}

/** Ends at once when the signal is aborted, even while nobody writes to the standard input. */
async function* readStdin(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const stop = () => process.stdin.destroy();
  signal.addEventListener("abort", stop);
  try {
    yield* process.stdin as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function* readFile(file: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    // One buffer for all chunks keeps memory flat, whatever the file's size.
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    while (!signal.aborted) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function* watched(
  file: string,
  source: AsyncIterable<Uint8Array>,
  onRawBytes: OnRawBytes,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of source) {
      onRawBytes(chunk);
      yield chunk;
    }
  } catch (cause) {
    throw new InputError(`cannot read ${inputName(file)}: ${describeSystemError(cause)}`, { cause });
  }
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield first;
  yield* rest;
}

async function* decompress(
  file: string,
  name: string,
  compressed: AsyncIterable<Uint8Array>,
  decompressor: Transform,
): AsyncGenerator<Uint8Array> {
  // The decompressor may hold a chunk for longer than it is good.
  const copies = Readable.from(copied(compressed), { objectMode: false });
  copies.on("error", (error) => decompressor.destroy(error));
  try {
    yield* copies.pipe(decompressor) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const { message } = cause as Error;
    throw new InputError(`cannot read ${inputName(file)} to its end as ${name}: ${message}`, { cause });
  } finally {
    copies.destroy();
    decompressor.destroy();
  }
}

async function* copied(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.slice();
}
