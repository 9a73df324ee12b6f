import { ByteUnits } from "../../src/json/byte-units.js";
import { WideUnits } from "../../src/json/wide-units.js";
import { compileSkimmer } from "../../src/parse/fast/fast-skim.js";
import { compileTextReader } from "../../src/parse/fast/fast-text.js";
import { ContractError } from "../../src/parse/issue.js";
import { perSchema } from "../../src/parse/per-schema.js";
import { readText } from "../../src/parse/read-text.js";
import { readValue } from "../../src/parse/read-value.js";
import type { ParseResult } from "../../src/parse/result.js";
import { planOf } from "../../src/parse/plan-of.js";
import { skimEnvelope, skimEnvelopeTag } from "../../src/parse/skim.js";
import { stringifyEnvelope, stringifyEvent } from "../../src/parse/stringify.js";
import { textRoadOf } from "../../src/parse/text-road.js";
import { valueRoadOf } from "../../src/parse/value-road.js";
import { ExperienceEventEnvelopeSchema } from "../../src/schemas/envelope.js";
import type { ExperienceEventEnvelope } from "../../src/types/envelope.js";
import type { ExperienceEvent } from "../../src/types/event.js";
import { readInUnits } from "../support/general-road.js";
import { toBuffer, toText, type Bytes } from "./bytes.js";
import { sees } from "./sight.js";
import { parseTree } from "./tree.js";
import type { JudgedType } from "./types.js";
import { exactValue, isSameData } from "./values.js";

/** A road, for texts or values, without its fast way. */
function generalRoadOf(type: JudgedType) {
  return { plan: planOf(type.schema), fastRead: () => undefined };
}

/** Roads for documents without escapes: those that met one take other expressions from then on. */
const plainRoadOf = perSchema((schema) => {
  const plan = planOf(schema);
  return {
    fastRead: compileTextReader(plan),
    skimTags: compileSkimmer(plan, "tags"),
    skimSurface: compileSkimmer(plan, "surface"),
  };
});

/** What the command line uses, where it does; for other types, what is made as that was. */
const skimmersOf = perSchema((schema) => {
  if (schema === ExperienceEventEnvelopeSchema) return { tags: skimEnvelopeTag, surface: skimEnvelope };
  const plan = planOf(schema);
  return { tags: compileSkimmer(plan, "tags"), surface: compileSkimmer(plan, "surface") };
});

export type Reading = ParseResult<unknown>;

/** Reads a document on all our roads, and says where two of them disagree. */
export function readOnAllRoads(type: JudgedType, bytes: Bytes): { reading: Reading; disagreement?: string } {
  const buffer = toBuffer(bytes);
  const reading = readText(textRoadOf(type.schema), buffer, undefined);
  const disagreement =
    foreignError(reading) ??
    difference("fast and general, bytes", reading, readText(generalRoadOf(type), buffer, undefined), true) ??
    textRoads(type, bytes, reading);
  return disagreement === undefined ? { reading } : { reading, disagreement };
}

/** The same for a text that no bytes can be. */
export function readStringOnAllRoads(type: JudgedType, text: string): string | undefined {
  const reading = readText(textRoadOf(type.schema), text, undefined);
  if (reading.success && !text.isWellFormed()) return "accepted a lone surrogate";
  return (
    foreignError(reading) ??
    difference("fast and general, string", reading, readText(generalRoadOf(type), text, undefined), true) ??
    unitSizes(type, text) ??
    unescaped(type, text) ??
    skimming(type, text, reading)
  );
}

/** An error that is none of ours, or says nothing. */
function foreignError(reading: Reading): string | undefined {
  if (reading.success) return undefined;
  const { error } = reading;
  return error instanceof ContractError && error.issues.length > 0 ? undefined : `error: ${String(error)}`;
}

/** What text as a string, and values made of it, are to the same roads. */
function textRoads(type: JudgedType, bytes: Bytes, reading: Reading): string | undefined {
  const text = toText(bytes);
  if (text === undefined) return reading.success ? "accepted bytes that are no UTF-8" : undefined;
  const fromText = difference(
    "bytes and string",
    reading,
    readText(textRoadOf(type.schema), text, undefined),
  );
  if (fromText !== undefined) return fromText;
  const others = unitSizes(type, text) ?? unescaped(type, text) ?? skimming(type, text, reading);
  if (others !== undefined) return others;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return reading.success ? "accepted what JSON.parse refuses" : undefined;
  }
  const tree = parseTree(bytes);
  const { spelling, rounding, floats, unseenByZod } = sees(tree, type.slot);
  const exact = rounding ? exactValue(tree, floats) : parsed;
  return (
    valueRoads(type, parsed, unseenByZod) ??
    (rounding ? valueRoads(type, exact, unseenByZod) : undefined) ??
    (spelling
      ? undefined
      : difference("text and value", reading, readValue(valueRoadOf(type.schema), exact, undefined)))
  );
}

/** The general road, whichever array it has a text's units in. */
function unitSizes(type: JudgedType, text: string): string | undefined {
  const [narrow, wide] = [ByteUnits, WideUnits].map((Units) => readInUnits(Units, planOf(type.schema), text));
  return isSameData(narrow, wide) ? undefined : "units of one byte and of two: other data or issues";
}

/** Before they meet an escape, the roads read what they read after. */
function unescaped(type: JudgedType, text: string): string | undefined {
  if (text.includes("\\")) return undefined;
  const [before, after] = [plainRoadOf(type.schema), textRoadOf(type.schema)].map(({ fastRead }) =>
    fastRead(text),
  );
  return isSameData(before, after) ? undefined : "before and after an escape: other data";
}

/** Skimming takes what the fast road takes and no text that is refused, and sees in it what is read of it. */
function skimming(type: JudgedType, text: string, reading: Reading): string | undefined {
  const road = textRoadOf(type.schema);
  const skimmers = skimmersOf(type.schema);
  const isRead = road.fastRead(text) !== undefined;
  const bytesAsLatin1 = Buffer.from(text).toString("latin1");
  for (const spelled of text.isWellFormed() ? [text, bytesAsLatin1] : [text]) {
    // Inside of a longer text, as it stands in a block of lines.
    const [before, end] = ['{"a":"\\', { at: 0 }];
    const whole = `${before}${spelled}`;
    const tags = skimmers.tags(whole, before.length, { at: 0 });
    const surface = skimmers.surface(whole, before.length, end);
    if ((tags === undefined) !== (surface === undefined)) return "skimming: two verdicts";
    if (!spelled.includes("\\")) {
      const { skimTags, skimSurface } = plainRoadOf(type.schema);
      const plain = [skimTags, skimSurface].map((skimmer) => skimmer(whole, before.length, { at: 0 }));
      if (!isSameData(plain, [tags, surface])) return "skimming: other data before an escape";
    }
    const isWhole = /^[ \t\r\n]*$/.test(spelled.slice(end.at - before.length));
    const isSkimmed = surface !== undefined && isWhole;
    if (isSkimmed ? !reading.success : isRead) return "skimming: another verdict";
    if (!isSkimmed || !reading.success) continue;
    const decode = (raw: string) =>
      JSON.parse(`"${spelled === text ? raw : Buffer.from(raw, "latin1").toString()}"`) as string;
    if (![surface, tags].every((seen) => isSurfaceOf(seen, reading.data, decode)))
      return "skimming: other data";
  }
  return undefined;
}

function isSurfaceOf(surface: unknown, data: unknown, decode: (raw: string) => string): boolean {
  if (typeof surface === "string") return decode(surface) === data;
  if (typeof surface !== "object" || surface === null) return surface === null;
  return Object.entries(surface).every(([key, value]) =>
    isSurfaceOf(value, (data as Record<string, unknown>)[key], decode),
  );
}

/** What the roads for values and plain Zod make of a value. */
function valueRoads(type: JudgedType, value: unknown, unseenByZod: boolean): string | undefined {
  const reading = readValue(valueRoadOf(type.schema), value, undefined);
  const general = difference(
    "fast and general, value",
    reading,
    readValue(generalRoadOf(type), value, undefined),
    true,
  );
  if (general !== undefined) return general;
  if (unseenByZod) return undefined;
  const { success, data } = type.schema.safeParse(value);
  if (success !== reading.success) return `value and Zod: ${describe(reading)}, Zod ${success}`;
  return reading.success && !isSameData(reading.data, data, false) ? "value and Zod: other data" : undefined;
}

const WRITERS: Readonly<Record<string, (data: unknown) => string>> = {
  ExperienceEventEnvelope: (data) => stringifyEnvelope(data as ExperienceEventEnvelope),
  ExperienceEvent: (data) => stringifyEvent(data as ExperienceEvent),
};

/** A value as our writers print it, or undefined where the type has none. Throws where they disagree. */
export function printOnAllRoads(type: JudgedType, data: unknown): string | undefined {
  const write = WRITERS[type.name];
  if (write === undefined) return undefined;
  const text = write(data);
  // The fast writer gives up on an unknown key, which the general one drops.
  const general = write({ ...(data as object), "?": 0 });
  if (text !== general) throw new Error(`the writers print ${text} and ${general}`);
  return text;
}

function difference(roads: string, one: Reading, other: Reading, withIssues = false): string | undefined {
  if (one.success !== other.success) return `${roads}: ${describe(one)}, ${describe(other)}`;
  if (one.success && other.success)
    return isSameData(one.data, other.data) ? undefined : `${roads}: other data`;
  if (!withIssues || one.success || other.success) return undefined;
  return isSameData(one.error.issues, other.error.issues) ? undefined : `${roads}: other issues`;
}

function describe(reading: Reading): string {
  return reading.success ? "accepted" : `refused (${reading.error.issues[0]?.message})`;
}
