import type { ExperienceStoreErrorCode } from "../../store/experience-store-error.js";
import { MAX_ID_BYTES } from "../../store/storable.js";
import type { StoreErrorCode } from "../../store/store-error.js";
import type { Explanation } from "./explanation.js";

interface StoreExplanation extends Explanation {
  readonly meaning: string;
}

/** The codes of what a store refuses or fails with. A document alone shows none of them. */
export const STORE_EXPLANATIONS: Readonly<
  Record<StoreErrorCode | ExperienceStoreErrorCode, StoreExplanation>
> = {
  storage_error: {
    meaning: "The storage behind the store failed.",
    example: null,
    fix: "Read the detail, and the cause of the error, which is the storage's own. Nothing was written unless the store says so.",
  },
  internal: {
    meaning: "The store failed in a way that none of the other codes names.",
    example: null,
    fix: "Read the detail and the cause of the error, and report it to whoever made the store.",
  },
  invalid_query: {
    meaning: "A query is not supported, or a write breaks the rules of the boundary.",
    example: null,
    fix: `Read the detail, which names the field and the rule. Ids hold at most ${MAX_ID_BYTES} ASCII letters, digits, dots, hyphens and underscores.`,
  },
  not_found: {
    meaning: "What was asked for is not there.",
    example: null,
    fix: "Check the id, and the tenant that it is looked for under.",
  },
  conflict: {
    meaning: "An event with this id is in the ledger already, and nothing was written.",
    example: null,
    fix: "If the write was tried again, the event is there: go on. If it is another event, give it an id of its own.",
  },
  serialization_failed: {
    meaning: "An event has no form that the store could keep.",
    example: null,
    fix: "Parse the event with parseEnvelope before it is appended; that names the fault and its place.",
  },
  unavailable: {
    meaning: "The store can't be reached for the moment.",
    example: null,
    fix: "Try the same call again, after a growing pause.",
  },
  rate_limited: {
    meaning: "The store takes no more calls for the moment.",
    example: null,
    fix: "Wait for the time that retryAfter names, then try the same call again. Larger batches need fewer calls.",
  },
  timeout: {
    meaning: "A call took longer than its deadline.",
    example: null,
    fix: "Look whether the events were written before trying again: a duplicate is refused as a conflict, so that trying is safe.",
  },
  auth_failed: {
    meaning: "The store does not know the caller, or does not permit the call.",
    example: null,
    fix: "Check the credentials and the rights of the caller; trying again does not help.",
  },
  invariant_violation: {
    meaning: "What the store holds, or is asked to hold, contradicts its own rules.",
    example: null,
    fix: "Stop writing, and have the ledger checked: experience-contract validate.",
  },
};
