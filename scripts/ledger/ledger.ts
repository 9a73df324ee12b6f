import { ulid } from "../../src/sample/ulid.js";
import type { ExperienceEventEnvelope } from "../../src/types/index.js";
import { artifactDrafts } from "./artifacts.js";
import { openChain } from "./chain.js";
import type { Draft } from "./draft.js";
import { policyDrafts } from "./policies.js";
import { randomFor } from "./random.js";
import { SCHEDULE } from "./schedule.js";
import { STORIES } from "./stories.js";
import { instant, rfc3339 } from "./time.js";
import { trainingDrafts } from "./training.js";

/** Four working days of three tenants, in the order of time. */
export function buildLedger(): ExperienceEventEnvelope[] {
  const drafts = [...artifactDrafts(), ...policyDrafts(), ...trainingDrafts(), ...chainDrafts()];
  const random = randomFor("event ids");
  return drafts
    .sort((a, b) => a.at - b.at)
    .map(({ at, tenant_id, correlation_id, event }) => ({
      event_id: ulid(at, random),
      occurred_at: rfc3339(at),
      tenant_id,
      correlation_id,
      event,
    }));
}

function chainDrafts(): Draft[] {
  return SCHEDULE.flatMap(([moment, tenant, story]) => {
    const chain = openChain(tenant, instant(moment));
    STORIES[story](chain);
    return chain.drafts;
  });
}
