import type { ExperienceEvent } from "../types/index.js";

/**
 * The chain that the payload names: in ProposalCreated, ProposalValidated,
 * OutcomeRecorded and BudgetExceeded; null in all others (contract §3.2).
 */
export function chainIdOf(event: ExperienceEvent): string | null {
  switch (event.type) {
    case "ProposalCreated":
    case "ProposalValidated":
    case "OutcomeRecorded":
    case "BudgetExceeded":
      return event.data.chain_id;
    default:
      return null;
  }
}

/**
 * The trace link that the payload names: in TraceLinkRecorded,
 * ReplayabilityDowngraded, BackendInvoked and, if set, RecallExecuted; null in
 * all others (contract §3.2).
 */
export function traceLinkIdOf(event: ExperienceEvent): string | null {
  switch (event.type) {
    case "TraceLinkRecorded":
    case "ReplayabilityDowngraded":
    case "BackendInvoked":
    case "RecallExecuted":
      return event.data.trace_link_id;
    default:
      return null;
  }
}

/**
 * The governed artifact that the payload names: in ArtifactStateTransitioned and
 * ArtifactRollbackRecorded; null in all others (contract §3.2).
 */
export function artifactIdOf(event: ExperienceEvent): string | null {
  switch (event.type) {
    case "ArtifactStateTransitioned":
      return event.data.artifact_id;
    case "ArtifactRollbackRecorded":
      return event.data.rollback.artifact_id;
    default:
      return null;
  }
}
