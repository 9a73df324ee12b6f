import fc from "fast-check";
import { expect, test } from "vitest";
import { ExperienceEventKindSchema } from "../../src/index.js";
import { artifactIdOf, chainIdOf, traceLinkIdOf } from "../../src/store/index.js";
import { eventArbitrary } from "../../src/testing/index.js";

// The variants that have each id (contract §3.2); nothing else in a payload has a key of that name.
const HOLDERS = { chain_id: chainIdOf, trace_link_id: traceLinkIdOf } as const;

test.each(ExperienceEventKindSchema.options)("the ids of %s", (kind) => {
  fc.assert(
    fc.property(eventArbitrary(kind), (event) => {
      const data = event.data as Record<string, unknown>;
      for (const [key, idOf] of Object.entries(HOLDERS)) expect(idOf(event)).toBe(data[key] ?? null);
      const rollback = data["rollback"] as { artifact_id: string } | undefined;
      expect(artifactIdOf(event)).toBe(rollback?.artifact_id ?? data["artifact_id"] ?? null);
    }),
    { numRuns: 20 },
  );
});
