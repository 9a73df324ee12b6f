import * as z from "zod";
import { LINT_CODES, type LintCode } from "../../../lint/codes.js";
import { ISSUE_CODES, type IssueCode } from "../../../parse/issue.js";
import { ExperienceEventKindSchema } from "../../../schemas/event.js";
import { LEVELS } from "../levels.js";
import { TEXTS } from "./text.js";

/*
 * What the formats for programs promise. The program takes its types from these
 * schemas, and the tests hold what it prints to them; nothing is parsed with them
 * while it runs.
 */

const count = z.int().min(0);

const code = z.enum([
  ...(Object.keys(ISSUE_CODES) as IssueCode[]),
  ...(Object.keys(LINT_CODES) as LintCode[]),
]);

const levels = z.record(z.enum(LEVELS), count);

/** A finding, as `--format json` and `--format ndjson` print it. */
export const ReportedFindingSchema = z.strictObject({
  file: z.string().describe("The input as the user named it; <stdin> for the standard input."),
  line: z.int().min(1).describe("Line of the input, from 1."),
  column: z.int().min(1).describe("Column in characters (code points), from 1."),
  offset: count.describe("Bytes from the start of the (uncompressed) input."),
  event_id: z.string().nullable().describe("The event's id; null where it can't be read."),
  event_type: z.string().nullable().describe("The event's type; null where it can't be read."),
  level: z.enum(LEVELS).describe("How grave it is; errors decide the exit code."),
  code: code.describe("What was found, by stable code."),
  pointer: z.string().describe("The place inside the document, as a JSON Pointer (RFC 6901)."),
  message: z.string().describe("What was found, what was expected and what to do, in English."),
  expected: z.string().optional().describe("What may stand there."),
  received: z.string().optional().describe("What stands there."),
  shortened: z
    .array(z.enum(TEXTS))
    .optional()
    .describe("The members whose texts were too long to be printed whole; they end with an ellipsis."),
});

const tally = {
  lines: count.describe("Lines of NDJSON inputs, blank ones included."),
  blank: count.describe("Blank lines."),
  skipped: count.describe("Documents that the filters left out."),
  sound: count.describe("Sound events of known types."),
  unknown: count.describe("Sound envelopes around events of unknown types."),
  faulty: count.describe("Documents with at least one fault of the wire contract."),
  truncated: count.describe("Documents with more findings than are counted of one."),
  levels: levels.describe("Findings by level, listed or not."),
  codes: z.partialRecord(code, count).describe("Findings by code, listed or not."),
  kinds: z.partialRecord(ExperienceEventKindSchema, count).describe("Sound events by kind."),
  other_unknown: count.describe("Events of unknown types beyond those in unknown_types."),
};

// A list, not an object: a type may be called __proto__, which many readers drop as a key.
const unknownType = z.strictObject({ type: z.string(), count: count.min(1) });

const FileReportSchema = z.strictObject({
  file: z.string().describe("The input as the user named it; <stdin> for the standard input."),
  bytes: count.describe("Bytes of the (uncompressed) input that were read."),
  failure: z.string().nullable().describe("Why it could not be read to its end; null if it was."),
  ...tally,
  unknown_types: z.array(unknownType.extend({ first_line: z.int().min(1) })),
});

const SummarySchema = z.strictObject({
  ...tally,
  unknown_types: z.array(unknownType),
  unlisted: levels.describe("Findings beyond --max-errors, which are only counted."),
  interrupted: z.boolean().describe("True when the user stopped the run before everything was read."),
});

/** The last line of `--format ndjson`. */
export const ReportEndSchema = z.strictObject({
  version: z.string().describe("The version of this program."),
  contract: z.string().describe("The version of the contract."),
  files: z.array(FileReportSchema),
  summary: SummarySchema,
});

/** The document of `--format json`. */
export const ReportSchema = ReportEndSchema.extend({ findings: z.array(ReportedFindingSchema) });

export type ReportedFinding = z.infer<typeof ReportedFindingSchema>;
export type FileReport = z.infer<typeof FileReportSchema>;
export type Summary = z.infer<typeof SummarySchema>;
export type ReportEnd = z.infer<typeof ReportEndSchema>;
