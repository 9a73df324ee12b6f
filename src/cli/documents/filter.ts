import { compareTimes } from "../../store/time.js";
import type { Glimpse } from "./glimpse.js";

/** Which events a command looks at; what is absent does not matter. All that is there must hold. */
export interface FilterOptions {
  readonly kinds?: readonly string[];
  readonly tenant?: string;
  /** The first and the last moment that count. */
  readonly since?: string;
  readonly until?: string;
  /** The first moment that counts no longer. */
  readonly before?: string;
}

export type Filter = (event: Glimpse) => boolean;

/**
 * Returns undefined where nothing is filtered.
 *
 * @param unreadable what to say where the document does not show what is asked for
 */
export function createFilter(
  { kinds, tenant, since, until, before }: FilterOptions,
  unreadable: boolean,
): Filter | undefined {
  const tests: Filter[] = [];
  const add = (field: "event_type" | "occurred_at", test: (value: string) => boolean) => {
    tests.push(({ [field]: value }) => (value === null ? unreadable : test(value)));
  };
  if (kinds !== undefined && kinds.length > 0) add("event_type", (type) => kinds.includes(type));
  if (tenant !== undefined)
    tests.push(({ tenant_id }) => (tenant_id === undefined ? unreadable : tenant_id === tenant));
  if (since !== undefined) add("occurred_at", (time) => compareTimes(time, since) >= 0);
  if (until !== undefined) add("occurred_at", (time) => compareTimes(time, until) <= 0);
  if (before !== undefined) add("occurred_at", (time) => compareTimes(time, before) < 0);
  return tests.length === 0 ? undefined : (event) => tests.every((test) => test(event));
}
