import {
  createInspection,
  inspectEnvelope,
  inspectInvalid,
  inspectUnknown,
  type Inspection,
} from "../../inspect/inspection.js";
import { BlockReader, type Document } from "../documents/block-reader.js";
import { createFilter, type FilterOptions } from "../documents/filter.js";
import { glimpse } from "../documents/glimpse.js";
import type { Task } from "../work/task.js";

/** What is told of a block at once. */
export interface InspectPart {
  /** True where the input ends inside a document, or an array of them. */
  isCut: boolean;
}

export interface InspectTaskOptions {
  readonly maxLineBytes: number;
  readonly maxNames: number;
  readonly filter: FilterOptions;
}

/** A block has fewer bytes than this, and so fewer documents: positions of two blocks never meet. */
const POSITIONS_PER_BLOCK = 2 ** 29;

/** Inspects the documents of blocks; what was seen of them is told at the end. */
export function createInspectTask(options: InspectTaskOptions): Task<InspectPart, Inspection> {
  const { maxLineBytes, maxNames } = options;
  const inspection = createInspection({ maxNames });
  const filter = createFilter(options.filter, false);
  // What can't be read of a broken document can't keep it out of the count.
  const filterBroken = createFilter(options.filter, true);

  function take(document: Document, reader: BlockReader, position: number): void {
    // Nobody looks into it, as into one that is longer than a block.
    if (reader.isTooLong(document)) {
      inspectInvalid(inspection);
      return;
    }
    const reading = reader.read(document);
    if (reading.status === "invalid") {
      if (filterBroken?.(glimpse(reader.soundTextOf(document))) !== false) inspectInvalid(inspection);
      return;
    }
    const { envelope } = reading;
    if (filter?.({ ...envelope, event_type: envelope.event.type as string }) === false) return;
    if (reading.status === "known") inspectEnvelope(inspection, reading.envelope, position);
    else inspectUnknown(inspection, reading.envelope, reading.type, position);
  }

  return {
    *run(block, index) {
      const reader = new BlockReader(block, maxLineBytes);
      let position = index * POSITIONS_PER_BLOCK;
      for (const document of reader.readable()) take(document, reader, position++);
      yield { isCut: reader.isCut };
    },
    finish: () => inspection,
  };
}
