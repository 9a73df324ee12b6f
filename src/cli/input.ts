import { createReadStream } from "node:fs";
import { getSystemErrorMap } from "node:util";

/** An input that can't be read, or not to its end. */
export class InputError extends Error {
  override readonly name = "InputError";
}

const CHUNK_BYTES = 1 << 18;

/**
 * The bytes of a file, or of the standard input for `-`.
 *
 * @throws InputError when they can't be read
 */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  const stream = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES });
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new InputError(`cannot read ${inputName(file)}: ${describe(cause)}`, { cause });
  }
}

/** What an input is called in messages. */
export function inputName(file: string): string {
  return file === "-" ? "<stdin>" : file;
}

function describe(cause: unknown): string {
  const { code, errno, message } = cause as NodeJS.ErrnoException;
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  return known === undefined ? message : `${known} (${code})`;
}
