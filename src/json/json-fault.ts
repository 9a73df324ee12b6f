import { I64_MIN, isPlainObject, isRoundedInteger, MAX_DEPTH, U64_MAX } from "./json-value.js";

/** Why a JavaScript value is no exact JSON value, and where in it. */
export interface JsonFault {
  code: "not_json" | "lone_surrogate" | "number_out_of_range" | "precision_lost" | "depth_exceeded";
  path: (string | number)[];
  received: string;
}

interface Frame {
  container: object;
  keys: string[] | undefined;
  length: number;
  next: number;
}

/**
 * The first fault in document order of a value that claims to be JSON, or
 * undefined. Keeps its own stack, so neither depth nor a cycle can overflow the
 * call stack: a cycle is seen as nesting beyond the limit.
 *
 * @param maxDepth how many nested containers the value may have
 * @param exact false where only the form matters, as in the value of an unknown key
 */
export function findJsonFault(value: unknown, maxDepth = MAX_DEPTH, exact = true): JsonFault | undefined {
  const stack: Frame[] = [];
  let current: unknown = value;
  for (;;) {
    const fault = leafFault(current, exact);
    if (fault !== undefined) return { ...fault, path: pathOf(stack) };
    if (typeof current === "object" && current !== null) {
      if (stack.length >= maxDepth)
        return { code: "depth_exceeded", path: pathOf(stack), received: `more than ${maxDepth} levels` };
      const keys = Array.isArray(current) ? undefined : Object.keys(current);
      stack.push({
        container: current,
        keys,
        length: keys?.length ?? (current as unknown[]).length,
        next: 0,
      });
    }
    let frame = stack[stack.length - 1];
    while (frame !== undefined && frame.next === frame.length) {
      stack.pop();
      frame = stack[stack.length - 1];
    }
    if (frame === undefined) return undefined;
    const index = frame.next++;
    if (frame.keys === undefined) {
      current = (frame.container as unknown[])[index];
    } else {
      const key = frame.keys[index] as string;
      if (!key.isWellFormed())
        return { code: "lone_surrogate", path: pathOf(stack), received: JSON.stringify(key) };
      current = (frame.container as Record<string, unknown>)[key];
    }
  }
}

function pathOf(stack: Frame[]): (string | number)[] {
  return stack
    .filter((frame) => frame.next > 0)
    .map((frame) => frame.keys?.[frame.next - 1] ?? frame.next - 1);
}

function leafFault(value: unknown, exact: boolean): Omit<JsonFault, "path"> | undefined {
  switch (typeof value) {
    case "boolean":
      return undefined;
    case "string":
      return value.isWellFormed() ? undefined : { code: "lone_surrogate", received: JSON.stringify(value) };
    case "number":
      if (!Number.isFinite(value)) return { code: "number_out_of_range", received: String(value) };
      return exact && isRoundedInteger(value)
        ? { code: "precision_lost", received: String(value) }
        : undefined;
    case "bigint":
      return value >= I64_MIN && value <= U64_MAX
        ? undefined
        : { code: "number_out_of_range", received: `${value}n` };
    case "object":
      if (value === null || Array.isArray(value) || isPlainObject(value)) return undefined;
      return { code: "not_json", received: describeObject(value) };
    default:
      return { code: "not_json", received: typeof value };
  }
}

function describeObject(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
