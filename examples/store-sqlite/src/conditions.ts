import type { EventQuery } from "converge-experience-contract";
import { instantKeyOf } from "converge-experience-contract/store";

/** A WHERE clause and what its question marks stand for. */
export interface Conditions {
  readonly sql: string;
  readonly parameters: string[];
}

/** What `matchesQuery` says, in SQL. */
export function conditionsOf(query: EventQuery): Conditions {
  const terms: string[] = ["TRUE"];
  const parameters: string[] = [];
  const add = (sql: string, ...values: string[]): void => {
    terms.push(sql);
    parameters.push(...values);
  };
  if (query.tenant_id !== null) add("tenant_id = ?", query.tenant_id);
  if (query.correlation_id !== null) add("correlation_id = ?", query.correlation_id);
  if (query.chain_id !== null) add("chain_id = ?", query.chain_id);
  if (query.kinds.length > 0) add("kind IN (SELECT value FROM json_each(?))", JSON.stringify(query.kinds));
  const { start = null, end = null } = query.time_range ?? {};
  if (start !== null) addBound(">=", start, add);
  if (end !== null) addBound("<=", end, add);
  return { sql: terms.join(" AND "), parameters };
}

// Instants compare with instants; an event or a bound that is not RFC 3339 compares as a text.
function addBound(operator: string, bound: string, add: (sql: string, ...values: string[]) => void): void {
  const instant = instantKeyOf(bound);
  if (instant === null) return add(`occurred_at ${operator} ?`, bound);
  add(`(instant ${operator} ? OR (instant IS NULL AND occurred_at ${operator} ?))`, instant, bound);
}
