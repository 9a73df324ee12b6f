import type { ExperienceEventEnvelope } from "../../types/envelope.js";
import type { ExperienceEvent } from "../../types/event.js";
import type { Run } from "../memory.js";
import type { Random } from "../random.js";
import { settleRollback, settleTransition } from "./artifacts.js";
import { settleCreation, settlePromotion, settleValidation } from "./proposals.js";
import { settleRecall } from "./recalls.js";
import type { Scene } from "./scene.js";
import { settleDowngrade, settleInvocation, settleRecording } from "./traces.js";

/**
 * Makes an event agree with itself and with the ledger before it: numbers with the
 * lists they count, flags with verdicts, transitions with the lifecycle, ids with what
 * they refer to. The schemas say nothing of these; a ledger that a program wrote
 * keeps them.
 */
export function settle(envelope: ExperienceEventEnvelope, scene: Scene): void {
  const { tenant_id, correlation_id } = settleEvent(envelope.event, scene);
  envelope.tenant_id = tenant_id;
  envelope.correlation_id = correlation_id;
}

/** Returns the run that the event turned out to belong to. */
function settleEvent(event: ExperienceEvent, scene: Scene): Run {
  switch (event.type) {
    case "ProposalCreated":
      return settleCreation(event.data, scene);
    case "ProposalValidated":
      return settleValidation(event.data, scene);
    case "FactPromoted":
      return settlePromotion(event.data, scene);
    case "RecallExecuted":
      return settleRecall(event.data, scene);
    case "TraceLinkRecorded":
      return settleRecording(event.data, scene);
    case "ReplayabilityDowngraded":
      return settleDowngrade(event.data, scene);
    case "ArtifactStateTransitioned":
      return settleTransition(event.data, scene);
    case "ArtifactRollbackRecorded":
      return settleRollback(event.data, scene);
    case "BackendInvoked":
      return settleInvocation(event.data, scene);
    case "OutcomeRecorded":
      event.data.chain_id = scene.run.chain_id;
      return scene.run;
    case "BudgetExceeded":
      event.data.chain_id = scene.run.chain_id;
      settleAmounts(event.data, scene.random);
      return scene.run;
    case "PolicySnapshotCaptured":
      return scene.run;
  }
}

function settleAmounts(
  data: Extract<ExperienceEvent, { type: "BudgetExceeded" }>["data"],
  random: Random,
): void {
  const limit = random.int(1, 5000);
  data.limit = `${limit} ${data.resource}`;
  if (data.observed !== null) data.observed = `${limit + random.int(1, 500)} ${data.resource}`;
}
