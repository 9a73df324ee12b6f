import { U64_MAX } from "../json/json-value.js";
import { planOf } from "../parse/plan-of.js";
import { describeValue } from "../parse/received.js";
import type { Field } from "../parse/plan.js";
import { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";
import { EXPERIENCE_EVENT_KINDS } from "../schemas/event.js";
import type { ExperienceEventEnvelope } from "../types/envelope.js";
import type { ExperienceEventKind } from "../types/event.js";
import { fill } from "./fill.js";
import { checkName } from "../parse/known-name.js";
import { Memory } from "./memory.js";
import { randomFrom, type Random } from "./random.js";
import { settle } from "./settle/settle.js";
import { ulid } from "./ulid.js";

/** What sort of ledger to make up. */
export interface SampleOptions {
  /** Only events of this type, which then refer to others that are not there. All types unless given. */
  readonly kind?: ExperienceEventKind | undefined;
  /** An integer from 0 to 2^64−1; 0 unless given. The same seed gives the same ledger, for ever. */
  readonly seed?: number | bigint | undefined;
}

const START = Date.UTC(2026, 0, 1, 8);
const LONGEST_STEP_MS = 60_000;

/**
 * A ledger without end, made up from nothing but the schemas: valid envelopes with
 * growing times and unique ids, in which counts match lists, transitions are legal,
 * and events refer to events before them.
 *
 * @throws RangeError when the kind is no event type of the contract, or the seed no integer of 64 bits
 */
export function* sampleEnvelopes(options?: SampleOptions): Generator<ExperienceEventEnvelope, never> {
  if (options?.kind !== undefined) checkName("event type", options.kind, EXPERIENCE_EVENT_KINDS);
  const random = randomFrom(seedOf(options?.seed));
  const memory = new Memory();
  const envelope = planOf(ExperienceEventEnvelopeSchema);
  for (let time = START; ; time += random.int(1, LONGEST_STEP_MS)) {
    const kind = options?.kind ?? memory.possible(random.pick(EXPERIENCE_EVENT_KINDS));
    yield makeEnvelope(envelope, kind, time, memory, random);
  }
}

function makeEnvelope(
  plan: Field,
  kind: ExperienceEventKind,
  time: number,
  memory: Memory,
  random: Random,
): ExperienceEventEnvelope {
  const at = new Date(time).toISOString();
  const envelope = fill(plan, "", { random, at, kind }) as ExperienceEventEnvelope;
  envelope.event_id = ulid(time, random);
  settle(envelope, { random, memory, at, run: memory.run(random) });
  return envelope;
}

/** @throws RangeError for what is no integer of 64 bits */
export function seedOf(seed: SampleOptions["seed"] = 0): bigint {
  if (typeof seed === "bigint" ? BigInt.asUintN(64, seed) === seed : Number.isSafeInteger(seed) && seed >= 0)
    return BigInt(seed);
  throw new RangeError(
    `The seed ${describeValue(seed)} is no integer from 0 to ${U64_MAX}; beyond 2^53 give a bigint.`,
  );
}
