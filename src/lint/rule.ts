import type * as z from "zod";
import type { LintCode } from "./codes.js";

/**
 * What one field of the contract may arouse suspicion by. A rule belongs to the
 * schema of its field, and so holds wherever that field's object may stand.
 */
export interface Rule {
  readonly code: LintCode;
  /** The field, as the schema that stands for it in its object. */
  readonly field: z.core.$ZodType;
  /** True where the rule judges each item of a list. */
  readonly isForItems: boolean;
  /** What is suspicious about a value that is there, or null. The owner is the object it is in. */
  readonly judge: (value: never, owner: never) => string | null;
}

type Verdict = string | null;
type Present<F extends z.ZodType> = NonNullable<z.input<F>>;

/** A rule about a field by itself. */
export function fieldRule<F extends z.ZodType>(
  code: LintCode,
  field: F,
  judge: (value: Present<F>) => Verdict,
): Rule {
  return { code, field, isForItems: false, judge };
}

/** A rule about each item of a list. */
export function itemRule<I extends z.ZodType>(
  code: LintCode,
  field: z.ZodArray<I>,
  judge: (item: Present<I>) => Verdict,
): Rule {
  return { code, field, isForItems: true, judge };
}

/** A rule about a field beside the other fields of its object. */
export function structRule<S extends z.ZodObject, K extends keyof S["shape"] & keyof z.input<S> & string>(
  code: LintCode,
  struct: S,
  key: K,
  judge: (value: NonNullable<z.input<S>[K]>, owner: z.input<S>) => Verdict,
): Rule {
  return { code, field: struct.shape[key] as z.core.$ZodType, isForItems: false, judge };
}
