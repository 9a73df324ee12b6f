import { MAX_DEPTH, U64_MAX } from "../../json/json-value.js";
import type { IssueCode } from "../../parse/issue.js";
import type { Explanation } from "./explanation.js";
import { BUDGET, creation, lineOf, OUTCOME, second } from "./lines.js";

/** The codes of faults. */
export const ISSUE_EXPLANATIONS: Readonly<Record<IssueCode, Explanation>> = {
  invalid_utf8: {
    example: { ledger: [bytesOf(BUDGET, "tokens", 0xff)] },
    fix: "Write the text as UTF-8. Where it was written in another encoding, as Latin-1, convert it: iconv -f latin1 -t utf-8.",
  },
  byte_order_mark: {
    // At the start of a ledger it would be taken off.
    example: { ledger: [OUTCOME, `\ufeff${second(BUDGET)}`] },
    fix: "Write the text without the mark: in .NET with new UTF8Encoding(false), in Python with utf-8 and not utf-8-sig.",
  },
  input_too_large: {
    example: { javascript: "parseEnvelopeJson(new Uint8Array(2 ** 29))" },
    fix: "Give one document at a time. A ledger is read line by line, by readLedger or by this program.",
  },
  line_too_long: {
    example: { command: `echo '${BUDGET}' | experience-contract validate --max-line 64 -` },
    fix: "Look whether line ends are missing, so that many events stand on one line. If the event really is that large, raise the limit: --max-line.",
  },
  truncated_line: {
    example: { command: `printf '%s' '${BUDGET.slice(0, 60)}' | experience-contract validate -` },
    fix: "The writer was stopped, or the copy was. Copy the ledger again, or cut the last line off before more is appended to it.",
  },
  unexpected_end: {
    example: { ledger: [BUDGET.slice(0, -3)] },
    fix: "Write the document whole. Where documents are cut at some length, raise that length.",
  },
  invalid_syntax: {
    example: { ledger: [BUDGET.replace('"4096"', "NaN")] },
    fix: "Let a JSON library print the document. Texts pasted together, comments, trailing commas, NaN and single quotes are no JSON.",
  },
  trailing_text: {
    example: { ledger: [BUDGET + BUDGET] },
    fix: "Put a line end behind each document.",
  },
  lone_surrogate: {
    example: { ledger: [BUDGET.replace("tokens", "tokens \\ud83e")] },
    fix: "Cut texts between characters, not inside them: a character beyond U+FFFF takes two of JavaScript's or Java's units.",
  },
  number_out_of_range: {
    example: { ledger: [policy('"recall_min_score":1e400')] },
    fix: "Write a number that a float of 64 bits holds, or of 32 bits where the contract says so. Where it stands for no limit, write the largest.",
  },
  depth_exceeded: {
    // Inside a payload: a bare array would be taken for one of documents.
    example: { ledger: [creation({ structured_payload: nested(MAX_DEPTH) })] },
    fix: `Nest no more than ${MAX_DEPTH} arrays and objects, counted from the document's root. Put deep structures into a text, or beside the ledger.`,
  },
  duplicate_key: {
    example: { ledger: [BUDGET.replace('"limit":"4096"', '"limit":"4096","limit":"8192"')] },
    fix: "Keep one of the two. Readers disagree on which of them counts, so that nobody can tell what was meant.",
  },
  not_json: {
    example: { javascript: "stringifyJson({ observed: undefined })" },
    fix: "Give values that JSON has: leave a key out, or say null, and turn dates, maps and class instances into plain data first.",
  },
  precision_lost: {
    example: {
      javascript: `parseEvent(JSON.parse('${eventOf(OUTCOME).replace(":12}", ":9007199254740993}")}'))`,
    },
    fix: "Read the JSON text with parseEnvelopeJson, parseEventJson or parseJson in place of JSON.parse, or give a bigint.",
  },
  invalid_type: {
    example: { ledger: [BUDGET.replace('"4096"', "4096")] },
    fix: "Write a value of the type that is expected. Of an Option, null is one; of everything else it is not.",
  },
  missing_key: {
    example: { ledger: [BUDGET.replace(',"limit":"4096"', "")] },
    fix: "Write the key, even if the list, map or flag under it is empty or false. Only Options and the four fields with a default may be left out.",
  },
  unexpected_key: {
    example: { ledger: [transition('{"Other":"Glossary","version":"4"}')] },
    fix: "Take the key out. An artifact kind of its own is an object with the one key Other; elsewhere unknown keys are dropped and no fault.",
  },
  unknown_event_type: {
    example: { ledger: [BUDGET.replace("BudgetExceeded", "BudgetExceded")] },
    fix: "Correct the spelling. If a later version of the contract has the type, update the reader; readEnvelopeJson keeps such events meanwhile.",
  },
  unknown_variant: {
    example: { ledger: [OUTCOME.replace("Planning", "planning")] },
    fix: "Write one of the names that are listed, in PascalCase. The labels of log messages, as rolled_back, are not on the wire.",
  },
  invalid_integer: {
    example: { ledger: [OUTCOME.replace(":12}", ":12.0}")] },
    fix: "Write the integer in digits alone: no point, no exponent, no minus sign before 0. A writer that holds it as a float has to convert it first.",
  },
  integer_out_of_range: {
    example: { ledger: [OUTCOME.replace(":12}", ":18446744073709552000}")] },
    fix: `Write an integer from 0 to ${U64_MAX}. A value just above often is that last one, printed by way of a float: print it exactly.`,
  },
};

function eventOf(line: string): string {
  return line.slice(line.indexOf('"event":') + '"event":'.length, -1);
}

function policy(score: string): string {
  return lineOf("PolicySnapshotCaptured", {
    policy_id: "policy-1",
    policy: {
      type: "Kernel",
      policy: {
        recall_enabled: true,
        recall_max_candidates: 5,
        recall_min_score: 0.7,
        requires_human: false,
        required_truths: [],
      },
    },
    snapshot_hash: "sha256:01ab",
    captured_by: "governance-bot",
  }).replace('"recall_min_score":0.7', score);
}

function transition(kind: string): string {
  const line = lineOf("ArtifactStateTransitioned", {
    artifact_id: "artifact-1",
    artifact_kind: "Pack",
    event: {
      from_state: "Draft",
      to_state: "Approved",
      timestamp: "2026-03-02T08:00:00Z",
      actor: "ana.silva",
      reason: "reviewed",
    },
  });
  return line.replace('"Pack"', kind);
}

/** So many arrays, each in the one before it. */
function nested(depth: number): unknown[] {
  let array: unknown[] = [];
  for (let i = 1; i < depth; i++) array = [array];
  return array;
}

/** A text's bytes with another one in the place of the first of a word. */
function bytesOf(text: string, word: string, byte: number): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  bytes[text.indexOf(word)] = byte;
  return bytes;
}
