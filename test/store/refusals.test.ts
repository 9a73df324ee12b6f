import { expect, test } from "vitest";
import type { LifecycleEvent } from "../../src/index.js";
import { MemoryExperienceStore } from "../../src/store/index.js";
import { lifecycleEvent, sample } from "../../src/testing/conformance/sample.js";

const ALL = { kinds: [] };
const INVALID = { name: "ExperienceStoreError", code: "invalid_query" };
const INVALID_VIEW = { name: "StoreError", code: "invalid_query" };

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const throwing = Object.defineProperty([], 0, {
  get() {
    throw new Error("no");
  },
});

const throwingOptions = {
  get batch_size() {
    throw new Error("no");
  },
};

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

test.each([
  ["null", null, "a batch is an array of envelopes, not null"],
  ["nothing", undefined, "a batch is an array of envelopes, not undefined"],
  ["a set", new Set([sample("a")]), "a batch is an array of envelopes, not an instance of Set"],
  ["an object", { length: 1, 0: sample("a") }, "a batch is an array of envelopes, not an object"],
  // eslint-disable-next-line no-sparse-arrays
  ["a sparse array", [sample("a"), , sample("b")], "event 2 of 3: document: Expected an object"],
])("%s is no batch, and nothing of it is written", async (_, batch, message) => {
  const store = new MemoryExperienceStore();
  await expect(store.appendEvents(batch as never)).rejects.toMatchObject(INVALID);
  await expect(store.append(batch as never)).rejects.toMatchObject(INVALID_VIEW);
  await expect(store.append(batch as never)).rejects.toThrow(message);
  expect(await store.queryEvents(ALL)).toEqual([]);
});

test.each([null, 1, "tenant-a", [], new Map([["tenant_id", "a"]])])(
  "%j are no replay options",
  async (options) => {
    await expect(new MemoryExperienceStore().replay(options as never)).rejects.toMatchObject(INVALID_VIEW);
  },
);

test.each([NaN, -1, 0.5, "5", 2 ** 60, 2n ** 64n])(
  "a batch_size of %s is refused by that name",
  async (batch_size) => {
    const refused = new MemoryExperienceStore().replay({
      batch_size: batch_size as number,
      tenant_id: 5 as never,
    });
    await expect(refused).rejects.toMatchObject(INVALID_VIEW);
    await expect(refused).rejects.toThrow(/^invalid query: \/tenant_id: .*\n\/batch_size: /);
  },
);

test("what throws when it is read is refused as anything else is", async () => {
  const store = new MemoryExperienceStore();
  for (const batch of [revoked([]), throwing]) {
    await expect(store.appendEvents(batch as never)).rejects.toMatchObject(INVALID);
    await expect(store.append(batch as never)).rejects.toMatchObject(INVALID_VIEW);
  }
  for (const options of [revoked({}), throwingOptions])
    await expect(store.replay(options as never)).rejects.toMatchObject(INVALID_VIEW);
});
