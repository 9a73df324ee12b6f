import { limitOf } from "../parse/limit.js";
import type { UnknownEventEnvelope } from "../parse/read.js";
import type { ExperienceEventEnvelope, ExperienceEventEnvelopeInput } from "../types/index.js";
import type { LintFinding } from "./finding.js";
import { FindingList } from "./finding-list.js";
import { checkedCodes, type LintOptions } from "./options.js";
import { refuseOthers } from "./refuse-others.js";
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
 *
 * @throws RangeError when `maxFindings` is no whole number of 0 or more, or `off` has what is no code
 * @throws TypeError for what is no envelope
 */
export function lintEnvelope(envelope: LintableEnvelope, options?: LintOptions): LintFinding[] {
  refuseOthers(envelope);
  return lint(envelope, options, false);
}

/**
 * The same for an envelope that has all keys of the contract and no others, in the
 * contract's order: it need not be looked at where no rule is about.
 */
export function lintCanonical(envelope: ExperienceEventEnvelope, options: LintOptions): LintFinding[] {
  return lint(envelope, options, true);
}

function lint(envelope: LintableEnvelope, options: LintOptions | undefined, isCanonical: boolean) {
  const max = limitOf("maxFindings", options?.maxFindings, STANDARD_MAX_FINDINGS, 0);
  const findings = new FindingList(max, checkedCodes(options?.off));
  new EnvelopeWalk(findings, isCanonical).visit(shapeOfEnvelope(), envelope);
  return findings.take();
}
