import type { ExperienceEventEnvelopeInput, ExperienceEventInput, JsonValue } from "../../src/index.js";

/** Members as JSON text, by key. */
type Raw = Record<string, string>;

/** An object of members in JSON text, with more text behind them. */
export function object(members: Raw, ...more: string[]): string {
  return `{${[...Object.entries(members).map(([key, value]) => `${JSON.stringify(key)}:${value}`), ...more].join(",")}}`;
}

/** An envelope around an event, both in JSON text. */
export function envelopeText(event: string, ...more: string[]): string {
  return object({ event_id: '"e"', occurred_at: '"t"', event }, ...more);
}

/** An event in JSON text, its tag first or last. */
export function eventText(type: string, data: string, tagLast = false): string {
  return tagLast ? object({ data, type: `"${type}"` }) : object({ type: `"${type}"`, data });
}

const REMOTE_TRACE: Raw = {
  provider_name: '""',
  provider_model_id: '""',
  request_fingerprint: '""',
  response_fingerprint: '""',
  temperature: "0",
  top_p: "1",
  max_tokens: "1",
  provider_metadata: "{}",
  retried: "false",
  retry_reasons: "[]",
  replayability: '"None"',
};

export function remoteTraceText(members: Raw, tagLast = false): string {
  const type = '"Remote"';
  return tagLast
    ? object({ ...REMOTE_TRACE, ...members, type })
    : object({ type, ...REMOTE_TRACE, ...members });
}

/** A ProposalCreated event around free JSON, in JSON text. */
export function proposalText(payload: string, tagLast = false): string {
  const proposal = object({
    id: '""',
    kind: '"Plan"',
    payload: '""',
    structured_payload: payload,
    trace_link: remoteTraceText({}, tagLast),
    contract_results: "[]",
    requires_human: "false",
  });
  return eventText("ProposalCreated", object({ proposal, chain_id: '""', step: '"Planning"' }), tagLast);
}

/** A snapshot of a routing policy, in JSON text. */
export function routingText(members: Raw, tagLast = false): string {
  const policy = object({
    truth_preferences: "{}",
    risk_tier_backends: "{}",
    data_classification_backends: "{}",
    default_backend: '""',
    ...members,
  });
  return tagLast ? object({ policy, type: '"Routing"' }) : object({ type: '"Routing"', policy });
}

/** A PolicySnapshotCaptured event around a snapshot, in JSON text. */
export function snapshotText(policy: string, tagLast = false): string {
  const data = object({ policy_id: '""', policy, snapshot_hash: '""', captured_by: '""' });
  return eventText("PolicySnapshotCaptured", data, tagLast);
}

export function budgetExceeded(data: object = {}): ExperienceEventInput {
  return { type: "BudgetExceeded", data: { chain_id: "c", resource: "r", limit: "l", ...data } };
}

export function envelope(event: ExperienceEventInput = budgetExceeded()): ExperienceEventEnvelopeInput {
  return { event_id: "e", occurred_at: "t", event };
}

/** A proposal around free JSON. */
export function proposal(payload: unknown): ExperienceEventInput {
  return {
    type: "ProposalCreated",
    data: {
      proposal: {
        id: "",
        kind: "Plan",
        payload: "",
        structured_payload: payload as JsonValue,
        trace_link: {
          type: "Remote",
          provider_name: "",
          provider_model_id: "",
          request_fingerprint: "",
          response_fingerprint: "",
          temperature: 0,
          top_p: 1,
          max_tokens: 1,
          provider_metadata: {},
          retried: false,
          retry_reasons: [],
          replayability: "None",
        },
        contract_results: [],
        requires_human: false,
      },
      chain_id: "",
      step: "Planning",
    },
  };
}

export const PAYLOAD = "/data/proposal/structured_payload";
