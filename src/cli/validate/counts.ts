import { memoryKeyOf } from "../../inspect/memory-key.js";
import { copyText } from "../../json/copy-text.js";
import { compareTexts, instantKeyOf } from "../../store/time.js";
import type { ExperienceEventKind } from "../../types/event.js";
import type { DocumentCounts } from "../outcome.js";

/** What is counted of a block: data that can be posted. */
export interface Counts extends DocumentCounts {
  lineFeeds: number;
  summary: SummaryCounts | undefined;
}

/** What only a summary needs. */
export interface SummaryCounts {
  tenants: Map<string | null, number>;
  first: Moment | undefined;
  last: Moment | undefined;
  /** Events whose time is not RFC 3339. */
  timeless: number;
}

/** A time as it was written, and the key by which it is compared. */
export interface Moment {
  key: string;
  text: string;
}

export function createCounts(wantsSummary: boolean): Counts {
  const summary = wantsSummary ? createSummaryCounts() : undefined;
  return { ...createDocumentCounts(), lineFeeds: 0, summary };
}

export function createDocumentCounts(): DocumentCounts {
  const zero = { lines: 0, blank: 0, skipped: 0, sound: 0, unknown: 0, faulty: 0, truncated: 0 };
  return { ...zero, kinds: new Map(), unknownTypes: new Map() };
}

export function createSummaryCounts(): SummaryCounts {
  return { tenants: new Map(), first: undefined, last: undefined, timeless: 0 };
}

export function countKind({ kinds }: Counts, kind: ExperienceEventKind): void {
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}

export function countUnknownType({ unknownTypes }: Counts, type: string, line: number): void {
  const key = memoryKeyOf(type);
  const entry = unknownTypes.get(key);
  if (entry === undefined) unknownTypes.set(copyText(key), { count: 1, firstLine: line });
  else entry.count++;
}

export function countEnvelope(
  summary: SummaryCounts,
  { tenant_id, occurred_at }: { tenant_id: string | null; occurred_at: string },
): void {
  summary.tenants.set(tenant_id, (summary.tenants.get(tenant_id) ?? 0) + 1);
  const key = instantKeyOf(occurred_at);
  if (key === null) summary.timeless++;
  else widen(summary, { key, text: occurred_at }, { key, text: occurred_at });
}

/** Moves the first and the last moment apart, as far as needed: of equal ones, to the first met and the last met. */
export function widen(summary: SummaryCounts, first: Moment | undefined, last: Moment | undefined): void {
  if (first !== undefined && (summary.first === undefined || compareTexts(first.key, summary.first.key) < 0))
    summary.first = first;
  if (last !== undefined && (summary.last === undefined || compareTexts(last.key, summary.last.key) >= 0))
    summary.last = last;
}
