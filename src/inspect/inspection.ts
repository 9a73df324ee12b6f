import { limitOf } from "../parse/limit.js";
import type { UnknownEventEnvelope } from "../parse/read.js";
import { describeValue } from "../parse/received.js";
import type { ExperienceEventEnvelope } from "../types/envelope.js";
import { DEFAULT_MAX_NAMES } from "./defaults.js";
import { mergeStates, type State } from "./merge.js";
import { countName } from "./rankings.js";
import { createArtifacts, inspectRollback, inspectTransition, type Artifacts } from "./sections/artifacts.js";
import { countHead, countKnown, countUnknown, createCensus, type Census } from "./sections/census.js";
import {
  createGates,
  inspectPromotion,
  inspectProposal,
  inspectValidation,
  type Gates,
} from "./sections/gates.js";
import { createOutcomes, inspectOutcome, type Outcomes } from "./sections/outcomes.js";
import { createRecall, inspectRecall, type Recall } from "./sections/recall.js";
import { createReplay, type Replay } from "./sections/replay.js";
import { createRuns, type Runs } from "./sections/runs.js";

/**
 * What an inspection has seen: plain data, which can be handed from one thread to
 * another. Its size has a bound but for the values of quantities, 8 bytes each.
 */
export interface Inspection {
  census: Census;
  outcomes: Outcomes;
  runs: Runs;
  gates: Gates;
  replay: Replay;
  recall: Recall;
  artifacts: Artifacts;
}

/** How much an inspection remembers. */
export interface InspectionOptions {
  /**
   * How many distinct names are remembered of each sort: tenants, correlations,
   * artifacts and so on. 1 or more; 100,000 if not given.
   */
  readonly maxNames?: number | undefined;
}

/**
 * An inspection that has seen nothing yet. Inspections of parts of a ledger, merged
 * in any order, report the same as one of the whole, given the same `maxNames`.
 *
 * @throws RangeError when `maxNames` is no whole number of 1 or more
 */
export function createInspection(options?: InspectionOptions): Inspection {
  const maxNames = limitOf("maxNames", options?.maxNames, DEFAULT_MAX_NAMES, 1, Number.MAX_SAFE_INTEGER);
  return {
    census: createCensus(maxNames),
    outcomes: createOutcomes(maxNames),
    runs: createRuns(maxNames),
    gates: createGates(maxNames),
    replay: createReplay(),
    recall: createRecall(),
    artifacts: createArtifacts(maxNames),
  };
}

/**
 * Takes an event in. Positions grow along the ledger, from 0 on, and no two events
 * have the same: they tell what came first and what last.
 *
 * @throws TypeError for an event of a type that this version doesn't know
 */
export function inspectEnvelope(
  inspection: Inspection,
  envelope: ExperienceEventEnvelope,
  position: number,
): void {
  const { census, outcomes, runs, gates, replay, recall, artifacts } = inspection;
  const { event, occurred_at } = envelope;
  refuseUnknown(census, event.type);
  countKnown(census, event.type);
  countHead(census, envelope, position);
  switch (event.type) {
    case "ProposalCreated":
      inspectProposal(gates, event.data);
      break;
    case "ProposalValidated":
      inspectValidation(gates, event.data);
      break;
    case "FactPromoted":
      inspectPromotion(gates, event.data);
      break;
    case "RecallExecuted":
      inspectRecall(recall, event.data);
      break;
    case "TraceLinkRecorded":
      replay.traces[event.data.trace_link.type]++;
      break;
    case "ReplayabilityDowngraded":
      replay.downgrades[event.data.reason]++;
      break;
    case "ArtifactStateTransitioned":
      inspectTransition(artifacts, event.data, occurred_at, position);
      break;
    case "ArtifactRollbackRecorded":
      inspectRollback(artifacts, event.data, occurred_at, position);
      break;
    case "BackendInvoked":
      countName(runs.backends, event.data.backend_name);
      break;
    case "OutcomeRecorded":
      inspectOutcome(outcomes, event.data);
      break;
    case "BudgetExceeded":
      countName(runs.budgets, event.data.resource);
      break;
    case "PolicySnapshotCaptured":
      runs.policies[event.data.policy.type]++;
      break;
  }
}

/** Else an event that nothing is counted of would still count as known. */
function refuseUnknown({ kinds }: Census, type: string): void {
  if (Object.hasOwn(kinds, type)) return;
  throw new TypeError(`There is no event type ${describeValue(type)}; give such an event to inspectUnknown.`);
}

/** Takes in an event of a type that this version doesn't know. */
export function inspectUnknown(
  { census }: Inspection,
  envelope: UnknownEventEnvelope,
  type: string,
  position: number,
): void {
  countUnknown(census, type);
  countHead(census, envelope, position);
}

/** Takes in a document that is no event by the contract. */
export function inspectInvalid({ census }: Inspection): void {
  census.invalid++;
}

/** Takes in what another inspection has seen, which is used up by that. */
export function mergeInspections(into: Inspection, from: Inspection): void {
  mergeStates(into as unknown as State, from as unknown as State);
}
