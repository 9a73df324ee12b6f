import { expect } from "vitest";
import type { ExperienceStore } from "../../src/store/index.js";
import { storeConformance, type StoreFactory } from "../../src/testing/index.js";

/** The names of the cases that a store fails. */
export async function failuresOf<S extends ExperienceStore>(factory: StoreFactory<S>): Promise<string[]> {
  const cases: [string, () => Promise<void>][] = [];
  const test = (name: string, body: () => Promise<void>): number => cases.push([name, body]);
  storeConformance(factory, { test, expect }, { runs: 20 });
  const failures: string[] = [];
  for (const [name, body] of cases) {
    await body().catch(() => failures.push(name));
  }
  return failures;
}
