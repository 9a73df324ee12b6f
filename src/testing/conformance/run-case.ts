import type { ExperienceStore } from "../../store/experience-store.js";
import type { CaseContext, ConformanceCase, Expect, StoreFactory } from "./case.js";
import { ending } from "./ending.js";

/** Runs one case on a ledger of its own, and lets go of all stores in the end. */
export async function runCase<S extends ExperienceStore>(
  conformanceCase: ConformanceCase,
  factory: StoreFactory<S>,
  expect: Expect,
  runs: number,
): Promise<void> {
  const open: S[] = [];
  const create = async (): Promise<S> => {
    const store = await factory.create();
    open.push(store);
    return store;
  };
  let store = await create();
  const replace = (next: S): S => {
    open[open.indexOf(store)] = next;
    store = next;
    return next;
  };
  const context: CaseContext = {
    get store() {
      return store;
    },
    expect,
    runs,
    another: create,
    views: () => ending(offered(factory.views, "views").call(factory, store)),
    reopen: async () => replace(await offered(factory.reopen, "reopen").call(factory, store)),
    crash: async (batch) => replace(await offered(factory.crash, "crash").call(factory, store, batch)),
    forTenant: (tenant) => offered(factory.forTenant, "forTenant").call(factory, store, tenant),
  };
  const failures: unknown[] = [];
  const attempt = async (work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failures.push(error);
    }
  };
  await attempt(() => conformanceCase.run(context));
  for (const each of open) await attempt(() => factory.destroy?.(each));
  // The case's own comes first: that a store can't be let go of may follow from it.
  if (failures.length > 0) throw failures[0];
}

function offered<F>(capability: F | undefined, name: string): F {
  if (capability === undefined) throw new TypeError(`the factory offers no ${name}()`);
  return capability;
}
