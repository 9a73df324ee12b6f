import type { JsonValue } from "../../src/json/json-value.js";
import { pointerOf } from "../../src/parse/issue.js";
import { parseExact } from "./exact-json.js";
import { mutations, places } from "./mutations.js";
import type { ValidFixture } from "./fixtures.js";
import { judge, type JudgedRecord } from "./judge.js";
import { print, type Twist } from "./print.js";
import { ENVELOPE, typeOfFolder } from "./types.js";

const SPELLINGS: readonly (Pick<Twist, "spell"> & {
  name: string;
  applies: (value: JsonValue) => boolean;
})[] = [
  { name: "decimal", applies: isInteger, spell: (_, key) => member(key, "12.0") },
  { name: "exponent", applies: isInteger, spell: (_, key) => member(key, "1e2") },
  { name: "minus zero", applies: isInteger, spell: (_, key) => member(key, "-0") },
  {
    name: "twice",
    applies: () => true,
    spell: (text, key) => (key === undefined ? text : `${member(key, text)},${member(key, text)}`),
  },
];

/** Faults that look alike wherever they are, of which a few do. */
const ALIKE: readonly unknown[] = ["lone_surrogate", "depth", "duplicate_key"];

/**
 * Documents that differ from a full fixture at one place. Of each place and
 * verdict there is one, so that the corpus stays small and has every field in it.
 */
export function variationsOf(fixtures: readonly ValidFixture[]): JudgedRecord[] {
  const groups = new Map<string, JudgedRecord[]>();
  for (const { folder, name, text } of fixtures) {
    const original = parseExact(text);
    const type = typeOfFolder(folder);
    for (const { change, place, document } of thinned([...mutated(original), ...respelt(original)])) {
      const record = judge(`${folder}/${name} ${change} at ${place}`, type, document());
      if (isDeepAndMistyped(place, record)) continue;
      const group = groupOf(folder, place, record);
      groups.set(group, [...(groups.get(group) ?? []), record]);
    }
  }
  return [...groups].map(([group, records]) => records[hash(group) % records.length] as JudgedRecord);
}

/** Depth alone is the fault only in free JSON. */
function isDeepAndMistyped(place: string, { json_schema }: JudgedRecord): boolean {
  return json_schema?.reason === "depth" && !place.includes("/structured_payload");
}

function groupOf(folder: string, place: string, { type, code, json_schema }: JudgedRecord): string {
  const shape = place.replace(/\/\d+(?=\/|$)/g, "/*");
  const fault = json_schema?.reason ?? code ?? "valid";
  if (ALIKE.includes(fault)) return `${folder} ${fault} ${hash(shape) % 3}`;
  const isShared = type === ENVELOPE && !shape.startsWith("/event/");
  return `${isShared ? type : folder} ${shape} ${fault}`;
}

/** Of what one operation makes at one place, the first and one more. */
function thinned(variations: readonly Variation[]): Variation[] {
  const groups = new Map<string, Variation[]>();
  for (const variation of variations) {
    const group = `${variation.change} ${variation.place}`;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [variation]);
    else members.push(variation);
  }
  return [...groups].flatMap(([group, [first, ...more]]) => {
    const another = more[hash(group) % more.length];
    return another === undefined ? [first as Variation] : [first as Variation, another];
  });
}

interface Variation {
  change: string;
  place: string;
  /** Made when wanted, since few of them are. */
  document: () => string;
}

function* mutated(original: JsonValue): Generator<Variation> {
  for (const { operation, path, document } of mutations(original)) {
    yield { change: operation, place: pointerOf(path), document: () => print(document) };
  }
}

function* respelt(original: JsonValue): Generator<Variation> {
  for (const { path, value } of places(original)) {
    for (const { name, applies, spell } of SPELLINGS) {
      if (path.length === 0 || !applies(value)) continue;
      yield { change: name, place: pointerOf(path), document: () => print(original, { path, spell }) };
    }
  }
}

function isInteger(value: JsonValue): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

function member(key: string | undefined, text: string): string {
  return key === undefined ? text : `${JSON.stringify(key)}:${text}`;
}

/** FNV-1a: picks evenly, and the same every time. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of Buffer.from(text)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h;
}
