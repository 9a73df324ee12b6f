import { indexOfPath } from "../../json/paths.js";
import { locate } from "../../json/position.js";
import { lintEnvelope, type LintableEnvelope } from "../../lint/lint-envelope.js";
import type { LintCode, LintLevel } from "../../lint/codes.js";
import type { Level } from "../finding.js";
import type { LocalIssue } from "./local-finding.js";

/** How much each code matters. */
export type LintLevels = Readonly<Record<LintCode, LintLevel>>;

/** What is suspicious about one document by itself. The text must be one that reading accepts. */
export function lintDocument(text: string, levels: LintLevels): LocalIssue[] {
  // As it came: reading drops the keys it does not know.
  const envelope = JSON.parse(text) as LintableEnvelope;
  const findings = lintEnvelope(envelope, { off: codesOff(levels) });
  return findings.map(({ code, pointer, path, message, received }) => {
    const [place] = locate(text, [indexOfPath(text, path)], true);
    const level = levels[code] as Level;
    return { level, code, pointer, message, ...place, ...(received !== undefined && { received }) };
  });
}

/** The codes that nobody wants to hear of. */
export function codesOff(levels: LintLevels): LintCode[] {
  return Object.entries(levels).flatMap(([code, level]) => (level === "off" ? [code as LintCode] : []));
}
