import { expect, test } from "vitest";
import type { LifecycleEvent } from "../../src/index.js";
import { MemoryExperienceStore } from "../../src/store/index.js";
import { lifecycleEvent } from "../../src/testing/conformance/sample.js";

const ALL = { kinds: [] };
const INVALID = { name: "ExperienceStoreError", code: "invalid_query" };

const transition = (event: LifecycleEvent, store = new MemoryExperienceStore()) =>
  store.writeArtifactStateTransition("a", "Pack", event);

test.each([1, 2, 3, 4])(
  "a move is judged as it is recorded, if the state is another from read %i on",
  async (first) => {
    const store = new MemoryExperienceStore();
    let reads = 0;
    const event = {
      ...lifecycleEvent("Draft", "Approved"),
      get to_state() {
        return ++reads < first ? ("Active" as const) : ("Approved" as const);
      },
    };
    await transition(event, store).catch(() => undefined);
    for (const { event } of await store.queryEvents(ALL)) {
      expect(event).toMatchObject({ data: { event: { from_state: "Draft", to_state: "Approved" } } });
    }
  },
);

test("a move's time and tenant are those that are recorded", async () => {
  let reads = 0;
  const changing = {
    ...lifecycleEvent("Draft", "Approved"),
    get timestamp() {
      return `read-${++reads}`;
    },
    get tenant_id() {
      return `read-${++reads}`;
    },
  };
  const { occurred_at, tenant_id, event } = await transition(changing);
  expect(event).toMatchObject({ data: { event: { timestamp: occurred_at, tenant_id } } });
});

test.each([[null], [undefined], [1], ["Draft"], [[]]])("%j is no lifecycle event", async (event) => {
  const refused = transition(event as never).catch((error: unknown) => error);
  expect(await refused).toMatchObject(INVALID);
  expect(String(await refused)).toContain("Invalid query: /data/event: ");
});
