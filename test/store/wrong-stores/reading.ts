import { checkQuery, limitOf, matchesQuery, MemoryExperienceStore } from "../../../src/store/index.js";
import type { EventQuery, ExperienceEventEnvelope, TraceLink } from "../../../src/index.js";
import { round, type Args } from "./parts.js";

/** Refuses what the reference refuses, and selects by itself. */
abstract class Selects extends MemoryExperienceStore {
  protected abstract select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[];

  override async queryEvents(...parameters: Args<"queryEvents">): Promise<ExperienceEventEnvelope[]> {
    await super.queryEvents(...parameters);
    return this.select(await super.queryEvents({ kinds: [] }), checkQuery(parameters[0]));
  }
}

/** Compares times as texts, as upstream does. */
export class ComparesTimesAsTexts extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    const { start, end } = query.time_range ?? { start: null, end: null };
    return ledger
      .filter((each) => matchesQuery(each, { ...query, time_range: null }))
      .filter(({ occurred_at }) => start === null || occurred_at >= start)
      .filter(({ occurred_at }) => end === null || occurred_at <= end)
      .slice(0, limitOf(query));
  }
}

/** Takes an end that is empty for none. */
export class PassesOverEmptyEnds extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    const { start, end } = query.time_range ?? { start: null, end: null };
    const time_range = { start: start || null, end: end || null };
    return ledger.filter((each) => matchesQuery(each, { ...query, time_range })).slice(0, limitOf(query));
  }
}

/** Takes a leap second for no time, as Date does. */
export class KnowsNoLeapSeconds extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    const { start, end } = query.time_range ?? { start: null, end: null };
    return ledger
      .filter((each) => {
        if (!each.occurred_at.includes(":60")) return matchesQuery(each, query);
        const { occurred_at } = each;
        const isWithin = (start === null || occurred_at >= start) && (end === null || occurred_at <= end);
        return isWithin && matchesQuery(each, { ...query, time_range: null });
      })
      .slice(0, limitOf(query));
  }
}

/** Takes the first N events, and filters those. */
export class LimitsBeforeItFilters extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    return ledger.slice(0, limitOf(query)).filter((each) => matchesQuery(each, query));
  }
}

/** Gives a tenant what belongs to none, too. */
export class SharesWhatBelongsToNone extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    return ledger
      .filter((each) => matchesQuery(each, each.tenant_id === null ? { ...query, tenant_id: null } : query))
      .slice(0, limitOf(query));
  }
}

/** Reads its own text with JSON.parse. */
export class RoundsIntegers extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    const found = ledger.filter((each) => matchesQuery(each, query)).slice(0, limitOf(query));
    return found.map((each) => round(each) as ExperienceEventEnvelope);
  }
}

/** Hands out its own objects. */
export class HandsOutItsOwn extends MemoryExperienceStore {
  readonly #own = new Map<string, ExperienceEventEnvelope>();

  override async queryEvents(...parameters: Args<"queryEvents">): Promise<ExperienceEventEnvelope[]> {
    return (await super.queryEvents(...parameters)).map((envelope) => {
      const own = this.#own.get(envelope.event_id) ?? structuredClone(envelope);
      this.#own.set(envelope.event_id, own);
      return own;
    });
  }
}

/** Gives the first trace link of an id. */
export class KeepsTheFirstTraceLink extends MemoryExperienceStore {
  override async getTraceLink(...parameters: Args<"getTraceLink">): Promise<TraceLink | null> {
    await super.getTraceLink(...parameters);
    for (const { event } of await super.queryEvents({ kinds: ["TraceLinkRecorded"] })) {
      const isIt = event.type === "TraceLinkRecorded" && event.data.trace_link_id === parameters[0];
      if (isIt) return event.data.trace_link;
    }
    return null;
  }
}

/** Answers a query that found something with the same ever after. */
export class RemembersAnswers extends MemoryExperienceStore {
  readonly #answers = new Map<string, ExperienceEventEnvelope[]>();

  override async queryEvents(...[query, options]: Args<"queryEvents">): Promise<ExperienceEventEnvelope[]> {
    const found = await super.queryEvents(query, options);
    const key = JSON.stringify(query, (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    const answer = this.#answers.get(key) ?? found;
    if (answer.length > 0) this.#answers.set(key, [...answer]);
    return [...answer];
  }
}

/** Answers with null for ever where it had no trace link once. */
export class RemembersNulls extends MemoryExperienceStore {
  readonly #absent = new Set<string>();

  override async getTraceLink(...parameters: Args<"getTraceLink">): Promise<TraceLink | null> {
    const found = this.#absent.has(parameters[0]) ? null : await super.getTraceLink(...parameters);
    if (found === null) this.#absent.add(parameters[0]);
    return found;
  }
}
