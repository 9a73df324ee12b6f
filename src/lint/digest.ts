import type { ExperienceEvent, ExperienceEventKind } from "../types/index.js";
import { EXPERIENCE_EVENT_KINDS } from "../schemas/event.js";
import { traceLinkIdOf } from "../store/payload-ids.js";
import type { LintableEnvelope } from "./lint-envelope.js";
import { refuseOthers } from "./refuse-others.js";
import { momentOf } from "./rules/times.js";

/**
 * What the checks of a ledger need of one event: small, plain data, that can be
 * made in a worker and sent to the thread that has the whole ledger.
 */
export interface LedgerDigest {
  readonly event_id: string;
  readonly tenant_id: string | null;
  readonly correlation_id: string | null;
  readonly occurred_at: string;
  /** `occurred_at` as a key that sorts as instants do; null where it says nothing of when. */
  readonly moment: string | null;
  /** Null for a type that this version does not know. */
  readonly kind: ExperienceEventKind | null;
  /** The proposal that is created, validated or promoted. */
  readonly proposal_id: string | null;
  /** The verdict of a validation; null for any other event. */
  readonly all_passed: boolean | null;
  /** The trace link that is recorded, used or downgraded. */
  readonly trace_link_id: string | null;
}

/**
 * The digest of an envelope that reading accepts.
 *
 * @throws TypeError for what is no envelope
 */
export function digestOf(envelope: LintableEnvelope): LedgerDigest {
  refuseOthers(envelope);
  const { event_id, occurred_at, tenant_id = null, correlation_id = null } = envelope;
  const event = knownEventOf(envelope);
  return {
    event_id,
    tenant_id,
    correlation_id,
    occurred_at,
    moment: momentOf(occurred_at),
    kind: event?.type ?? null,
    proposal_id: event && proposalIdOf(event),
    all_passed: event?.type === "ProposalValidated" ? event.data.all_passed : null,
    trace_link_id: (event && traceLinkIdOf(event)) ?? null,
  };
}

const KINDS: ReadonlySet<unknown> = new Set(EXPERIENCE_EVENT_KINDS);

/** The event, if its type is known; of an input, keys that are optional may be missing from it. */
function knownEventOf({ event }: LintableEnvelope): ExperienceEvent | null {
  return KINDS.has(event.type) ? (event as ExperienceEvent) : null;
}

function proposalIdOf(event: ExperienceEvent): string | null {
  switch (event.type) {
    case "ProposalCreated":
      return event.data.proposal.id;
    case "ProposalValidated":
    case "FactPromoted":
      return event.data.proposal_id;
    default:
      return null;
  }
}
