import type { JsonValue } from "../src/json/json-value.js";
import { printJson } from "../src/json/stringify.js";
import { safeParseEnvelopeJson } from "../src/parse/parse.js";
import { stringifyEnvelope } from "../src/parse/stringify.js";
import { makeEnvelopes, makeRandom, type CorpusOptions } from "./corpus.js";

type Random = () => number;

/** What a writer other than Rust's may do to a document without changing its meaning. */
interface Traits {
  indent: string;
  shuffles: boolean;
  escapes: boolean;
  dropsNulls: boolean;
}

/** What Rust's writer prints: compact, in declared order, every Option present. */
export function written(count: number, seed: number, options: CorpusOptions = { wideIntegers: 0 }): string[] {
  return makeEnvelopes(count, seed, options).map((envelope) => flat(stringifyEnvelope(envelope)));
}

/** What other writers print: other key orders, white space, escapes, absent Options. */
export function foreign(count: number, seed: number, options: CorpusOptions = { wideIntegers: 0 }): string[] {
  const random = makeRandom(seed + 1);
  return makeEnvelopes(count, seed, options).map((envelope) => {
    const traits: Traits = {
      indent: ["", " ", "  "][Math.floor(random() * 3)] as string,
      shuffles: random() < 0.6,
      escapes: random() < 0.4,
      dropsNulls: random() < 0.6,
    };
    return flat(print(envelope as unknown as JsonValue, traits, random, "\n"));
  });
}

function print(value: JsonValue, traits: Traits, random: Random, newline: string): string {
  if (typeof value === "string" && traits.escapes) return escape(value, random);
  if (typeof value !== "object" || value === null) return printJson(value);
  const inner = newline + traits.indent;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((item) => print(item, traits, random, inner))
    : members(value, traits, random).map(
        ([key, item]) =>
          `${JSON.stringify(key)}:${traits.indent.slice(1)}${print(item, traits, random, inner)}`,
      );
  if (parts.length === 0 || traits.indent === "") return `${open}${parts.join(",")}${close}`;
  return `${open}${inner}${parts.join(`,${inner}`)}${newline}${close}`;
}

function members(object: Record<string, JsonValue>, traits: Traits, random: Random): [string, JsonValue][] {
  const entries = Object.entries(object).filter(([, value]) => value !== null || !traits.dropsNulls);
  return traits.shuffles
    ? entries
        .map((e) => [random(), e] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, e]) => e)
    : entries;
}

function escape(text: string, random: Random): string {
  const printed = JSON.stringify(text).replaceAll("/", "\\/");
  return printed.replaceAll(/[^\x20-\x7e]|e/g, (character) =>
    random() < 0.05 || character > "~"
      ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
      : character,
  );
}

/** Faults of every sort, each in one place of a written document. */
const DAMAGES: readonly ((text: string, random: Random) => string)[] = [
  // Form
  (text, random) => text.slice(0, Math.floor(text.length * random())),
  (text) => `${text}x`,
  (text) => text.replace(/,"event":/, ',"event" "'),
  (text) => text.replace(/,"occurred_at"/, ',,"occurred_at"'),
  (text) => text.replace(/"event_id":"/, String.raw`"event_id":"\x`),
  (text) => text.replace(/"event_id":"/, '"event_id":"\u0001'),
  (text) => text.replace(/":([1-9]\d*)([,}])/, '":0$1$2'),
  (text) => text.replace(/"event":/, '"extra":[{"a":[1,2,]}],"event":'),
  // Keys
  (text) => text.replace(/"event_id":"[^"]*",/, ""),
  (text) => text.replace(/"event_id":/, '"event_id":"x","event_id":'),
  (text) => text.replace(/"data":\{"[a-z_]+":/, '"data":{"unknown":'),
  (text) => text.replace(/("[a-z_]+":"[^"]*")\}\}\}$/, "$1,$1}}}"),
  // Names
  (text) => text.replace(/"type":"[A-Z]/, '"type":"x'),
  (text) => text.replace(/"(step|kind|artifact_kind|from|to)":"[A-Z]/, '"$1":"x'),
  // Values
  (text) => text.replace(/"occurred_at":"[^"]*"/, '"occurred_at":17'),
  (text) => text.replace(/":(true|false|[0-9][0-9.]*)([,}])/, '":"wrong"$2'),
  (text) => text.replace(/"(correlation_id)":(null|"[^"]*")/, String.raw`"$1":"\ud800"`),
  (text) => text.replace(/"(tokens|seed|top_k|latency_ms|max_tokens)":\d+/, '"$1":12.0'),
  (text) => text.replace(/"(tokens|seed|top_k|latency_ms|max_tokens)":\d+/, '"$1":18446744073709551616'),
  (text) => text.replace(/"event":\{/, '"event":[{').replace(/\}$/, "]}"),
];

/** Documents that are no envelopes, each for one reason. */
export function hostile(count: number, seed: number): string[] {
  const random = makeRandom(seed + 2);
  const bases = written(count, seed);
  const texts: string[] = [];
  // Not every damage fits every document.
  for (let i = 0; texts.length < count; i++) {
    const damage = DAMAGES[i % DAMAGES.length] as (typeof DAMAGES)[number];
    const text = flat(damage(bases[texts.length] as string, random));
    if (!safeParseEnvelopeJson(text).success) texts.push(text);
  }
  return texts;
}

/** A text in one piece, as it comes from a decoder; concatenation leaves a tree. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}
