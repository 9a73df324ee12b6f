import { isLegalTransition } from "../../../behaviour/artifact-state.js";
import { GovernedArtifactStateSchema } from "../../../schemas/artifact.js";
import type { ConformanceCase } from "../case.js";
import { INVALID, refusalOf } from "../refusal.js";
import { ALL, lifecycleEvent, MOVED_AT } from "../sample.js";

const STATES = GovernedArtifactStateSchema.options;
const PAIRS = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));

export const TRANSITION_CASES: readonly ConformanceCase[] = [
  {
    name: "transition: a legal move is recorded with the time and the tenant of its lifecycle event",
    async run({ store, expect }) {
      const kind = { Other: "prompt/v1" };
      const written = [];
      for (const [from, to] of PAIRS.filter((pair) => isLegalTransition(...pair))) {
        const event = lifecycleEvent(from, to);
        const envelope = await store.writeArtifactStateTransition("llm/adapter@1.0.0", kind, event);
        const data = { artifact_id: "llm/adapter@1.0.0", artifact_kind: kind, event };
        expect(envelope.event).toEqual({ type: "ArtifactStateTransitioned", data });
        expect([envelope.occurred_at, envelope.tenant_id]).toEqual([MOVED_AT, "tenant-a"]);
        written.push(envelope);
      }
      const time_range = { start: "2026-03-03T08:30:00Z", end: "2026-03-03T08:31:00Z" };
      expect(await store.queryEvents({ ...ALL, tenant_id: "tenant-a", time_range })).toEqual(written);
      expect(new Set(written.map(({ event_id }) => event_id)).size).toEqual(written.length);
    },
  },
  {
    name: "transition: a move that the lifecycle forbids is refused, and nothing is written",
    async run({ store, expect }) {
      for (const [from, to] of PAIRS.filter((pair) => !isLegalTransition(...pair))) {
        const writing = store.writeArtifactStateTransition("a", "Pack", lifecycleEvent(from, to));
        expect(await refusalOf(writing)).toEqual(INVALID);
      }
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  },
  {
    name: "transition: the boundary holds for it too, and it may belong to no tenant",
    async run({ store, expect }) {
      const event = lifecycleEvent("Draft", "Approved");
      for (const broken of [
        { ...event, tenant_id: "a:b" },
        { ...event, timestamp: "" },
      ]) {
        expect(await refusalOf(store.writeArtifactStateTransition("a", "Policy", broken))).toEqual(INVALID);
      }
      await store.writeArtifactStateTransition("a", "Policy", { ...event, tenant_id: null });
      expect((await store.queryEvents(ALL)).map(({ tenant_id }) => tenant_id)).toEqual([null]);
    },
  },
  {
    name: "transition: an event that is appended is a record, and is not held to the lifecycle",
    async run({ store, expect }) {
      const data = {
        artifact_id: "a",
        artifact_kind: "Pack" as const,
        event: lifecycleEvent("RolledBack", "Draft"),
      };
      const envelope = {
        event_id: "a",
        occurred_at: "2026-03-02T08:00:00Z",
        tenant_id: null,
        correlation_id: null,
        event: { type: "ArtifactStateTransitioned" as const, data },
      };
      await store.appendEvent(envelope);
      expect(await store.queryEvents(ALL)).toEqual([envelope]);
    },
  },
];
