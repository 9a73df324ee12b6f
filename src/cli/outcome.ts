import type { ExperienceEventKind } from "../types/event.js";
import type { FindingCode } from "./finding.js";
import type { Level } from "./output/levels.js";

/** What is counted of documents, whether of a block, of an input or of all inputs. */
export interface DocumentCounts {
  /** Lines of an NDJSON input, blank ones included; 0 for other forms. */
  lines: number;
  blank: number;
  /** Documents that the filters left out. */
  skipped: number;
  /** Documents that hold a sound event of a known type. */
  sound: number;
  /** Documents that hold a sound envelope around an event of unknown type. */
  unknown: number;
  /** Documents with at least one fault of the wire contract. */
  faulty: number;
  /** Documents with more findings than are counted of one. */
  truncated: number;
  kinds: Map<ExperienceEventKind, number>;
  /** By what each type is known, see `memoryKeyOf`. Lines count as in findings: those of a block from its start. */
  unknownTypes: Map<string, { count: number; firstLine: number }>;
}

/** What was met in one input or in all of them: plain data whose size has a bound, whatever the ledger holds. */
export interface Tally extends DocumentCounts {
  levels: Record<Level, number>;
  codes: Map<FindingCode, number>;
  /** Events of unknown types beyond those that are listed. */
  otherUnknown: number;
}

/** How the reading of one input ended. */
export interface FileOutcome {
  /** The input as the user named it; `<stdin>` for the standard input. */
  readonly file: string;
  /** Bytes of the (uncompressed) input that were read. */
  readonly bytes: number;
  readonly tally: Tally;
  /** Why the input could not be read to its end. */
  readonly failure?: string;
}

/** How a whole run ended. */
export interface Outcome {
  readonly files: readonly FileOutcome[];
  /** All files together. */
  readonly tally: Tally;
  /** True when the user stopped the run, so that not everything was read. */
  readonly interrupted: boolean;
}
