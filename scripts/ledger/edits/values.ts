import { DATA, edit, swap, type Edit } from "./edit.js";

/** Names that do not exist, integers that are none, and all at once. */
export const VALUE_EDITS: readonly Edit[] = [
  edit(
    "type-of-a-later-version",
    "BackendInvoked",
    swap("BackendInvoked", "ToolInvoked"),
    "unknown_event_type",
    "/event/type",
  ),
  edit(
    "type-misspelt",
    "FactPromoted",
    swap("FactPromoted", "FactPromotd"),
    "unknown_event_type",
    "/event/type",
  ),
  edit(
    "step-in-lower-case",
    "BackendInvoked",
    swap('"Reasoning"', '"reasoning"'),
    "unknown_variant",
    `${DATA}/step`,
  ),
  edit(
    "kind-Other-without-a-name",
    "ArtifactStateTransitioned",
    swap('"Adapter"', '"Other"'),
    "unknown_variant",
    `${DATA}/artifact_kind`,
  ),
  edit(
    "state-by-its-label",
    "ArtifactRollbackRecorded",
    swap(/"previous_state":"\w+"/, '"previous_state":"quarantined"'),
    "unknown_variant",
    `${DATA}/rollback/previous_state`,
  ),
  edit(
    "risk-tier-Severe",
    "PolicySnapshotCaptured",
    swap('"Critical":', '"Severe":'),
    "unknown_variant",
    `${DATA}/policy/policy/risk_tier_backends/Severe`,
  ),
  edit(
    "tokens-with-a-point",
    "OutcomeRecorded",
    swap(/"tokens":(\d+)/, '"tokens":$1.0'),
    "invalid_integer",
    `${DATA}/tokens`,
  ),
  edit(
    "seed-through-a-float",
    "TraceLinkRecorded",
    swap(/"seed":\d+/, '"seed":1.3873066114020452e19'),
    "invalid_integer",
    `${DATA}/trace_link/seed`,
  ),
  edit(
    "latency-minus-zero",
    "OutcomeRecorded",
    swap(/"latency_ms":\d+/, '"latency_ms":-0'),
    "invalid_integer",
    `${DATA}/latency_ms`,
  ),
  edit(
    "tokens-minus-one",
    "OutcomeRecorded",
    swap(/"tokens":\d+/, '"tokens":-1'),
    "integer_out_of_range",
    `${DATA}/tokens`,
  ),
  edit(
    "no-limit-through-a-double",
    "TraceLinkRecorded",
    swap('"max_tokens":18446744073709551615', '"max_tokens":18446744073709552000'),
    "integer_out_of_range",
    `${DATA}/trace_link/max_tokens`,
  ),
  {
    name: "three-faults-at-once",
    on: "ReplayabilityDowngraded",
    apply: swap(
      /"trace_link_id":"[^"]*"(.*)"to":"BestEffort","reason":"\w+"/,
      '"trace_link_id":7$1"to":"Partly"',
    ),
    finds: [
      { code: "missing_key", pointer: `${DATA}/reason` },
      { code: "invalid_type", pointer: `${DATA}/trace_link_id` },
      { code: "unknown_variant", pointer: `${DATA}/to` },
    ],
  },
];
