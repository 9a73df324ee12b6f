import type { UnknownEventEnvelope } from "../parse/read.js";
import type { ExperienceEventEnvelopeInput } from "../types/index.js";
import type { LintFinding } from "./finding.js";
import { FindingList } from "./finding-list.js";
import { limitOf, type LintOptions } from "./options.js";
import { shapeOfEnvelope } from "./shape.js";
import { EnvelopeWalk } from "./walk.js";

/** An envelope that reading accepts, with or without an event type that this version knows. */
export type LintableEnvelope = ExperienceEventEnvelopeInput | UnknownEventEnvelope;

const STANDARD_MAX_FINDINGS = 100;

/**
 * What is legal but suspicious about one envelope by itself, in the order of the
 * document. It takes what reading accepts, and does not check that again.
 *
 * Reading drops unknown keys, so to hear of those, give it the value as it came:
 * from `JSON.parse` is fine, since no check looks at the last digits of an integer.
 * Of an event whose type is not known, only the envelope is looked at.
 */
export function lintEnvelope(envelope: LintableEnvelope, options: LintOptions = {}): LintFinding[] {
  const findings = new FindingList(limitOf(options.maxFindings, STANDARD_MAX_FINDINGS), new Set(options.off));
  new EnvelopeWalk(findings).visit(shapeOfEnvelope(), envelope);
  return findings.take();
}
