import type * as z from "zod";
import { ArtifactRollbackRecordedSchema } from "./events/artifact-rollback-recorded.js";
import { ArtifactStateTransitionedSchema } from "./events/artifact-state-transitioned.js";
import { BackendInvokedSchema } from "./events/backend-invoked.js";
import { BudgetExceededSchema } from "./events/budget-exceeded.js";
import { FactPromotedSchema } from "./events/fact-promoted.js";
import { OutcomeRecordedSchema } from "./events/outcome-recorded.js";
import { PolicySnapshotCapturedSchema } from "./events/policy-snapshot-captured.js";
import { ProposalCreatedSchema } from "./events/proposal-created.js";
import { ProposalValidatedSchema } from "./events/proposal-validated.js";
import { RecallExecutedSchema } from "./events/recall-executed.js";
import { ReplayabilityDowngradedSchema } from "./events/replayability-downgraded.js";
import { TraceLinkRecordedSchema } from "./events/trace-link-recorded.js";
import { tagged, unit } from "./primitives.js";

export const ExperienceEventSchema = tagged("One entry of the ledger: what happened, and its data.", "type", [
  ProposalCreatedSchema,
  ProposalValidatedSchema,
  FactPromotedSchema,
  RecallExecutedSchema,
  TraceLinkRecordedSchema,
  ReplayabilityDowngradedSchema,
  ArtifactStateTransitionedSchema,
  ArtifactRollbackRecordedSchema,
  BackendInvokedSchema,
  OutcomeRecordedSchema,
  BudgetExceededSchema,
  PolicySnapshotCapturedSchema,
]);

type Kind = z.output<typeof ExperienceEventSchema>["type"];

/** The names of the event types, in the contract's order. */
export const EXPERIENCE_EVENT_KINDS = kindsOf(ExperienceEventSchema);

/** @__NO_SIDE_EFFECTS__ */
function kindsOf({ options }: typeof ExperienceEventSchema): readonly Kind[] {
  return Object.freeze(options.map((option) => option.shape.type.value));
}

export const ExperienceEventKindSchema = unit("The name of an event type.", EXPERIENCE_EVENT_KINDS);
