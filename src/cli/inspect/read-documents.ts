import { isUtf8 } from "node:buffer";
import { readDecodedEnvelope, readEnvelopeJson, type EnvelopeJsonReading } from "../../parse/read.js";
import { isBlank } from "../../stream/lines.js";
import { lineTooLong } from "../../stream/read-line.js";
import { DOCUMENT_KINDS, type Block } from "../reading/block.js";
import { documentsOf, type Document } from "../validate/documents.js";

/** A document of a block, not read yet. */
export interface UnreadDocument {
  document: Document;
  bytes: Uint8Array;
  /** Undefined where it is too long or no UTF-8. */
  text: string | undefined;
}

const SPACE = 0x20;

/** The documents of a block, the blank lines left out. */
export function* unreadDocuments(block: Block, maxLineBytes: number): Generator<UnreadDocument> {
  const { buffer, byteOffset } = block.bytes;
  const all = Buffer.from(buffer, byteOffset, block.length);
  // Known of the block as a whole, it need not be found out of each document.
  const isText = isUtf8(all);
  for (const document of documentsOf(block, all, undefined)) {
    const { start, end, kind } = document;
    if (kind !== DOCUMENT_KINDS.document) continue;
    const bytes = all.subarray(start, end);
    if (block.documents === undefined && (bytes[0] ?? 0) <= SPACE && isBlank(bytes)) continue;
    const text = isText && end - start <= maxLineBytes ? all.toString("utf8", start, end) : undefined;
    yield { document, bytes, text };
  }
}

export function readDocument({ bytes, text }: UnreadDocument, maxLineBytes: number): EnvelopeJsonReading {
  if (text !== undefined) return readDecodedEnvelope(text);
  if (bytes.length > maxLineBytes) return { status: "invalid", error: lineTooLong(maxLineBytes) };
  return readEnvelopeJson(bytes);
}
