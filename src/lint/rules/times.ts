import type * as z from "zod";
import { PLACEHOLDER_TIMESTAMP } from "../../behaviour/placeholder-timestamp.js";
import { describeValue } from "../../parse/received.js";
import { LifecycleEventSchema, RollbackRecordSchema } from "../../schemas/artifact.js";
import { ExperienceEventEnvelopeSchema } from "../../schemas/envelope.js";
import { RecallProvenanceEnvelopeSchema } from "../../schemas/recall.js";
import { instantKeyOf } from "../../store/time.js";
import { fieldRule, type Rule } from "../rule.js";

/** Every time of the contract: the texts that are meant to be RFC 3339. */
export const TIME_FIELDS: readonly z.ZodType<string, string>[] = [
  ExperienceEventEnvelopeSchema.shape.occurred_at,
  LifecycleEventSchema.shape.timestamp,
  RollbackRecordSchema.shape.rolled_back_at,
  RecallProvenanceEnvelopeSchema.shape.timestamp,
];

const PLACEHOLDER_KEY = instantKeyOf(PLACEHOLDER_TIMESTAMP);

/** More than nanoseconds need. What is longer would have to be remembered with all its digits. */
const LONGEST_COMPARED = 64;

/**
 * A time that says when something happened, as a key that sorts as instants do;
 * null for any other text.
 */
export function momentOf(time: string): string | null {
  const key = time.length > LONGEST_COMPARED ? null : instantKeyOf(time);
  return key === PLACEHOLDER_KEY ? null : key;
}

function judgePlaceholder(time: string): string | null {
  // Nearly all times are of a later century, which is seen without reading them.
  if (!time.startsWith("19") || instantKeyOf(time) !== PLACEHOLDER_KEY) return null;
  return `${describeValue(time)} stands for a time that was never set: give the time it happened at.`;
}

function judgeForm(time: string): string | null {
  if (instantKeyOf(time) !== null) return null;
  return `Expected an RFC 3339 time like "2026-03-02T09:01:07.250Z", got ${describeValue(time)}: it can't be put in order with others.`;
}

export const TIME_RULES: readonly Rule[] = TIME_FIELDS.flatMap((field) => [
  fieldRule("placeholder_timestamp", field, judgePlaceholder),
  fieldRule("non_iso_timestamp", field, judgeForm),
]);
