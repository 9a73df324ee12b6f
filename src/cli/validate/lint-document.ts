import { indexesOfPaths } from "../../json/paths.js";
import { locate } from "../../json/position.js";
import type { LintCode, LintLevel } from "../../lint/codes.js";
import type { LintFinding } from "../../lint/finding.js";
import { lintCanonical, lintEnvelope, type LintableEnvelope } from "../../lint/lint-envelope.js";
import { envelopeTextRoad } from "../../parse/text-road.js";
import type { ExperienceEventEnvelope } from "../../types/envelope.js";
import { MAX_FINDINGS_PER_DOCUMENT } from "../finding.js";
import type { Level } from "../output/levels.js";
import type { LocalIssue } from "./local-finding.js";

/** How much each code matters. */
export type LintLevels = Readonly<Record<LintCode, LintLevel>>;

/** What is suspicious about one document. */
export interface DocumentLint {
  readonly issues: readonly LocalIssue[];
  /** True where there is more than is listed. */
  readonly truncated: boolean;
}

/**
 * What is suspicious about one document by itself. The text must be one that reading accepts.
 *
 * @param canonical what `readCanonical` says of the text
 */
export function lintDocument(
  text: string,
  levels: LintLevels,
  canonical: ExperienceEventEnvelope | null,
): DocumentLint {
  const find = (max: number) => findingsOf(text, levels, canonical, max);
  const findings = find(MAX_FINDINGS_PER_DOCUMENT);
  // Nearly always.
  if (findings.length === 0) return NOTHING;
  const isFull = findings.length === MAX_FINDINGS_PER_DOCUMENT;
  return {
    issues: placed(text, findings, levels),
    truncated: isFull && find(findings.length + 1).length > findings.length,
  };
}

const NOTHING: DocumentLint = { issues: [], truncated: false };

/** Findings with their places, in the order of the text: that of a value from JSON.parse is another. */
function placed(text: string, findings: readonly LintFinding[], levels: LintLevels): LocalIssue[] {
  const indexes = indexesOfPaths(
    text,
    findings.map(({ path }) => path),
  );
  const sorted = findings
    .map((finding, i) => ({ finding, at: indexes[i] as number }))
    .sort((a, b) => a.at - b.at);
  const places = locate(
    text,
    sorted.map(({ at }) => at),
    true,
  );
  return sorted.map(({ finding: { code, pointer, message, received } }, i) => {
    const level = levels[code] as Level;
    return { level, code, pointer, message, ...places[i], ...(received !== undefined && { received }) };
  });
}

function findingsOf(
  text: string,
  levels: LintLevels,
  canonical: ExperienceEventEnvelope | null,
  maxFindings: number,
): LintFinding[] {
  const options = { off: codesOff(levels), maxFindings };
  if (canonical !== null) return lintCanonical(canonical, options);
  // As it came: reading drops the keys it does not know.
  return lintEnvelope(JSON.parse(text) as LintableEnvelope, options);
}

/**
 * Reads an envelope by the fast road, which takes no text with keys that the
 * contract does not know; null for any other text.
 */
export function readCanonical(text: string): ExperienceEventEnvelope | null {
  return (envelopeTextRoad().fastRead(text) ?? null) as ExperienceEventEnvelope | null;
}

const offOf = new WeakMap<LintLevels, ReadonlySet<LintCode>>();

/** The codes that nobody wants to hear of. */
export function codesOff(levels: LintLevels): ReadonlySet<LintCode> {
  let off = offOf.get(levels);
  if (off === undefined) {
    off = new Set((Object.keys(levels) as LintCode[]).filter((code) => levels[code] === "off"));
    offOf.set(levels, off);
  }
  return off;
}
