import { isLegalTransition } from "../../../behaviour/artifact-state.js";
import { GovernedArtifactStateSchema } from "../../../schemas/artifact.js";
import type { ExperienceStore } from "../../../store/experience-store.js";
import type { ConformanceCase } from "../case.js";
import { conflictOf, INVALID, refusalOf } from "../refusal.js";
import { ALL, idsOf, lifecycleEvent, MOVED_AT, sample, samples } from "../sample.js";
import { withEach } from "../with-each.js";

type TransitionArguments = Parameters<ExperienceStore["writeArtifactStateTransition"]>;

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
        const { occurred_at, tenant_id, correlation_id } = envelope;
        expect([occurred_at, tenant_id, correlation_id]).toEqual([MOVED_AT, "tenant-a", null]);
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
      const forbidden = PAIRS.filter((pair) => !isLegalTransition(...pair));
      await withEach(forbidden, async (pair) => {
        const writing = store.writeArtifactStateTransition("a", "Pack", lifecycleEvent(...pair));
        expect(await refusalOf(writing)).toEqual(INVALID);
      });
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  },
  {
    name: "transition: what makes no event is refused, and nothing is written",
    async run({ store, expect }) {
      const event = lifecycleEvent("Draft", "Approved");
      const broken: readonly unknown[][] = [
        [1, "Pack", event],
        ...["Bogus", "Other", "pack", null, { Other: null }, {}].map((kind) => ["a", kind, event]),
        ...[null, {}, { ...event, to_state: "approved" }, { ...event, actor: null }].map((each) => [
          "a",
          "Pack",
          each,
        ]),
      ];
      await withEach(broken, async (values) => {
        const writing = store.writeArtifactStateTransition(...(values as TransitionArguments));
        expect(await refusalOf(writing)).toEqual(INVALID);
      });
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  },
  {
    name: "transition: its id is unlike any other, of this ledger and of others",
    async run({ store, expect, another }) {
      const known = samples("evt", 10);
      await store.appendEvents(known);
      const ids = idsOf(known);
      for (const ledger of [store, store, await another(), await another()]) {
        const event = lifecycleEvent("Draft", "Approved");
        ids.push((await ledger.writeArtifactStateTransition("a", "Pack", event)).event_id);
      }
      expect(new Set(ids).size).toEqual(ids.length);
    },
  },
  {
    name: "transition: its id is taken from then on",
    async run({ store, expect }) {
      const event = lifecycleEvent("Draft", "Approved");
      const { event_id } = await store.writeArtifactStateTransition("a", "Pack", event);
      expect(await refusalOf(store.appendEvents([sample("b"), sample(event_id)]))).toEqual(
        conflictOf(event_id),
      );
      expect(idsOf(await store.queryEvents(ALL))).toEqual([event_id]);
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
