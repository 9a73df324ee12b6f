import { shorten } from "../../parse/received.js";
import { ExperienceEventEnvelopeSchema } from "../../schemas/envelope.js";
import { findUnstorable, type StorableKeys } from "../../store/storable.js";
import { fieldRule, type Rule } from "../rule.js";

/** Keys that every store takes, to be asked about one key at a time. */
const SOUND: StorableKeys = { event_id: "-", occurred_at: "-", tenant_id: null, correlation_id: null };

const KEYS = ["event_id", "occurred_at", "tenant_id", "correlation_id"] as const;

const LONGEST_REASON = 1000;

/** The boundary check of stores, for each key that it looks at (contract §3.3). */
export const STORABLE_RULES: readonly Rule[] = KEYS.map((key) =>
  fieldRule("unsafe_id", ExperienceEventEnvelopeSchema.shape[key], (value) => {
    const fault = findUnstorable({ ...SOUND, [key]: value });
    return fault === null ? null : `Stores refuse this event: ${shorten(fault, LONGEST_REASON)}.`;
  }),
);
