import type { Block } from "../reading/block.js";
import type { Task } from "../work/task.js";
import { readDocument, unreadDocuments, type UnreadDocument } from "./read-documents.js";

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
}

const LINE_FEED = 0x0a;

/** Looks for the events of one id. */
export function createFindTask({ maxLineBytes, eventId }: FindTaskOptions): Task<FindPart, undefined> {
  return {
    *run(block) {
      const part: FindPart = { matches: [], documents: 0, invalid: 0, lineFeeds: countLineFeeds(block) };
      for (const unread of unreadDocuments(block, maxLineBytes)) {
        part.documents++;
        const id = idOf(unread, maxLineBytes);
        if (id === undefined) part.invalid++;
        if (id !== eventId) continue;
        const { document, bytes } = unread;
        const text = new TextDecoder().decode(bytes);
        part.matches.push({ line: document.line, offset: document.start, text });
      }
      yield part;
    },
    finish: () => undefined,
  };
}

/** Undefined where the document is no sound envelope. */
function idOf(unread: UnreadDocument, maxLineBytes: number): string | undefined {
  const reading = readDocument(unread, maxLineBytes);
  return reading.status === "invalid" ? undefined : reading.envelope.event_id;
}

function countLineFeeds({ bytes, length }: Block): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1 && at < length; at = bytes.indexOf(LINE_FEED, at + 1))
    count++;
  return count;
}
