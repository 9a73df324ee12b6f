import { pointerOf } from "../parse/issue.js";
import { planOf } from "../parse/plan-of.js";
import { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";
import type { ExperienceEventEnvelope } from "../types/envelope.js";
import type { Broken, FaultCode } from "./faults/fault.js";
import { FAULTS } from "./faults/faults.js";
import { layOut } from "./faults/places.js";
import { checkName } from "../parse/known-name.js";
import { randomFrom, type Random } from "./random.js";
import { sampleEnvelopes, seedOf, type SampleOptions } from "./samples.js";

/** Every code that a broken sample can have. */
export const FAULT_CODES: readonly FaultCode[] = Object.freeze(Object.keys(FAULTS) as FaultCode[]);

/** What sort of broken samples to make up. */
export interface InvalidSampleOptions extends SampleOptions {
  /** Only this fault. All of them in turn unless given. */
  readonly fault?: FaultCode | undefined;
}

/** A line with one fault, and what a reader should say of it. */
export interface InvalidSample {
  /** Without a line end. Bytes where it is no text. */
  readonly line: string | Uint8Array;
  readonly code: FaultCode;
  /** The place of the fault, as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** The id that the event had before it was broken. */
  readonly event_id: string;
}

/** Events of one type either have such a place often, or never. */
const MAX_TRIES = 500;

/**
 * Test data without end: samples, each of which is broken in one known way, so that a
 * reader finds exactly one fault in it.
 *
 * @throws RangeError when there is no such fault, no event of the wanted type can have
 * it, or {@link sampleEnvelopes} refuses the other options
 */
export function* invalidSamples(options?: InvalidSampleOptions): Generator<InvalidSample, never> {
  if (options?.fault !== undefined) checkName("fault", options.fault, FAULT_CODES);
  const samples = sampleEnvelopes(options);
  const random = randomFrom(seedOf(options?.seed));
  let codes: readonly FaultCode[] = options?.fault === undefined ? FAULT_CODES : [options.fault];
  for (;;) {
    for (const code of codes) {
      const sample = nextInvalid(samples, code, random);
      if (sample === undefined) codes = codes.filter((other) => other !== code);
      else yield sample;
    }
    if (codes.length === 0) {
      throw new RangeError(
        `No ${options?.kind ?? "event"} can have the fault ${options?.fault}: it has no value of that sort.`,
      );
    }
  }
}

function nextInvalid(
  samples: Generator<ExperienceEventEnvelope, never>,
  code: FaultCode,
  random: Random,
): InvalidSample | undefined {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const envelope = samples.next().value;
    const broken = breakEnvelope(envelope, code, random);
    if (broken === undefined) continue;
    return { line: broken.line, code, pointer: pointerOf(broken.path), event_id: envelope.event_id };
  }
  return undefined;
}

function breakEnvelope(
  envelope: ExperienceEventEnvelope,
  code: FaultCode,
  random: Random,
): Broken | undefined {
  const fault = FAULTS[code];
  const { text, places } = layOut(planOf(ExperienceEventEnvelopeSchema), envelope);
  const fitting = places.filter((place) => fault.fits(place));
  return fitting.length === 0 ? undefined : fault.apply(text, random.pick(fitting), random);
}
