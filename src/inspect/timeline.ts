/** From fine to coarse. */
const TIMELINE_UNITS = ["minute", "10 minutes", "hour", "6 hours", "day", "week", "month", "year"] as const;

/** Units of one length, in minutes. */
const LENGTHS: Partial<Record<TimelineUnit, number>> = {
  minute: 1,
  "10 minutes": 10,
  hour: 60,
  "6 hours": 360,
  day: 1440,
  week: 7 * 1440,
};

/** Weeks start on Mondays, 1970 on a Thursday. */
const OFFSET: Partial<Record<TimelineUnit, number>> = { week: 3 * 1440 };

export type TimelineUnit = (typeof TIMELINE_UNITS)[number];

/**
 * How many events fell into each stretch of time: into the finest unit in which
 * there are few enough stretches. What unit that is depends on neither the order
 * of the events nor how the ledger was divided.
 */
export type Timeline = {
  readonly piece: "timeline";
  unit: TimelineUnit;
  /** By the stretch's start, in minutes since 1970 (UTC). */
  counts: Map<number, number>;
};

/** More than there are years in RFC 3339, so that the coarsest unit always fits. */
const MAX_REMEMBERED = 12_000;

export function createTimeline(): Timeline {
  return { piece: "timeline", unit: "minute", counts: new Map() };
}

export function countInTimeline(timeline: Timeline, minute: number): void {
  add(timeline.counts, startOf(timeline.unit, minute), 1);
  fit(timeline);
}

export function mergeTimelines(into: Timeline, from: Timeline): void {
  const coarser = [into.unit, from.unit].sort(byCoarseness).at(-1) as TimelineUnit;
  if (into.unit !== coarser) coarsen(into, coarser);
  for (const [minute, count] of from.counts) add(into.counts, startOf(coarser, minute), count);
  fit(into);
}

/** Events by stretches of time of one length. */
export interface TimelineReport {
  unit: TimelineUnit;
  /** All stretches from the first to the last, those without events too, while the unit is not a year. */
  counts: { from: string; count: number }[];
}

/** The timeline in the finest unit of which no more than so many stretches lie between first and last. */
export function reportTimeline(timeline: Timeline, maxStretches: number): TimelineReport {
  const finest = TIMELINE_UNITS.indexOf(timeline.unit);
  for (const unit of TIMELINE_UNITS.slice(finest)) {
    const counts = countsIn(unit, timeline);
    const starts = listStarts(unit, counts, maxStretches);
    if (starts !== undefined) return describe(unit, counts, starts);
  }
  const counts = countsIn("year", timeline);
  return describe(
    "year",
    counts,
    [...counts.keys()].sort((a, b) => a - b),
  );
}

function describe(unit: TimelineUnit, counts: Timeline["counts"], starts: readonly number[]): TimelineReport {
  return {
    unit,
    counts: starts.map((minute) => ({ from: label(unit, minute), count: counts.get(minute) ?? 0 })),
  };
}

function listStarts(unit: TimelineUnit, counts: Timeline["counts"], max: number): number[] | undefined {
  if (counts.size === 0) return [];
  let [first, last] = [Infinity, -Infinity];
  for (const minute of counts.keys()) [first, last] = [Math.min(first, minute), Math.max(last, minute)];
  const starts: number[] = [];
  for (let minute = first; minute <= last; minute = followerOf(unit, minute)) {
    if (starts.push(minute) > max) return undefined;
  }
  return starts;
}

function fit(timeline: Timeline): void {
  for (let unit = next(timeline.unit); timeline.counts.size > MAX_REMEMBERED && unit; unit = next(unit))
    coarsen(timeline, unit);
}

function coarsen(timeline: Timeline, unit: TimelineUnit): void {
  timeline.counts = countsIn(unit, timeline);
  timeline.unit = unit;
}

function countsIn(unit: TimelineUnit, { counts }: Timeline): Timeline["counts"] {
  const coarser = new Map<number, number>();
  for (const [minute, count] of counts) add(coarser, startOf(unit, minute), count);
  return coarser;
}

function startOf(unit: TimelineUnit, minute: number): number {
  const length = LENGTHS[unit];
  const offset = OFFSET[unit] ?? 0;
  if (length !== undefined) return Math.floor((minute + offset) / length) * length - offset;
  const date = new Date(minute * 60_000);
  return utcMinute(date.getUTCFullYear(), unit === "year" ? 0 : date.getUTCMonth());
}

function followerOf(unit: TimelineUnit, start: number): number {
  const length = LENGTHS[unit];
  if (length !== undefined) return start + length;
  const date = new Date(start * 60_000);
  const [years, months] = unit === "year" ? [1, 0] : [0, 1];
  return utcMinute(date.getUTCFullYear() + years, date.getUTCMonth() + months);
}

// Not Date.UTC, which takes the year 5 for 1905.
function utcMinute(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1) / 60_000;
}

// 2026-03-02T07:31:00.000Z as far as the unit reaches. The year may have a sign and more digits.
const LABEL_TAIL: Partial<Record<TimelineUnit, number>> = { day: 14, week: 14, month: 17, year: 20 };
const MINUTE_TAIL = 8;

function label(unit: TimelineUnit, minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, -(LABEL_TAIL[unit] ?? MINUTE_TAIL));
}

/** The next unit to remember in: not weeks, of which no month is made. */
function next(unit: TimelineUnit): TimelineUnit | undefined {
  const following = TIMELINE_UNITS[TIMELINE_UNITS.indexOf(unit) + 1];
  return following === "week" ? next(following) : following;
}

function byCoarseness(a: TimelineUnit, b: TimelineUnit): number {
  return TIMELINE_UNITS.indexOf(a) - TIMELINE_UNITS.indexOf(b);
}

function add(counts: Map<number, number>, minute: number, count: number): void {
  counts.set(minute, (counts.get(minute) ?? 0) + count);
}
