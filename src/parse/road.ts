import type * as z from "zod";
import { compileTextReader } from "./fast/fast-text.js";
import { compileValueReader, compileWriter } from "./fast/fast-value.js";
import { planOf, type Field } from "./plan.js";

/**
 * The ways through one schema: its plan, and the functions generated from it at
 * their first use, each of which returns undefined for what it is not made for.
 */
export class Road {
  readonly plan: Field;
  private textReader: ((text: string) => unknown) | undefined;
  private valueReader: ((value: unknown) => unknown) | undefined;
  private writer: ((value: unknown) => string | undefined) | undefined;

  constructor(schema: z.core.$ZodType) {
    this.plan = planOf(schema);
  }

  /** Reads a text in the form that Rust's writer prints. */
  fastRead(text: string): unknown {
    return (this.textReader ??= compileTextReader(this.plan))(text);
  }

  /** The canonical form of a value as JSON.parse makes it. */
  fastCheck(value: unknown): unknown {
    return (this.valueReader ??= compileValueReader(this.plan))(value);
  }

  /** A value as JSON.parse makes it, as Rust's writer prints it. */
  fastPrint(value: unknown): string | undefined {
    return (this.writer ??= compileWriter(this.plan))(value);
  }
}

const roads = new WeakMap<z.core.$ZodType, Road>();

/** @throws TypeError when the schema has parts that the contract does not use */
export function roadOf(schema: z.core.$ZodType): Road {
  let road = roads.get(schema);
  if (road === undefined) {
    road = new Road(schema);
    roads.set(schema, road);
  }
  return road;
}
