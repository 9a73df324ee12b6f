import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compareFolder } from "../../scripts/json-schema/folder.js";
import { renderContractCode } from "../../scripts/contract-code.js";
import { envelopePlan, eventPlan } from "../../src/parse/contract-plans.js";
import { makeReaders } from "../../src/parse/contract/readers.js";
import { compileTextReader } from "../../src/parse/fast/fast-text.js";
import { planOf } from "../../src/parse/plan-of.js";
import type { Field } from "../../src/parse/plan.js";
import { ExperienceEventEnvelopeSchema } from "../../src/schemas/envelope.js";
import { ExperienceEventSchema } from "../../src/schemas/event.js";

test("src/parse/contract is what the generator would write now, name by name and byte by byte", async () => {
  const clean = { missing: [], stale: [], orphaned: [] };
  expect(compareFolder("src/parse/contract", await renderContractCode())).toEqual(clean);
});

/** A plan with what its functions give in their place. */
function plain(root: Field): unknown {
  return JSON.parse(
    JSON.stringify(root, (key, value: unknown) => {
      if (key === "make") return (value as (values: readonly unknown[]) => unknown)([...Array(40).keys()]);
      if (typeof value === "function") return [(value as () => unknown)()];
      return value instanceof Map || value instanceof Set
        ? [...(value as Iterable<unknown>)]
        : value === Infinity
          ? "∞"
          : value;
    }),
  );
}

test("the plans made beforehand are those of the schemas", () => {
  expect(plain(envelopePlan())).toEqual(plain(planOf(ExperienceEventEnvelopeSchema)));
  expect(plain(eventPlan())).toEqual(plain(planOf(ExperienceEventSchema)));
});

test("the readers made beforehand read what those made on the spot read", () => {
  const lines = readFileSync("examples/ledger.ndjson", "utf8").trimEnd().split("\n");
  const { envelope, event } = makeReaders();
  const compiled = compileTextReader(planOf(ExperienceEventEnvelopeSchema));
  for (const line of lines) {
    const read = envelope(line) as { event: unknown } | undefined;
    expect(read).toEqual(compiled(line));
    const bare = line.slice(line.indexOf('"event":{') + '"event":'.length, -1);
    expect(event(bare)).toEqual(read?.event);
  }
});
