import { compareTimes, instantKeyOf } from "../../../src/store/index.js";
import type { Envelope } from "./events.js";

/**
 * What a ledger linter should find, told the slow way: each event is held against
 * all others, and nothing is remembered.
 */
export function naiveFindings(ledger: readonly Envelope[]): string[] {
  const atOnce = ledger.flatMap((_, i) => [
    ...duplicate(ledger, i),
    ...backwards(ledger, i),
    ...withoutEarlier(ledger, i, "ProposalValidated", "ProposalCreated", "validation_without_creation"),
    ...withoutEarlier(ledger, i, "FactPromoted", "ProposalValidated", "promotion_without_validation"),
    ...afterFailure(ledger, i),
    ...unknownDowngrade(ledger, i),
  ]);
  return [...atOnce, ...ledger.flatMap((_, i) => unrecorded(ledger, i))];
}

function duplicate(ledger: readonly Envelope[], i: number): string[] {
  const first = ledger.findIndex(({ event_id }) => event_id === ledger[i]!.event_id);
  return first < i ? [`${i} duplicate_event_id ${first}`] : [];
}

const tellsWhen = ({ occurred_at }: Envelope) =>
  instantKeyOf(occurred_at) !== null && occurred_at !== "1970-01-01T00:00:00Z";

function backwards(ledger: readonly Envelope[], i: number): string[] {
  const self = ledger[i]!;
  const before = ledger.findLastIndex(
    (other, j) => j < i && other.tenant_id === self.tenant_id && tellsWhen(other),
  );
  if (before === -1 || !tellsWhen(self)) return [];
  return compareTimes(self.occurred_at, ledger[before]!.occurred_at) < 0
    ? [`${i} occurred_at_backwards ${before}`]
    : [];
}

function afterFailure(ledger: readonly Envelope[], i: number): string[] {
  const self = ledger[i]!;
  if (self.event.type !== "FactPromoted") return [];
  const last = ledger.findLastIndex(
    (other, j) =>
      j < i &&
      other.event.type === "ProposalValidated" &&
      other.correlation_id === self.correlation_id &&
      proposalOf(other) === proposalOf(self),
  );
  const event = ledger[last]?.event;
  return event?.type === "ProposalValidated" && !event.data.all_passed
    ? [`${i} promotion_after_failed_validation ${last}`]
    : [];
}

function withoutEarlier(ledger: readonly Envelope[], i: number, then: string, first: string, code: string) {
  const self = ledger[i]!;
  if (self.event.type !== then) return [];
  const isThere = ledger
    .slice(0, i)
    .some(
      (other) =>
        other.event.type === first &&
        other.correlation_id === self.correlation_id &&
        proposalOf(other) === proposalOf(self),
    );
  return isThere ? [] : [`${i} ${code}`];
}

function proposalOf({ event }: Envelope): string | undefined {
  const data = event.data as { proposal_id?: string; proposal?: { id: string } };
  return data.proposal_id ?? data.proposal?.id;
}

const traceOf = ({ event }: Envelope) =>
  (event.data as { trace_link_id?: string | null }).trace_link_id ?? null;
const records = (id: string | null) => (other: Envelope) =>
  other.event.type === "TraceLinkRecorded" && traceOf(other) === id;

function unknownDowngrade(ledger: readonly Envelope[], i: number): string[] {
  const self = ledger[i]!;
  if (self.event.type !== "ReplayabilityDowngraded") return [];
  return ledger.slice(0, i).some(records(traceOf(self))) ? [] : [`${i} downgrade_of_unknown_trace`];
}

function unrecorded(ledger: readonly Envelope[], i: number): string[] {
  const id = traceOf(ledger[i]!);
  const uses = ({ event: { type } }: Envelope) => type === "BackendInvoked" || type === "RecallExecuted";
  if (id === null || !uses(ledger[i]!) || ledger.some(records(id))) return [];
  const isFirst = !ledger.slice(0, i).some((other) => uses(other) && traceOf(other) === id);
  return isFirst ? [`${i} unrecorded_trace_link`] : [];
}
