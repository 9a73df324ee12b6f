import {
  I64_MIN,
  isPlainObject,
  isRoundedInteger,
  MAX_DEPTH,
  narrow,
  setOwn,
  U64_MAX,
  type JsonObject,
  type JsonValue,
} from "./json-value.js";

/** Why a JavaScript value is no exact JSON value, and where in it. */
export interface JsonFault {
  code: "not_json" | "lone_surrogate" | "number_out_of_range" | "precision_lost" | "depth_exceeded";
  path: (string | number)[];
  /** The value or the key that is at fault. */
  culprit: unknown;
}

export type JsonCopy = { copy: JsonValue; fault?: undefined } | { fault: JsonFault };

/**
 * A copy of a value that claims to be JSON, in which each integer has its one form,
 * or the first fault in document order. A cycle is seen as nesting beyond the limit.
 *
 * @param maxDepth how many nested containers the value may have
 * @param exact false where only the form matters, as in the value of an unknown key
 */
export function copyJson(value: unknown, maxDepth = MAX_DEPTH, exact = true): JsonCopy {
  const copier = new Copier(maxDepth, exact);
  try {
    return { copy: copier.copy(value) };
  } catch (error) {
    // Without a fault, a getter or a proxy of the caller's threw.
    if (copier.fault === undefined) throw error;
    return { fault: copier.fault };
  }
}

/** The first fault of a value that claims to be JSON, or undefined. */
export function findJsonFault(value: unknown): JsonFault | undefined {
  return copyJson(value).fault;
}

/** Looks at each part of a value once only: a getter may answer otherwise the second time. */
class Copier {
  fault: JsonFault | undefined;
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly maxDepth: number,
    private readonly exact: boolean,
  ) {}

  copy(value: unknown): JsonValue {
    switch (typeof value) {
      case "boolean":
        return value;
      case "string":
        return value.isWellFormed() ? value : this.refuse("lone_surrogate", value);
      case "number":
        if (!Number.isFinite(value)) return this.refuse("number_out_of_range", value);
        return this.exact && isRoundedInteger(value) ? this.refuse("precision_lost", value) : value;
      case "bigint":
        if (value < I64_MIN || value > U64_MAX) return this.refuse("number_out_of_range", value);
        return narrow(value);
      case "object":
        if (value === null) return null;
        if (Array.isArray(value)) return this.array(this.enter(value));
        if (isPlainObject(value)) return this.object(this.enter(value));
    }
    return this.refuse("not_json", value);
  }

  private enter<T extends object>(container: T): T {
    return this.path.length < this.maxDepth ? container : this.refuse("depth_exceeded", container);
  }

  private array(values: readonly unknown[]): JsonValue[] {
    const array: JsonValue[] = [];
    for (let i = 0; i < values.length; i++) array.push(this.child(i, values[i]));
    return array;
  }

  private object(values: Record<string, unknown>): JsonObject {
    const object: JsonObject = {};
    for (const key of Object.keys(values)) {
      if (!key.isWellFormed()) this.refuse("lone_surrogate", key);
      setOwn(object, key, this.child(key, values[key]));
    }
    return object;
  }

  private child(step: string | number, value: unknown): JsonValue {
    this.path.push(step);
    const copy = this.copy(value);
    this.path.pop();
    return copy;
  }

  private refuse(code: JsonFault["code"], culprit: unknown): never {
    this.fault = { code, path: this.path, culprit };
    throw this.fault;
  }
}
