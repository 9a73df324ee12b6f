import { DATA, edit, swap, type Edit } from "./edit.js";

/** Keys too many or too few, and values of the wrong type. */
export const SHAPE_EDITS: readonly Edit[] = [
  edit(
    "seed-twice",
    "TraceLinkRecorded",
    swap(/("seed":\d+)/, "$1,$1"),
    "duplicate_key",
    `${DATA}/trace_link/seed`,
  ),
  edit(
    "type-twice-once-escaped",
    "OutcomeRecorded",
    swap('"type":', '"typ\\u0065":"OutcomeRecorded","type":'),
    "duplicate_key",
    "/event/type",
  ),
  edit(
    "limit-as-a-number",
    "BudgetExceeded",
    swap('"limit":"4096"', '"limit":4096'),
    "invalid_type",
    `${DATA}/limit`,
  ),
  edit(
    "consumers-null",
    "RecallExecuted",
    swap(/"consumers":\[[^\]]*\]/, '"consumers":null'),
    "invalid_type",
    `${DATA}/provenance/consumers`,
  ),
  edit(
    "data-as-a-string",
    "OutcomeRecorded",
    swap(/"data":({.*})}}$/, '"data":"opaque"}}'),
    "invalid_type",
    DATA,
  ),
  edit(
    "no-chain-id",
    "ProposalValidated",
    swap(/"chain_id":"[^"]*",/, ""),
    "missing_key",
    `${DATA}/chain_id`,
  ),
  edit(
    "no-trace-tag",
    "TraceLinkRecorded",
    swap(/"trace_link":{"type":"\w+",/, '"trace_link":{'),
    "missing_key",
    `${DATA}/trace_link/type`,
  ),
  edit(
    "second-key-beside-Other",
    "ArtifactStateTransitioned",
    swap(/{"Other":("\w+")}/, '{"Other":$1,"version":"4"}'),
    "unexpected_key",
    `${DATA}/artifact_kind/version`,
  ),
];
