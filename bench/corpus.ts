import { planOf } from "../src/parse/plan-of.js";
import type { Field, Plan } from "../src/parse/plan.js";
import { ExperienceEventEnvelopeSchema } from "../src/schemas/envelope.js";
import { EXPERIENCE_EVENT_KINDS } from "../src/schemas/event.js";
import type { ExperienceEventEnvelope } from "../src/types/envelope.js";
import type { ExperienceEventKind } from "../src/types/event.js";

/** A small seeded generator of random numbers (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

const SENTENCES = [
  "Customer asked for a refund; the order is within the return window.",
  "Latency budget nearly used up",
  "no contradiction found in 12 sources",
  "approved by the duty reviewer",
  "Kunde wünscht Rückruf – Priorität hoch",
  "cpu",
];

function hex(random: Random, digits: number): string {
  let text = "";
  while (text.length < digits) text += Math.floor(random() * 16).toString(16);
  return text;
}

/** Text of the sort a field of that name holds. */
function textFor(key: string, random: Random, sentences = 1): string {
  if (/hash|fingerprint/.test(key)) return `sha256:${hex(random, 64)}`;
  if (/_at$|timestamp/.test(key))
    return `2026-0${1 + Math.floor(random() * 9)}-11T09:2${Math.floor(random() * 10)}:31.${hex(random, 0)}184Z`;
  if (/_id$|^id$/.test(key)) return `01J${hex(random, 23).toUpperCase()}`;
  const sentence = () => SENTENCES[Math.floor(random() * SENTENCES.length)];
  return Array.from({ length: sentences }, sentence).join(" ");
}

export interface CorpusOptions {
  /** The share of seeds and other integers that need all 64 bits. */
  wideIntegers: number;
  /** How many times as long as usual lists, sentences and free JSON are. */
  scale?: number;
}

// Takes as many random numbers in both cases, so that the rest of the document stays the same.
function integer(isWide: boolean, a: number, b: number): number | bigint {
  return isWide ? 2n ** 64n - 1n - BigInt(Math.floor(a * 1e9)) : Math.floor(a * 10 ** Math.ceil(b * 6));
}

function claim(random: Random): unknown {
  return { id: textFor("id", random), weight: 0.25, tags: ["a", "b"] };
}

function valueFor(field: Field, random: Random, options: CorpusOptions): unknown {
  if (field.nullable && random() < 0.3) return null;
  return planValue(field.plan, field.key, random, options);
}

function planValue(plan: Plan, key: string, random: Random, options: CorpusOptions): unknown {
  const { scale = 1 } = options;
  const pick = (values: Iterable<string>): string => {
    const list = [...values];
    return list[Math.floor(random() * list.length)] as string;
  };
  switch (plan.kind) {
    case "text":
      return textFor(key, random, scale);
    case "flag":
      return random() < 0.5;
    case "null":
      return null;
    case "u64":
      return integer(random() < options.wideIntegers, random(), random());
    case "float":
      return random() < 0.2 ? 1 : Math.round(random() * 1e4) / 1e4;
    case "json":
      return { claims: Array.from({ length: scale }, () => claim(random)), total: 3, ok: true };
    case "unit":
      return pick(plan.values);
    case "list":
      return Array.from({ length: scale * Math.floor(random() * 4) }, () =>
        valueFor({ ...plan.element, key }, random, options),
      );
    case "map":
      return Object.fromEntries(
        [...(plan.keys ?? ["region", "request-id", "tier"])]
          .filter(() => random() < 0.6)
          .map((name) => [name, valueFor({ ...plan.value, key: name }, random, options)]),
      );
    case "external":
      return random() < 0.8 ? pick(plan.names.values) : { [plan.key]: "Dataset" };
    case "struct":
      return Object.fromEntries(plan.fields.map((f) => [f.key, valueFor(f, random, options)]));
    case "internal": {
      const tag = pick(plan.variants.keys());
      return {
        ...(planValue(plan.variants.get(tag) as Plan, key, random, options) as object),
        [plan.tag.key]: tag,
      };
    }
    case "adjacent": {
      const tag = pick(plan.contents.keys());
      return {
        [plan.tag.key]: tag,
        [plan.contentKey]: valueFor(plan.contents.get(tag) as Field, random, options),
      };
    }
  }
}

/** Valid envelopes of all kinds in turn, with text and numbers of the usual sort. */
export function makeEnvelopes(
  count: number,
  seed: number,
  options: CorpusOptions,
): ExperienceEventEnvelope[] {
  const random = makeRandom(seed);
  const root = planOf(ExperienceEventEnvelopeSchema);
  if (root.plan.kind !== "struct") throw new Error("the envelope is a struct");
  const event = root.plan.fields.find((field) => field.key === "event");
  if (event?.plan.kind !== "adjacent") throw new Error("the event is a tagged union");
  const { contents } = event.plan;
  return Array.from({ length: count }, (_, i) => {
    const type = EXPERIENCE_EVENT_KINDS[i % EXPERIENCE_EVENT_KINDS.length] as ExperienceEventKind;
    const envelope = valueFor(root, random, options) as ExperienceEventEnvelope;
    const data = valueFor(contents.get(type) as Field, random, options);
    return { ...envelope, event: { type, data } } as ExperienceEventEnvelope;
  });
}
