import {
  createInspection,
  inspectEnvelope,
  inspectInvalid,
  inspectUnknown,
  type Inspection,
} from "../../inspect/inspection.js";
import type { Block } from "../reading/block.js";
import { createFilter, type FilterOptions } from "../validate/filter.js";
import { glimpse } from "../validate/glimpse.js";
import type { Task } from "../work/task.js";
import { readDocument, unreadDocuments, type UnreadDocument } from "./read-documents.js";

export interface InspectTaskOptions {
  readonly maxLineBytes: number;
  readonly maxNames: number;
  readonly filter: FilterOptions;
}

/** A block has fewer bytes than this, and so fewer documents: positions of two blocks never meet. */
const POSITIONS_PER_BLOCK = 2 ** 29;

/** Inspects the documents of blocks; what was seen is told at the end. */
export function createInspectTask(options: InspectTaskOptions): Task<object, Inspection> {
  const { maxLineBytes, maxNames } = options;
  const inspection = createInspection({ maxNames });
  const filter = createFilter(options.filter, false);
  // What can't be read of a broken document can't keep it out of the count.
  const filterBroken = createFilter(options.filter, true);

  function take(document: UnreadDocument, position: number): void {
    const reading = readDocument(document, maxLineBytes);
    if (reading.status === "invalid") {
      if (filterBroken?.(glimpse(new TextDecoder().decode(document.bytes))) !== false)
        inspectInvalid(inspection);
      return;
    }
    const { envelope } = reading;
    if (filter?.({ ...envelope, event_type: envelope.event.type as string }) === false) return;
    if (reading.status === "known") inspectEnvelope(inspection, reading.envelope, position);
    else inspectUnknown(inspection, reading.envelope, reading.type, position);
  }

  return {
    *run(block: Block, index: number) {
      let position = index * POSITIONS_PER_BLOCK;
      for (const document of unreadDocuments(block, maxLineBytes)) take(document, position++);
      yield {};
    },
    finish: () => inspection,
  };
}
