import type { GovernedArtifactState } from "../types/index.js";
import { labelOf } from "./label.js";

type Mismatch = {
  expected: string;
  actual: string;
};

/** Why a replay can't be trusted. No event carries it (contract §1.7, §2). */
export type ReplayIntegrityViolation =
  | { ArtifactMismatch: Mismatch }
  | { ContentHashMismatch: Mismatch }
  | { VersionMismatch: Mismatch }
  | { InvalidState: { state: GovernedArtifactState; reason: string } }
  | { MissingMetadata: { field: string } }
  | { Custom: { category: string; message: string } };

/** The violation as a sentence for people; a state goes by its snake_case label (contract §2). */
export function describeReplayViolation(violation: ReplayIntegrityViolation): string {
  if ("ArtifactMismatch" in violation) return describeMismatch("artifact", violation.ArtifactMismatch);
  if ("ContentHashMismatch" in violation)
    return describeMismatch("content hash", violation.ContentHashMismatch);
  if ("VersionMismatch" in violation) return describeMismatch("version", violation.VersionMismatch);
  if ("InvalidState" in violation) {
    const { state, reason } = violation.InvalidState;
    return `Replay is not possible in state ${labelOf(state)}: ${reason}`;
  }
  if ("MissingMetadata" in violation)
    return `Replay needs the metadata field "${violation.MissingMetadata.field}"`;
  return `Replay can't be trusted (${violation.Custom.category}): ${violation.Custom.message}`;
}

function describeMismatch(subject: string, { expected, actual }: Mismatch): string {
  return `Replay used another ${subject}: expected "${expected}", got "${actual}"`;
}
