import * as z from "zod";
import { ArtifactKindSchema, GovernedArtifactStateSchema } from "./artifact.js";
import { ExperienceEventKindSchema } from "./event.js";
import { option, struct, text, u64 } from "./primitives.js";

export const TimeRangeSchema = struct("A window of time, both ends included.", () => ({
  start: option(text).describe("First moment that counts; null for no lower end."),
  end: option(text).describe("Last moment that counts; null for no upper end."),
}));

export const EventQuerySchema = struct("Which events to return; filters combine with AND.", () => ({
  tenant_id: option(text).describe("Only events of this tenant; null for all."),
  time_range: option(TimeRangeSchema).describe("Only events that occurred in this window; null for all."),
  kinds: z.array(ExperienceEventKindSchema).describe("Only events of these types; an empty list for all."),
  correlation_id: option(text).describe("Only events with this correlation; null for all."),
  chain_id: option(text).describe("Only events whose payload names this chain; null for all."),
  limit: option(u64).describe("Most events to return; 0 returns none, null sets no limit."),
}));

export const ArtifactQuerySchema = struct(
  "Which governed artifacts to return; filters combine with AND.",
  () => ({
    tenant_id: option(text).describe("Only artifacts of this tenant; null for all."),
    artifact_id: option(text).describe("Only this artifact; null for all."),
    kind: option(ArtifactKindSchema).describe("Only artifacts of this kind; null for all."),
    state: option(GovernedArtifactStateSchema).describe("Only artifacts in this state; null for all."),
    limit: option(u64).describe("Most artifacts to return; 0 returns none, null sets no limit."),
  }),
);
