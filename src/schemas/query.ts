import { ArtifactKindSchema, GovernedArtifactStateSchema } from "./artifact.js";
import { ExperienceEventKindSchema } from "./event.js";
import { list, option, struct, text, u64 } from "./primitives.js";

export const TimeRangeSchema = struct("A window of time, both ends included.", () => ({
  start: option("First moment that counts; null for no lower end.", text()),
  end: option("Last moment that counts; null for no upper end.", text()),
}));

export const EventQuerySchema = struct("Which events to return; filters combine with AND.", () => ({
  tenant_id: option("Only events of this tenant; null for all.", text()),
  time_range: option("Only events that occurred in this window; null for all.", TimeRangeSchema),
  kinds: list("Only events of these types; an empty list for all.", ExperienceEventKindSchema),
  correlation_id: option("Only events with this correlation; null for all.", text()),
  chain_id: option("Only events whose payload names this chain; null for all.", text()),
  limit: option("Most events to return; 0 returns none, null sets no limit.", u64()),
}));

export const ArtifactQuerySchema = struct(
  "Which governed artifacts to return; filters combine with AND.",
  () => ({
    tenant_id: option("Only artifacts of this tenant; null for all.", text()),
    artifact_id: option("Only this artifact; null for all.", text()),
    kind: option("Only artifacts of this kind; null for all.", ArtifactKindSchema),
    state: option("Only artifacts in this state; null for all.", GovernedArtifactStateSchema),
    limit: option("Most artifacts to return; 0 returns none, null sets no limit.", u64()),
  }),
);
