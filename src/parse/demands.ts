import type * as z from "zod";
import { f32, text } from "../schemas/primitives.js";

/**
 * What a schema node demands beyond the wire form that a plan is made of, in
 * words, or undefined. Whoever reads by the plan would pass over it silently.
 */
export function findDemand(def: z.core.$ZodTypes["_zod"]["def"]): string | undefined {
  if (def.type !== "record" && (def as { coerce?: boolean }).coerce) return "coercion";
  const { format, fn } = def as { format?: string; fn?: unknown };
  if (format !== undefined && fn !== (text()._zod.def as { fn?: unknown }).fn) return `the format ${format}`;
  const check = findCheck(def);
  if (check !== undefined) return `the check ${check._zod.def.check}`;
  switch (def.type) {
    case "enum":
      return findOtherThanText(Object.values(def.entries));
    case "literal":
      return findOtherThanText(def.values);
    case "record":
      return findRecordDemand(def);
    default:
      return undefined;
  }
}

function findCheck({ checks = [] }: { checks?: z.core.$ZodCheck[] }): z.core.$ZodCheck | undefined {
  if (checks === f32()._zod.def.checks) return undefined;
  return checks.find((check) => !["describe", "meta"].includes(check._zod.def.check));
}

function findOtherThanText(values: readonly unknown[]): string | undefined {
  if (!values.every((value) => typeof value === "string")) return "a name that is not a string";
  return values.every((value) => value.isWellFormed()) ? undefined : "a name with half of a surrogate pair";
}

function findRecordDemand(def: z.core.$ZodRecordDef): string | undefined {
  if (def.mode === "loose") return "a loose record";
  const isTotal = def.keyType._zod.def.type !== "string" && !(def as { partial?: boolean }).partial;
  return isTotal ? "a record that demands all its keys" : undefined;
}
