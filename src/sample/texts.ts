import type { Random } from "./random.js";

/** Where a text stands, and what it may be made of. */
export interface Spot {
  /** The field's name, in the singular inside a list. */
  readonly name: string;
  /** The name of what holds the field. */
  readonly owner: string;
  readonly random: Random;
  /** The moment of the event, RFC 3339. */
  readonly at: string;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
/** How many tenants there are. */
export const TENANTS = 3;
const PEOPLE = ["ana.silva", "b.okafor", "kernel", "governance-bot", "m.müller", "s.tanaka"];
const BACKENDS = ["local", "local-large", "remote-primary", "remote-fallback"];
const REASONS = [
  "everything holds",
  "asked for by the reviewer",
  "a source was missing",
  "quality fell below the threshold",
  "the answer was longer than permitted",
  "scheduled maintenance",
];

/** What stands in a field, by its name or, where the name as a whole is not listed, by its last word. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  Other: ["PromptTemplate", "Tokenizer", "GlossaryPack"],
  actor: PEOPLE,
  backend: BACKENDS,
  backend_name: BACKENDS,
  by: PEOPLE,
  device: ["cpu", "cuda:0", "metal"],
  "execution_env.backend": ["ndarray", "candle", "wgpu"],
  failure_reason: ["a source was missing", "the amounts differ by 0.30", "a name was given in full"],
  issue: ["citations missing", "wrong currency", "answer cut short", "tone too familiar"],
  name: ["has-sources", "within-budget", "no-personal-data", "amounts-add-up"],
  payload: [
    "Refund the customer 12.50 €.",
    "Route the freight over Łódź.",
    "The claim is covered; two documents are missing.",
    "Ask the specialist for a second opinion. 🩺",
  ],
  precision: ["f32", "f16", "bf16"],
  preference: BACKENDS,
  provider_model_id: ["large-2026-01", "small-2025-11"],
  provider_name: ["remote-a", "remote-b"],
  query_text: ["similar refund cases", "earlier delays on this route", "policy on second opinions"],
  reason: REASONS,
  region: ["eu-west-1", "us-east-2"],
  release: ["2025-11", "2026-01"],
  resource: ["tokens", "milliseconds", "microdollars", "calls"],
  retry_reason: ["timed out", "rate limited", "connection lost"],
  signature: ["unsigned", "sig://key-1/3f9a", "sig://key-2/77c0"],
  stop_reason: ["finished", "max-steps", "contract failed"],
  tier: ["standard", "priority"],
  validator: PEOPLE,
};

/** The keys of maps that are keyed by free text, where their name doesn't say enough. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  provider_metadata: ["region", "release", "tier"],
};

/** What a name's ending says, in order: the first that fits decides. */
const ENDINGS: readonly [RegExp, (spot: Spot) => string][] = [
  [/(^|_)(hash|fingerprint)$/, ({ random }) => `sha256:${digest(random)}`],
  [/(^|_)(timestamp|at)$/, ({ at }) => at],
  [/(^|_)tenant(_id|_scope)?$/, ({ random }) => `tenant-${random.int(1, TENANTS)}`],
  [/(^|_)version$/, ({ random }) => `v${random.int(1, 12)}`],
  [/(^|_)(id|ref)$/, ({ name, owner, random }) => `${thingOf(name, owner)}-${random.int(1, 999)}`],
];

/** A text that a reader can guess the meaning of, from where it stands. */
export function textFor(spot: Spot): string {
  const { name, owner, random } = spot;
  const words = WORDS[`${owner}.${name}`] ?? WORDS[name];
  if (words !== undefined) return random.pick(words);
  const ending = ENDINGS.find(([pattern]) => pattern.test(name));
  if (ending !== undefined) return ending[1](spot);
  const lastWord = name.slice(name.lastIndexOf("_") + 1);
  const lastWords = WORDS[lastWord];
  return lastWords === undefined ? `${lastWord}-${random.int(1, 99)}` : random.pick(lastWords);
}

/** Keys that a map of such a name may have. */
export function keysFor(name: string, random: Random): readonly string[] {
  const [thing] = name.split("_");
  return KEYS[name] ?? [1, 2, 3].map((third) => `${thing}-${random.int(1, 33) * 3 - third + 1}`);
}

/** True for a name whose texts are listed. */
export function isNamed(name: string): boolean {
  return Object.hasOwn(WORDS, name);
}

/** `required_truths` → `required_truth` */
export function singular(name: string): string {
  return name.endsWith("s") && !name.endsWith("ss") ? name.slice(0, -1) : name;
}

/** What an id identifies: `chain_id` → `chain`, and a bare `id` → what it belongs to. */
function thingOf(name: string, owner: string): string {
  const thing = name.replace(/_?(id|ref)$/, "");
  return dashed(thing === "" ? owner.replace(/_scores?$/, "") : thing);
}

function dashed(name: string): string {
  return name.replaceAll("_", "-");
}

function digest(random: Random): string {
  let digits = "";
  for (let i = 0; i < 8; i++) {
    const word = random.int(0, 0xffffffff);
    digits += hex(word >>> 24) + hex((word >>> 16) & 255) + hex((word >>> 8) & 255) + hex(word & 255);
  }
  return digits;
}

function hex(byte: number): string {
  return HEX[byte] as string;
}
