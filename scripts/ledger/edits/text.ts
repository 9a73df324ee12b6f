import { DATA, edit, swap, type Edit } from "./edit.js";

const PAYLOAD = `${DATA}/proposal/structured_payload`;
const SCORE = `${DATA}/provenance/candidate_scores/0/score`;
const DEEP = `${"[".repeat(124)}${"]".repeat(124)}`;

function rawByte(line: string): Buffer {
  const bytes = Buffer.from(line, "utf8");
  bytes[bytes.indexOf("chain-")] = 0xff;
  return bytes;
}

/** Lines that are no JSON, or not only one document of it. */
export const TEXT_EDITS: readonly Edit[] = [
  edit("one-byte-is-0xFF", "OutcomeRecorded", rawByte, "invalid_utf8", ""),
  edit("byte-order-mark-in-front", "ProposalCreated", (line) => `\ufeff${line}`, "byte_order_mark", ""),
  edit(
    "cut-inside-a-string",
    "ProposalValidated",
    (line) => line.slice(0, line.indexOf("prop-") + 12),
    "unexpected_end",
    `${DATA}/proposal_id`,
  ),
  edit("cut-before-the-last-brace", "FactPromoted", (line) => line.slice(0, -1), "unexpected_end", "/event"),
  edit("comma-after-the-last-member", "OutcomeRecorded", swap(/}}}$/, ",}}}"), "invalid_syntax", DATA),
  edit("score-is-NaN", "RecallExecuted", swap(/"score":[\d.]+/, '"score":NaN'), "invalid_syntax", SCORE),
  edit("next-line-on-the-same-line", "BackendInvoked", (line) => line + line, "trailing_text", ""),
  edit(
    "half-a-surrogate-pair",
    "FactPromoted",
    swap(/"reason":"/, '"reason":"\\ud83e'),
    "lone_surrogate",
    `${DATA}/reason`,
  ),
  edit(
    "score-beyond-a-double",
    "RecallExecuted",
    swap(/"score":[\d.]+/, '"score":1e400'),
    "number_out_of_range",
    SCORE,
  ),
  edit(
    "payload-124-arrays-deep",
    "ProposalCreated",
    swap('"structured_payload":null', `"structured_payload":${DEEP}`),
    "depth_exceeded",
    `${PAYLOAD}${"/0".repeat(123)}`,
  ),
];
