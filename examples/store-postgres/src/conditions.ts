import type { EventQuery, TimeRange } from "converge-experience-contract";
import { instantKeyOf, isSafeId } from "converge-experience-contract/store";

/** A WHERE clause; what its numbered parameters stand for is appended to a list. */
export type Parameters = unknown[];

/** What `matchesQuery` says, in SQL. */
export function conditionsOf(query: EventQuery, parameters: Parameters): string {
  const terms = ["true"];
  const equal = (column: string, value: unknown): void => {
    terms.push(`${column} = ${bind(parameters, value)}`);
  };
  // An unsafe id was never stored, and might hold NUL, which the server refuses.
  for (const column of ["tenant_id", "correlation_id"] as const) {
    const id = query[column];
    if (id === null) continue;
    if (isSafeId(id)) equal(column, id);
    else terms.push("false");
  }
  if (query.chain_id !== null) equal("chain_id", Buffer.from(query.chain_id));
  if (query.kinds.length > 0) terms.push(`kind = any(${bind(parameters, query.kinds)})`);
  if (query.time_range !== null) terms.push(timeCondition(query.time_range, parameters));
  return terms.join(" and ");
}

/** Adds a parameter, and gives its name in SQL. */
export function bind(parameters: Parameters, value: unknown): string {
  return `$${parameters.push(value)}`;
}

/**
 * Instants compare with instants; an event or a bound that is not RFC 3339 compares
 * as a text. In two branches, so that each can use the index.
 */
function timeCondition({ start, end }: TimeRange, parameters: Parameters): string {
  const bounds = [
    { operator: ">=", bound: start },
    { operator: "<=", bound: end },
  ].filter((each): each is { operator: string; bound: string } => each.bound !== null);
  const asText = bounds.map(({ operator, bound }) => {
    return `occurred_at ${operator} ${bind(parameters, Buffer.from(bound))}`;
  });
  const asInstant = bounds.map(({ operator, bound }, i) => {
    const instant = instantKeyOf(bound);
    return instant === null ? asText[i] : `instant ${operator} ${bind(parameters, instant)}`;
  });
  const timed = ["instant is not null", ...asInstant].join(" and ");
  const untimed = ["instant is null", ...asText].join(" and ");
  return `((${timed}) or (${untimed}))`;
}
