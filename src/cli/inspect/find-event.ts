import type { InputError } from "../errors.js";
import type { Block, OversizePiece } from "../reading/block.js";
import { inputName } from "../reading/inputs.js";
import type { Reading } from "../reading-flags.js";
import { processInputs, type InputHandler } from "../work/process-inputs.js";
import { failureOf } from "./failure-of.js";
import type { FindPart, FindTaskOptions } from "./find-task.js";

/** An event that was looked for, and where it stands. */
export interface FoundEvent {
  readonly file: string;
  readonly line: number;
  /** In bytes from the start of the (uncompressed) input. */
  readonly offset: number;
  /** The document, character for character. */
  readonly text: string;
}

export interface Search {
  readonly found: readonly FoundEvent[];
  /** Documents that were looked at, the faulty ones among them. */
  readonly documents: number;
  /** Faulty ones, in which ids aren't looked for. */
  readonly invalid: number;
  readonly failures: readonly string[];
  readonly interrupted: boolean;
}

/** Looks for all events of one id. */
export async function findEvents(
  files: readonly string[],
  reading: Reading,
  taskOptions: FindTaskOptions,
): Promise<Search> {
  const handler = new Handler();
  await processInputs<FindPart>(files, { ...reading, task: "find-event", taskOptions }, handler);
  const { found, documents, invalid, failures } = handler;
  return { found, documents, invalid, failures, interrupted: reading.signal.aborted };
}

class Handler implements InputHandler<FindPart> {
  readonly found: FoundEvent[] = [];
  readonly failures: string[] = [];
  documents = 0;
  invalid = 0;
  private file = "";
  private line = 1;
  private isCut = false;

  begin(file: string): void {
    this.file = inputName(file);
    this.line = 1;
    this.isCut = false;
  }

  part({ matches, documents, invalid, lineFeeds, isCut }: FindPart, block: Block): void {
    for (const { line, offset, text } of matches) {
      this.found.push({ file: this.file, line: this.line + line, offset: block.offset + offset, text });
    }
    this.documents += documents;
    this.invalid += invalid;
    this.line += lineFeeds;
    this.isCut = isCut;
  }

  oversize({ oversize, lines }: OversizePiece): void {
    if (oversize === "first") {
      this.documents++;
      this.invalid++;
    }
    this.line += lines;
  }

  end(failure: InputError | undefined): void {
    const said = failureOf(this.file, failure, this.isCut);
    if (said !== null) this.failures.push(said);
  }
}
