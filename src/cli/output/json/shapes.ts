import * as z from "zod";
import { LINT_CODES, type LintCode } from "../../../lint/codes.js";
import { ISSUE_CODES, type IssueCode } from "../../../parse/issue.js";
import { ExperienceEventKindSchema } from "../../../schemas/event.js";
import { LEVELS } from "../levels.js";
import { TEXTS } from "./text.js";

/*
 * What the formats for programs, and the file of --summary, promise. The program takes its types from these
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
  failure: z
    .string()
    .nullable()
    .describe("Why it was not read to its end, as where it is cut off; null if it was."),
  ...tally,
  unknown_types: z.array(unknownType.extend({ first_line: z.int().min(1) })),
});

const total = { ...tally, unknown_types: z.array(unknownType) };

const SummarySchema = z.strictObject({
  ...total,
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

const envelopes = {
  tenants: z
    .array(z.strictObject({ tenant_id: z.string().nullable(), count: count.min(1) }))
    .describe("Events by tenant, the most frequent first; null for events without one."),
  other_tenants: count.describe("Events of tenants beyond those in tenants."),
  time: z.strictObject({
    first: z.string().nullable().describe("The earliest time, as it was written; null if there is none."),
    last: z.string().nullable().describe("The latest time, as it was written; null if there is none."),
    not_rfc_3339: count.describe("Events whose time is not RFC 3339; they are in neither of the others."),
  }),
};

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .describe("Of the bytes as they lie there, compressed or not; null if they weren't read to their end.");

/** The file of `--summary`. */
export const SummaryFileSchema = z.strictObject({
  version: ReportEndSchema.shape.version,
  contract: ReportEndSchema.shape.contract,
  complete: z.boolean().describe("True when all inputs were read to their end."),
  files: z.array(FileReportSchema.extend({ sha256, ...envelopes })),
  summary: z.strictObject({ ...total, ...envelopes }),
});

export type ReportedFinding = z.infer<typeof ReportedFindingSchema>;
export type FileReport = z.infer<typeof FileReportSchema>;
export type Summary = z.infer<typeof SummarySchema>;
export type ReportEnd = z.infer<typeof ReportEndSchema>;
export type SummaryFile = z.infer<typeof SummaryFileSchema>;
