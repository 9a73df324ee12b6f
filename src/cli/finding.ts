import type { LintCode } from "../lint/codes.js";
import type { IssueCode } from "../parse/issue.js";
import type { ReportedFinding } from "./output/json/shapes.js";

export type FindingCode = IssueCode | LintCode;

/** More than anybody reads about one document, and so few that memory has a bound, whatever a document holds. */
export const MAX_FINDINGS_PER_DOCUMENT = 10_000;

/**
 * One thing that was found in an input, with its place: plain data. Its members mean
 * what the formats for programs say of them; texts are whole here, and as they are.
 */
export type Finding = Readonly<Omit<ReportedFinding, "shortened">>;
