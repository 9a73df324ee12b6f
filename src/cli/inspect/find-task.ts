import { skimEnvelope } from "../../parse/skim.js";
import { BlockReader, type Document } from "../documents/block-reader.js";
import { decodeSpelled } from "../documents/skim.js";
import type { Task } from "../work/task.js";

export interface FindTaskOptions {
  readonly maxLineBytes: number;
  readonly eventId: string;
}

/** What was found in one block. Lines and offsets count from the block's start, lines from 0. */
export interface FindPart {
  matches: { line: number; offset: number; text: string }[];
  documents: number;
  invalid: number;
  lineFeeds: number;
  /** True where the input ends inside a document, or an array of them. */
  isCut: boolean;
}

/** Looks for the events of one id. */
export function createFindTask({ maxLineBytes, eventId }: FindTaskOptions): Task<FindPart, undefined> {
  return {
    *run(block) {
      const reader = new BlockReader(block, maxLineBytes);
      const part: FindPart = { matches: [], documents: 0, invalid: 0, lineFeeds: 0, isCut: false };
      for (const document of reader.readable(skimEnvelope)) {
        part.documents++;
        const id = idOf(document, reader);
        if (id === undefined) part.invalid++;
        if (id !== eventId) continue;
        part.matches.push({ line: document.line, offset: document.start, text: reader.textOf(document) });
      }
      part.lineFeeds = reader.lineFeeds;
      part.isCut = reader.isCut;
      yield part;
    },
    finish: () => undefined,
  };
}

/** Undefined where the document is no sound envelope. */
function idOf(document: Document<{ event_id: string }>, reader: BlockReader): string | undefined {
  const { surface } = document;
  if (surface !== undefined && !reader.isTooLong(document)) return decodeSpelled(surface.event_id);
  const reading = reader.read(document);
  return reading.status === "invalid" ? undefined : reading.envelope.event_id;
}
