import { describe, expect, test } from "vitest";
import { readEnvelope, type ExperienceEventEnvelopeInput } from "../../src/index.js";
import { pointerOf } from "../../src/parse/issue.js";
import { setOwn, type JsonValue } from "../../src/json/json-value.js";
import { structsIn } from "../support/structs.js";
import { replaceAt, valueAt } from "../../scripts/conformance/mutations.js";
import { schemasOf } from "../support/schema-files.js";
import { changed, FIXTURES, found, soundEnvelope, withKeys } from "./documents.js";

// The published schema, so that lint is not its own witness.
const schema = schemasOf("2020-12").get("ledger.reader")!;

describe("in every object of every event", () => {
  const full = FIXTURES.filter(({ name }) => /\/(full|.*-full)\.json$/.test(name));
  test.each(full)("$name", ({ value }) => {
    const document = value as unknown as JsonValue;
    const before = found(value);
    let objects = 0;
    for (const { path } of structsIn(schema, document)) {
      const object = valueAt(document, path) as Record<string, JsonValue>;
      if (Object.hasOwn(object, "Other")) continue;
      for (const key of ["x", "__proto__", "a/b~c", ""]) {
        const more = { ...object };
        setOwn(more, key, { x: { y: 1 } });
        const envelope = replaceAt(document, path, more) as unknown as ExperienceEventEnvelopeInput;
        const added = found(envelope).filter((finding) => !before.includes(finding));
        expect(added).toEqual([`unknown_key ${pointerOf([...path, key])}`]);
        expect(readEnvelope(envelope)).toEqual(readEnvelope(value));
      }
      objects++;
    }
    // The envelope, the event and its data at least.
    expect(objects).toBeGreaterThanOrEqual(3);
  });
});

describe("keys that are none of the contract's, and yet in place", () => {
  test("in maps", () => {
    const metadata = changed(
      "TraceLinkRecorded",
      ({ trace_link }) => {
        if (trace_link.type === "Remote") trace_link.provider_metadata = { anything: "1", event_id: "2" };
      },
      "remote-full",
    );
    expect(found(metadata)).toEqual([]);
    expect(found(soundEnvelope("PolicySnapshotCaptured", "routing-full"))).toEqual([]);
  });

  test("in free JSON", () => {
    const envelope = changed("ProposalCreated", ({ proposal }) => {
      proposal.structured_payload = { type: "BudgetExceeded", data: { occurred_at: "1970-01-01T00:00:00Z" } };
      proposal.confidence = null;
    });
    expect(found(envelope)).toEqual([]);
  });

  test("in the kind of an artifact that goes by another name", () => {
    expect(
      found(changed("ArtifactStateTransitioned", (data) => (data.artifact_kind = { Other: "x" }))),
    ).toEqual([]);
  });
});

test("what a local trace has of a remote one is unknown to it", () => {
  const envelope = changed("TraceLinkRecorded", ({ trace_link }) =>
    Object.assign(trace_link, { provider_name: "atlas", replayability: "Deterministic" }),
  );
  expect(found(envelope)).toEqual([
    "unknown_key /event/data/trace_link/provider_name",
    "unknown_key /event/data/trace_link/replayability",
  ]);
});

test("of an event that is unknown, only the envelope is looked at", () => {
  const event = { type: "FactRetracted", data: { timestamp: "1970-01-01T00:00:00Z" }, more: 1 } as never;
  expect(found(withKeys({ event, event_id: "a:b", extra: 1 } as never))).toEqual([
    "unsafe_id /event_id",
    "unknown_key /extra",
  ]);
  expect(found(withKeys({ event: { type: "constructor" } as never }))).toEqual([]);
});

test("findings come in the order of the document, whatever that is", () => {
  const sound = changed("ProposalCreated", ({ proposal }) => (proposal.confidence = 9));
  const { event, ...rest } = sound;
  const reversed = { z: 1, event: { data: event.data, a: 1, type: event.type }, ...rest, occurred_at: "x" };
  expect(found(reversed as never)).toEqual([
    "unknown_key /z",
    "score_out_of_unit_range /event/data/proposal/confidence",
    "unknown_key /event/a",
    "non_iso_timestamp /occurred_at",
  ]);
});

test("whatever stands under an unknown key, it is one finding", () => {
  const circle: Record<string, unknown> = {};
  circle["circle"] = circle;
  const deep: unknown[] = [];
  for (let i = 0, inner = deep; i < 100_000; i++) inner.push((inner = []));
  const proxy = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("looked into");
      },
    },
  );
  const values = [circle, deep, proxy, Symbol("s"), () => 1, 1n, NaN, new Date(0), null];
  for (const value of values)
    expect(found(withKeys({ extra: value } as object))).toEqual(["unknown_key /extra"]);
});
