import { constants, fstatSync, openSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Socket } from "node:net";
import type { Readable } from "node:stream";
import { describeSystemError, InputError } from "../errors.js";
import { ByteSource } from "./byte-source.js";
import { gunzip, startsGzip, unzstd, type Decompress } from "./decompress.js";
import { inputName, STDIN, STDIN_FD } from "./inputs.js";
import { startsZstd } from "./zstd-frames.js";

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
  const source = new ByteSource(watched(file, readRaw(file, signal), onRawBytes));
  try {
    const head = await source.peek(LONGEST_MAGIC);
    const codec = CODECS.find(({ starts }) => starts(head));
    if (codec === undefined) yield* plain(source);
    else yield* decompressed(file, codec, source);
  } finally {
    await source.close();
  }
}

interface Codec {
  name: string;
  /** Whether the first bytes of a file are those of this one. */
  starts: (head: Uint8Array) => boolean;
  decompress: Decompress | undefined;
}

/** Known by their first bytes, so that names don't matter. */
const CODECS: readonly Codec[] = [
  { name: "gzip", starts: startsGzip, decompress: gunzip },
  { name: "zstd", starts: startsZstd, decompress: unzstd },
];

const LONGEST_MAGIC = 4;

async function* plain(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let chunk = await source.take(); chunk.length > 0; chunk = await source.take()) yield chunk;
}

async function* decompressed(
  file: string,
  { name, decompress }: Codec,
  source: ByteSource,
): AsyncGenerator<Uint8Array> {
  if (decompress === undefined) {
    throw new InputError(
      `cannot read ${inputName(file)}: it is compressed with ${name}, which Node.js reads from version 22.15 on; decompress it first`,
    );
  }
  try {
    yield* decompress(source);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const { message } = cause as Error;
    throw new InputError(`cannot read ${inputName(file)} to its end as ${name}: ${message}`, { cause });
  }
}

async function* readRaw(file: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (file === STDIN) yield* readStream(openStdin(), signal);
  else if (await isWaitedFor(file)) yield* readStream(openPipe(file), signal);
  else yield* readFile(file, signal);
}

/** Node takes a folder on the standard input for nothing at all. */
function openStdin(): Readable {
  if (isFolder(STDIN_FD))
    throw new Error("it is a folder; give the name of the folder instead, and its ledgers are read");
  return process.stdin;
}

function isFolder(fd: number): boolean {
  try {
    return fstatSync(fd).isDirectory();
  } catch {
    // Not every system can be asked about every input.
    return false;
  }
}

/**
 * True for a pipe that has a name: a call that reads it as a file waits for its
 * writer, and can't be called off. Other systems than Linux can't be asked to tell
 * when a pipe that nobody has opened gets its writer.
 */
async function isWaitedFor(file: string): Promise<boolean> {
  return process.platform === "linux" && (await stat(file)).isFIFO();
}

function openPipe(file: string): Socket {
  const fd = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

/** Ends at once when the signal is aborted, even while nobody writes to the stream. */
async function* readStream(stream: Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const stop = () => stream.destroy();
  signal.addEventListener("abort", stop);
  try {
    yield* stream as AsyncIterable<Uint8Array>;
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
