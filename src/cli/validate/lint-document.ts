import { indexOfPath } from "../../json/paths.js";
import { locate } from "../../json/position.js";
import type { LintCode, LintLevel } from "../../lint/codes.js";
import type { LintFinding } from "../../lint/finding.js";
import { lintCanonical, lintEnvelope, type LintableEnvelope } from "../../lint/lint-envelope.js";
import { textRoadOf } from "../../parse/text-road.js";
import { ExperienceEventEnvelopeSchema } from "../../schemas/envelope.js";
import type { ExperienceEventEnvelope } from "../../types/envelope.js";
import type { Level } from "../finding.js";
import type { LocalIssue } from "./local-finding.js";

/** How much each code matters. */
export type LintLevels = Readonly<Record<LintCode, LintLevel>>;

/**
 * What is suspicious about one document by itself. The text must be one that reading accepts.
 *
 * @param canonical what `readCanonical` says of the text
 */
export function lintDocument(
  text: string,
  levels: LintLevels,
  canonical = readCanonical(text),
): LocalIssue[] {
  const findings = findingsOf(text, levels, canonical);
  // Nearly always.
  if (findings.length === 0) return NOTHING;
  return findings.map(({ code, pointer, path, message, received }) => {
    const [place] = locate(text, [indexOfPath(text, path)], true);
    const level = levels[code] as Level;
    return { level, code, pointer, message, ...place, ...(received !== undefined && { received }) };
  });
}

const NOTHING: LocalIssue[] = [];

function findingsOf(
  text: string,
  levels: LintLevels,
  canonical: ExperienceEventEnvelope | null,
): LintFinding[] {
  const options = { off: codesOff(levels) };
  if (canonical !== null) return lintCanonical(canonical, options);
  // As it came: reading drops the keys it does not know.
  return lintEnvelope(JSON.parse(text) as LintableEnvelope, options);
}

/**
 * Reads an envelope by the fast road, which takes no text with keys that the
 * contract does not know; null for any other text.
 */
export function readCanonical(text: string): ExperienceEventEnvelope | null {
  return (textRoadOf(ExperienceEventEnvelopeSchema).fastRead(text) ?? null) as ExperienceEventEnvelope | null;
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
