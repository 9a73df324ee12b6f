import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { MemoryExperienceStore } from "../../src/store/index.js";
import { listConformanceCases, storeConformance } from "../../src/testing/index.js";
import { ROOT } from "../support/npm.js";

const OFFERED = listConformanceCases().filter(({ needs }) => needs.every((need) => need === "views"));

test("the suite runs under node:test", () => {
  const args = ["--import", "tsx", "--test", "--test-reporter=tap", "test/store/memory.node-test.ts"];
  // The runner inside must not take itself for a part of this one.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", env });
  expect(stdout).toContain(`# pass ${OFFERED.length}\n`);
  expect(stdout).toContain("# fail 0\n");
  expect(stdout).toContain(`# skipped ${listConformanceCases().length - OFFERED.length}\n`);
  expect(status).toBe(0);
});

test("of a runner it needs test() with a name and a body that takes nothing, and expect().toEqual()", async () => {
  const passed: string[] = [];
  const bodies: (() => Promise<void>)[] = [];
  storeConformance(
    {
      create: () => new MemoryExperienceStore(),
      views: (store) => ({ appender: store, replayer: store }),
    },
    {
      test: (...registered: [string, () => Promise<void>]) => {
        expect(registered).toHaveLength(2);
        expect(registered[1]).toHaveLength(0);
        bodies.push(registered[1]);
        passed.push(registered[0]);
      },
      expect: (actual) => ({ toEqual: (expected) => expect(actual).toEqual(expected) }),
    },
    { runs: 5 },
  );
  for (const body of bodies) await body();
  expect(passed).toEqual(OFFERED.map(({ name }) => name));
});

test("a store that can't be let go of fails each case, hides no other failure, and keeps no store from its end", async () => {
  const bodies = new Map<string, () => Promise<void>>();
  const left: MemoryExperienceStore[] = [];
  const factory = {
    create: () => new MemoryExperienceStore(),
    destroy(store: MemoryExperienceStore): never {
      left.push(store);
      throw new Error("the folder is not empty");
    },
  };
  const toEqual = (): never => expect.unreachable("the case's own failure");
  const runner = { test: (name: string, body: () => Promise<void>) => bodies.set(name, body) };
  storeConformance(factory, { ...runner, expect: () => ({ toEqual }) });
  const failing = bodies.get("append: an empty batch changes nothing")!();
  await expect(failing).rejects.toThrow("the case's own failure");
  storeConformance(factory, { ...runner, expect });
  const several = bodies.get("transition: its id is unlike any other, of this ledger and of others")!();
  await expect(several).rejects.toThrow("the folder is not empty");
  expect(new Set(left).size).toBe(4);
});

test.each([0, NaN, Infinity])("no suite tries its properties %d times", (runs) => {
  const factory = { create: () => new MemoryExperienceStore() };
  expect(() => storeConformance(factory, { test: () => expect.unreachable(), expect }, { runs })).toThrow(
    RangeError,
  );
});

test("each case has a name of its own, and it stays skipped unless the store offers what it needs", () => {
  const cases = listConformanceCases();
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  const names: Record<"run" | "skipped", string[]> = { run: [], skipped: [] };
  const runner = { skip: (name: string) => names.skipped.push(name) };
  const register = Object.assign((name: string) => names.run.push(name), runner);
  storeConformance({ create: () => new MemoryExperienceStore() }, { test: register, expect });
  const [bare, needy] = [
    cases.filter(({ needs }) => needs.length === 0),
    cases.filter(({ needs }) => needs.length > 0),
  ];
  expect(names.run).toEqual(bare.map(({ name }) => name));
  expect(names.skipped).toEqual(needy.map(({ name }) => name));
});
