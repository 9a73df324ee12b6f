import type { GovernedArtifactState } from "../types/index.js";
import { labelOf } from "./label.js";
import { lookUp } from "./look-up.js";

interface StateRules {
  readonly description: string;
  readonly next: readonly GovernedArtifactState[];
  readonly productionUse: boolean;
  readonly newRuns: boolean;
  readonly replay: boolean;
  readonly investigation: boolean;
}

const RULES: Readonly<Record<GovernedArtifactState, StateRules>> = {
  Draft: {
    description: "still being made, not cleared for use",
    next: ["Approved", "Deprecated"],
    productionUse: false,
    newRuns: false,
    replay: false,
    investigation: false,
  },
  Approved: {
    description: "reviewed and cleared for use",
    next: ["Active", "Quarantined", "RolledBack"],
    productionUse: true,
    newRuns: true,
    replay: true,
    investigation: false,
  },
  Active: {
    description: "live",
    next: ["Quarantined", "Deprecated", "RolledBack"],
    productionUse: true,
    newRuns: true,
    replay: true,
    investigation: false,
  },
  Quarantined: {
    description: "taken out of use while a problem is looked into, kept for replay",
    next: ["Active", "Deprecated", "RolledBack"],
    productionUse: false,
    newRuns: false,
    replay: true,
    investigation: true,
  },
  Deprecated: {
    description: "retired",
    next: [],
    productionUse: false,
    newRuns: false,
    replay: false,
    investigation: false,
  },
  RolledBack: {
    description: "withdrawn because of a problem",
    next: [],
    productionUse: false,
    newRuns: false,
    replay: false,
    investigation: true,
  },
};

function rulesOf(state: GovernedArtifactState): StateRules {
  return lookUp(RULES, state, "artifact state");
}

/** What `validateTransition` finds: the move, and why it is illegal if it is. */
export type TransitionVerdict =
  | { legal: true; from: GovernedArtifactState; to: GovernedArtifactState }
  | { legal: false; from: GovernedArtifactState; to: GovernedArtifactState; message: string };

/**
 * The states an artifact may move to from this one; empty for a terminal state (contract §2).
 *
 * @throws TypeError for a name that is no state
 */
export function listNextStates(state: GovernedArtifactState): GovernedArtifactState[] {
  return [...rulesOf(state).next];
}

/**
 * True for the 11 legal moves of the lifecycle. Staying in a state is not a move (contract §2).
 *
 * @throws TypeError for a name that is no state
 */
export function isLegalTransition(from: GovernedArtifactState, to: GovernedArtifactState): boolean {
  // Else a name that is misspelt would pass for a move that is illegal.
  rulesOf(to);
  return rulesOf(from).next.includes(to);
}

/**
 * Judges a move as `isLegalTransition` does. An illegal one comes back with a
 * message that names the label and the description of both states, and the
 * moves that are legal.
 *
 * @throws TypeError for a name that is no state
 */
export function validateTransition(
  from: GovernedArtifactState,
  to: GovernedArtifactState,
): TransitionVerdict {
  if (isLegalTransition(from, to)) return { legal: true, from, to };
  const [left, entered] = [rulesOf(from), rulesOf(to)];
  const targets = left.next.map(labelOf).join(", ") || "none";
  const message =
    `Illegal artifact state transition: from ${labelOf(from)} (${left.description}) ` +
    `to ${labelOf(to)} (${entered.description}). Legal targets from ${labelOf(from)}: ${targets}.`;
  return { legal: false, from, to, message };
}

/**
 * What a state means, in a few words.
 *
 * @throws TypeError for a name that is no state
 */
export function describeArtifactState(state: GovernedArtifactState): string {
  return rulesOf(state).description;
}

/**
 * True when an artifact in this state may be used in production (contract §2).
 *
 * @throws TypeError for a name that is no state
 */
export function allowsProductionUse(state: GovernedArtifactState): boolean {
  return rulesOf(state).productionUse;
}

/**
 * True when new runs may start with an artifact in this state (contract §2).
 *
 * @throws TypeError for a name that is no state
 */
export function acceptsNewRuns(state: GovernedArtifactState): boolean {
  return rulesOf(state).newRuns;
}

/**
 * True when earlier runs may be replayed with an artifact in this state (contract §2).
 *
 * @throws TypeError for a name that is no state
 */
export function allowsReplay(state: GovernedArtifactState): boolean {
  return rulesOf(state).replay;
}

/**
 * True when no move leads out of this state (contract §2).
 *
 * @throws TypeError for a name that is no state
 */
export function isTerminalState(state: GovernedArtifactState): boolean {
  return rulesOf(state).next.length === 0;
}

/**
 * True when an artifact in this state has a problem to look into (contract §2).
 *
 * @throws TypeError for a name that is no state
 */
export function requiresInvestigation(state: GovernedArtifactState): boolean {
  return rulesOf(state).investigation;
}
