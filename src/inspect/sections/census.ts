import { EXPERIENCE_EVENT_KINDS } from "../../schemas/event.js";
import { instantKeyOf } from "../../store/time.js";
import type { ExperienceEventKind } from "../../types/event.js";
import { createBoundedMap, type BoundedMap } from "../bounded-map.js";
import {
  count,
  countName,
  createCounter,
  createCounts,
  rank,
  reportCounter,
  reportCounts,
  type Counter,
  type CounterReport,
  type Counts,
  type Named,
  type Ranking,
} from "../rankings.js";
import {
  countInTimeline,
  createTimeline,
  reportTimeline,
  type Timeline,
  type TimelineReport,
} from "../timeline.js";
import { createTimeSpan, extendTimeSpan, type TimeSpan } from "../time-span.js";

/** What every event has: a kind, a time, perhaps a tenant and a correlation. */
export type Census = {
  known: number;
  unknown: number;
  invalid: number;
  kinds: Counts<ExperienceEventKind>;
  unknownTypes: BoundedMap<{ count: number }>;
  tenants: Counter;
  correlations: Counter;
  span: TimeSpan;
  timeline: Timeline;
  /** Events whose time is not RFC 3339. */
  otherTimes: number;
};

export function createCensus(limit: number): Census {
  return {
    known: 0,
    unknown: 0,
    invalid: 0,
    kinds: createCounts(EXPERIENCE_EVENT_KINDS),
    unknownTypes: createBoundedMap(limit),
    tenants: createCounter(limit),
    correlations: createCounter(limit),
    span: createTimeSpan(),
    timeline: createTimeline(),
    otherTimes: 0,
  };
}

export function countKnown(census: Census, kind: ExperienceEventKind): void {
  census.known++;
  census.kinds[kind]++;
}

export function countUnknown(census: Census, type: string): void {
  census.unknown++;
  countName(census.unknownTypes, type);
}

interface Head {
  readonly occurred_at: string;
  readonly tenant_id: string | null;
  readonly correlation_id: string | null;
}

/** Takes in what an envelope says beside its event. */
export function countHead(census: Census, head: Head, position: number): void {
  count(census.tenants, head.tenant_id);
  count(census.correlations, head.correlation_id);
  const key = instantKeyOf(head.occurred_at);
  if (key === null) {
    census.otherTimes++;
    return;
  }
  extendTimeSpan(census.span, key, position, head.occurred_at);
  countInTimeline(census.timeline, minuteOf(key));
}

const secondOf = (key: string) => Number.parseInt(key, 10);
const SECOND_OF_1970 = secondOf(instantKeyOf("1970-01-01T00:00:00Z") as string);

function minuteOf(key: string): number {
  return Math.floor((secondOf(key) - SECOND_OF_1970) / 60);
}

export interface CensusReport {
  events: {
    /** Known and unknown. */
    total: number;
    known: number;
    /** Events of a type that this version doesn't know. */
    unknown: number;
    /** Documents that are no events by the contract; nothing else counts them. */
    invalid: number;
  };
  time: {
    /** The earliest time as it is written, null without any. */
    first: string | null;
    last: string | null;
    /** Events whose time can't be placed; they are in no other figure of `time`. */
    not_rfc_3339: number;
    timeline: TimelineReport;
  };
  kinds: Named[];
  unknown_types: Ranking;
  tenants: CounterReport;
  correlations: CounterReport;
}

export function reportCensus(census: Census, top: number, stretches: number): CensusReport {
  const { known, unknown, invalid, span } = census;
  return {
    events: { total: known + unknown, known, unknown, invalid },
    time: {
      first: span.first?.text ?? null,
      last: span.last?.text ?? null,
      not_rfc_3339: census.otherTimes,
      timeline: reportTimeline(census.timeline, stretches),
    },
    kinds: reportCounts(census.kinds),
    unknown_types: rank(census.unknownTypes, top, ({ count }) => ({ count })),
    tenants: reportCounter(census.tenants, top),
    correlations: reportCounter(census.correlations, top),
  };
}
