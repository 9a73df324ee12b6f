import { compareTimes } from "../../store/time.js";
import type { Glimpse } from "./glimpse.js";

/** Which events a command looks at; what is absent does not matter. All that is there must hold. */
export interface FilterOptions {
  readonly kinds?: readonly string[];
  readonly tenant?: string;
  /** Both ends count. */
  readonly since?: string;
  readonly until?: string;
}

export type Filter = (event: Glimpse) => boolean;

/**
 * Returns undefined where nothing is filtered.
 *
 * @param unreadable what to say where the document does not show what is asked for
 */
export function createFilter(
  { kinds, tenant, since, until }: FilterOptions,
  unreadable: boolean,
): Filter | undefined {
  const tests: Filter[] = [];
  const add = (field: keyof Glimpse, test: (value: string) => boolean) => {
    tests.push(({ [field]: value }) => (value === null ? unreadable : test(value)));
  };
  if (kinds !== undefined && kinds.length > 0) add("event_type", (type) => kinds.includes(type));
  if (tenant !== undefined) add("tenant_id", (id) => id === tenant);
  if (since !== undefined) add("occurred_at", (time) => compareTimes(time, since) >= 0);
  if (until !== undefined) add("occurred_at", (time) => compareTimes(time, until) <= 0);
  return tests.length === 0 ? undefined : (event) => tests.every((test) => test(event));
}
