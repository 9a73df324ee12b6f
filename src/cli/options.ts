import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";
import { EXPERIENCE_EVENT_KINDS } from "../schemas/event.js";
import { instantKeyOf } from "../store/time.js";
import { DEFAULT_MAX_LINE_BYTES } from "../stream/lines.js";
import type { ExperienceEventKind } from "../types/event.js";
import type { FilterOptions } from "./documents/filter.js";
import { nameParser } from "./name-parser.js";
import { INPUT_FORMS, type InputForm } from "./reading/read-blocks.js";

/** What the options that choose events become. */
export interface FilterFlags {
  only?: ExperienceEventKind[];
  tenant?: string;
  since?: string;
  until?: Until;
}

/** The last moment that counts, or the first that counts no longer. */
type Until = Pick<FilterOptions, "until" | "before">;

/** What the options about reading become. */
export interface ReadingFlags {
  input: InputForm;
  maxLine: number;
  workers: number;
}

export function filterOf({ only, tenant, since, until }: FilterFlags): FilterOptions {
  return {
    ...(only !== undefined && { kinds: only }),
    ...(tenant !== undefined && { tenant }),
    ...(since !== undefined && { since }),
    ...until,
  };
}

/** The options that choose events, for every command that reads a ledger. */
export function filterOptions(): Option[] {
  return [
    new Option("--only <kind>", "only events of this kind; may be given several times").argParser(addKind),
    new Option("--tenant <id>", "only events of this tenant"),
    new Option("--since <time>", "only events from this time on (RFC 3339, or a date in UTC)").argParser(
      (text) => parseTime(isDate(text) ? `${text}T00:00:00Z` : text),
    ),
    new Option("--until <time>", "only events up to this time, itself included").argParser(parseUntil),
  ];
}

/** The options about reading, for every command that reads a ledger. */
export function readingOptions(): Option[] {
  return [
    new Option("--input <form>", "how the input is laid out: one document a line, or JSON of any layout")
      .choices(INPUT_FORMS)
      .default("auto"),
    new Option("--max-line <bytes>", "the longest line that is read; longer ones are reported and skipped")
      .argParser((text) => parseCount(text, 1, MAX_LINE_BYTES))
      .default(DEFAULT_MAX_LINE_BYTES, `${DEFAULT_MAX_LINE_BYTES / 2 ** 20} MiB`),
    new Option("--workers <count>", "how many threads to use")
      .argParser((text) => parseCount(text, 1, 256))
      .default(availableParallelism(), "one a processor core"),
  ];
}

// What fits into one JavaScript string, whatever its characters.
const MAX_LINE_BYTES = 2 ** 29 - 24;

/** A whole number within bounds. */
export function parseCount(text: string, min: number, max: number): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= min && count <= max) return count;
  throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
}

const parseKind = nameParser(EXPERIENCE_EVENT_KINDS);

function addKind(text: string, kinds: readonly ExperienceEventKind[] = []): ExperienceEventKind[] {
  return [...kinds, parseKind(text)];
}

function parseUntil(text: string): Until {
  // The leap second that a day may end with is the first one of the next: no fraction of the day is beyond it.
  return isDate(text) ? { before: parseTime(`${text}T23:59:60Z`) } : { until: parseTime(text) };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function parseTime(time: string): string {
  if (instantKeyOf(time) !== null) return time;
  throw new InvalidArgumentError("Expected a time like 2026-03-02T07:31:00Z, or a date like 2026-03-02.");
}
