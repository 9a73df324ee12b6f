import { ExperienceEventEnvelopeSchema } from "../../schemas/envelope.js";
import { findUnstorable, type StorableKeys } from "../../store/storable.js";
import { fieldRule, type Rule } from "../rule.js";

/** Keys that every store takes, to be asked about one key at a time. */
const SOUND: StorableKeys = { event_id: "-", occurred_at: "-", tenant_id: null, correlation_id: null };

const { event_id, occurred_at, tenant_id, correlation_id } = ExperienceEventEnvelopeSchema.shape;

/** The boundary check of stores, for each key that it looks at (contract §3.3). */
export const STORABLE_RULES: readonly Rule[] = [
  fieldRule("unsafe_id", event_id, (event_id) => judgeKeys({ ...SOUND, event_id })),
  fieldRule("unsafe_id", occurred_at, (occurred_at) => judgeKeys({ ...SOUND, occurred_at })),
  fieldRule("unsafe_id", tenant_id, (tenant_id) => judgeKeys({ ...SOUND, tenant_id })),
  fieldRule("unsafe_id", correlation_id, (correlation_id) => judgeKeys({ ...SOUND, correlation_id })),
];

function judgeKeys(keys: StorableKeys): string | null {
  const fault = findUnstorable(keys);
  return fault === null ? null : `Stores refuse this event: ${fault}.`;
}
