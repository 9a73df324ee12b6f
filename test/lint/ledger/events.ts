import type { ExperienceEventEnvelope } from "../../../src/index.js";
import { LedgerLinter, type LedgerFinding, type LedgerLintOptions } from "../../../src/lint/index.js";
import { changed } from "../documents.js";

export type Envelope = ExperienceEventEnvelope;

let count = 0;

const SHARED = { occurred_at: "2026-03-02T09:00:00Z", tenant_id: "a", correlation_id: "run-1" };

/** The event as part of a ledger: with keys of its own, and an id that no other has. */
export function event(envelope: Envelope, keys: Partial<Envelope> = {}): Envelope {
  return { ...envelope, ...SHARED, event_id: `evt-${count++}`, ...keys };
}

export const created = (id: string, keys?: Partial<Envelope>) =>
  event(
    changed("ProposalCreated", ({ proposal }) => (proposal.id = id)),
    keys,
  );
export const validated = (proposal_id: string, keys?: Partial<Envelope>) =>
  event(
    changed("ProposalValidated", (data) => Object.assign(data, { proposal_id, all_passed: true })),
    keys,
  );
export const failed = (proposal_id: string, keys?: Partial<Envelope>) =>
  event(
    changed("ProposalValidated", (data) => Object.assign(data, { proposal_id, all_passed: false })),
    keys,
  );
export const promoted = (proposal_id: string, keys?: Partial<Envelope>) =>
  event(
    changed("FactPromoted", (data) => (data.proposal_id = proposal_id)),
    keys,
  );
export const recorded = (id: string, keys?: Partial<Envelope>) =>
  event(
    changed("TraceLinkRecorded", (data) => (data.trace_link_id = id)),
    keys,
  );
export const invoked = (id: string, keys?: Partial<Envelope>) =>
  event(
    changed("BackendInvoked", (data) => (data.trace_link_id = id)),
    keys,
  );
export const recalled = (id: string | null, keys?: Partial<Envelope>) =>
  event(
    changed("RecallExecuted", (data) => (data.trace_link_id = id)),
    keys,
  );
export const downgraded = (id: string, keys?: Partial<Envelope>) =>
  event(
    changed("ReplayabilityDowngraded", (data) => (data.trace_link_id = id)),
    keys,
  );
export const exceeded = (keys?: Partial<Envelope>) =>
  event(
    changed("BudgetExceeded", () => {}),
    keys,
  );

/** What a linter says of a ledger, with the index of each event as its position. */
export function lintLedger(
  ledger: readonly Envelope[],
  options?: LedgerLintOptions,
): LedgerFinding<number>[] {
  const linter = new LedgerLinter<number>(options);
  return [...ledger.flatMap((envelope, i) => linter.check(envelope, i)), ...linter.finish()];
}

/** The same in short: `index code`, and the index of the related event where there is one. */
export function found(ledger: readonly Envelope[], options?: LedgerLintOptions): string[] {
  return lintLedger(ledger, options).map(({ position, code, related }) =>
    related === undefined ? `${position} ${code}` : `${position} ${code} ${related}`,
  );
}
