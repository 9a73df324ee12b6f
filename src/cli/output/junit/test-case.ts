import { copyText } from "../../../json/copy-text.js";
import type { Finding } from "../../finding.js";
import type { DocumentCounts } from "../../outcome.js";
import { describeLevels, sumOfLevels, type Level } from "../levels.js";
import { describeEvent, describePointer } from "../place.js";
import { printable } from "../printable.js";
import { describeTruncated } from "../truncated.js";
import { listed } from "../words.js";
import { openTag, textElement } from "./xml.js";

/** How a test case ended. */
export interface Verdict {
  /** `error` for what could not be read, `system-out` for what passes all the same. */
  readonly element: "failure" | "error" | "system-out";
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
}

export interface TestCase {
  readonly name: string;
  /** Undefined for a test that passes. */
  readonly verdict?: Verdict;
}

/** A finding as a test case; only errors fail, as they alone decide the exit code. */
export function caseOf(finding: Finding): TestCase {
  const { file, line, column, offset, level, code, pointer, message } = finding;
  const place = describePointer(pointer);
  const event = describeEvent(finding);
  const lines = [
    `${printable(file)}:${line}:${column} [byte ${offset}]`,
    `${place}: ${level} ${code}`,
    ...(event === undefined ? [] : [event]),
    message,
  ];
  // Cases are kept until the end; the documents that their texts are parts of are not.
  return {
    name: copyText(printable(`${code} at ${place}, line ${line}, column ${column}`)),
    verdict: {
      element: level === "error" ? "failure" : "system-out",
      type: code,
      message: copyText(printable(message)),
      lines: lines.map((text) => copyText(printable(text))),
    },
  };
}

/** Stands for the findings of a file that are not listed. */
export function caseOfUnlisted(levels: Readonly<Record<Level, number>>): TestCase[] {
  if (sumOfLevels(levels) === 0) return [];
  const message = `Not listed: ${listed(describeLevels(levels))} more.`;
  const element = levels.error > 0 ? "failure" : "system-out";
  return [{ name: "further findings", verdict: { element, type: "unlisted", message, lines: [message] } }];
}

/** Stands for the findings that are not even counted. */
export function caseOfTruncated(counts: Pick<DocumentCounts, "truncated">): TestCase[] {
  const message = describeTruncated(counts);
  if (message === undefined) return [];
  const verdict = { element: "system-out", type: "truncated", message, lines: [message] } as const;
  return [{ name: "findings that are not counted", verdict }];
}

/** Whether a file, or a run, came to its end. */
export function caseOfEnd(name: string, failure: string | undefined): TestCase {
  if (failure === undefined) return { name };
  return { name, verdict: { element: "error", type: "unreadable", message: failure, lines: [failure] } };
}

export function writeCase({ name, verdict }: TestCase, suite: string): string {
  const content = verdict === undefined ? "" : writeVerdict(verdict);
  return `${openTag("testcase", { name, classname: suite, time: 0 })}${content}</testcase>`;
}

function writeVerdict({ element, type, message, lines }: Verdict): string {
  return textElement(element, element === "system-out" ? {} : { type, message }, lines);
}
