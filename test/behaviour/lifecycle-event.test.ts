import { expect, test } from "vitest";
import {
  createLifecycleEvent,
  withLifecycleTimestamp,
  withTenant,
  withTicket,
} from "../../src/behaviour/index.js";
import { LifecycleEventSchema } from "../../src/schemas/index.js";

const move = { from_state: "Draft", to_state: "Draft", actor: "ann", reason: "because" } as const;

test("a move has the placeholder time, no ticket and no tenant, and isn't checked", () => {
  const event = createLifecycleEvent(move);
  expect(event).toStrictEqual({
    ...move,
    timestamp: "1970-01-01T00:00:00Z",
    ticket_ref: null,
    tenant_id: null,
  });
  expect(Object.keys(event)).toEqual(Object.keys(LifecycleEventSchema.shape));
});

test("what is given is kept, the empty text too", () => {
  const given = { ...move, timestamp: "", ticket_ref: "", tenant_id: "" };
  expect(createLifecycleEvent(given)).toStrictEqual(given);
});

test("each change is a copy, and the last one wins", () => {
  const plain = Object.freeze(createLifecycleEvent(move));
  expect(withTicket(plain, "T-1")).toStrictEqual({ ...plain, ticket_ref: "T-1" });
  expect(withTenant(plain, "t")).toStrictEqual({ ...plain, tenant_id: "t" });
  expect(withLifecycleTimestamp(plain, "soon")).toStrictEqual({ ...plain, timestamp: "soon" });
  expect(withTicket(withTicket(plain, "T-1"), "T-2")).toStrictEqual({ ...plain, ticket_ref: "T-2" });
});
