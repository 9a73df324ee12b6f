import { readLedger, type LedgerRecord } from "../../stream/read-ledger.js";
import { InputError } from "../input-error.js";
import { expandInputs, inputName } from "../reading/inputs.js";
import { openInput } from "../reading/open-input.js";

/** A document of the inputs, and where it stands. */
export interface Placed {
  readonly record: LedgerRecord;
  /** The input's name. */
  readonly file: string;
  /** Grows along the inputs. */
  readonly position: number;
}

/** How the reading of the inputs ended. */
export interface ReadingEnd {
  readonly files: readonly string[];
  /** Why inputs could not be read, or not to their end. */
  readonly failures: readonly string[];
  /** True when the user stopped it, so that not everything was read. */
  readonly interrupted: boolean;
}

/**
 * Hands over every document of the inputs, in their order. An input that can't be
 * read is told of at the end; the others are read all the same.
 *
 * @throws InputError when an argument stands for no input
 */
export async function forEachRecord(
  inputs: readonly string[],
  signal: AbortSignal,
  handle: (placed: Placed) => Promise<void> | void,
): Promise<ReadingEnd> {
  const files = await expandInputs(inputs);
  const failures: string[] = [];
  let position = 0;
  for (const file of files) {
    try {
      for await (const record of readLedger(chunksOf(file, signal), { signal })) {
        await handle({ record, file: inputName(file), position: position++ });
      }
    } catch (error) {
      if (signal.aborted) break;
      if (!(error instanceof InputError)) throw error;
      failures.push(error.message);
    }
  }
  return { files: files.map(inputName), failures, interrupted: signal.aborted };
}

// An input uses one buffer for all its chunks, while a line may begin in one and end in the next.
async function* chunksOf(file: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of openInput(file, signal)) yield chunk.slice();
}
