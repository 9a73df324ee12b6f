import { copyText } from "../json/copy-text.js";
import { rememberedText } from "./memory-key.js";

/** One time of the ledger, as it is written there. */
export type TimePoint = {
  /** Sorts as the instant does: see `instantKeyOf`. */
  readonly key: string;
  readonly position: number;
  readonly text: string;
};

/** The first and the last instant of a ledger. */
export type TimeSpan = {
  readonly piece: "time-span";
  first: TimePoint | null;
  last: TimePoint | null;
};

export function createTimeSpan(): TimeSpan {
  return { piece: "time-span", first: null, last: null };
}

export function extendTimeSpan(span: TimeSpan, key: string, position: number, text: string): void {
  const isFirst = span.first === null || order(key, position, span.first) < 0;
  const isLast = span.last === null || order(key, position, span.last) > 0;
  if (!isFirst && !isLast) return;
  // All of the key, or later ones would be compared with a part of it.
  const point = { key: copyText(key), position, text: rememberedText(text) };
  if (isFirst) span.first = point;
  if (isLast) span.last = point;
}

export function mergeTimeSpans(into: TimeSpan, from: TimeSpan): void {
  const { first, last } = from;
  if (first !== null && (into.first === null || order(first.key, first.position, into.first) < 0))
    into.first = first;
  if (last !== null && (into.last === null || order(last.key, last.position, into.last) > 0))
    into.last = last;
}

// Of the same instant, spelled in several ways, the position decides.
function order(key: string, position: number, point: TimePoint): number {
  if (key === point.key) return position - point.position;
  return key < point.key ? -1 : 1;
}
