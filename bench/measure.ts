import { cpus } from "node:os";
import { EXPERIENCE_EVENT_KINDS } from "../src/schemas/event.js";
import { safeParseEnvelopeJson } from "../src/parse/parse.js";
import { textContenders, valueContenders, writeContenders, type Contender } from "./contenders.js";
import { measure, median } from "./harness.js";
import { foreign, hostile, written } from "./mixes.js";
import type { MixName, Results, Row } from "./results.js";
import { countAccepted, timeSerde, type SerdeTimes } from "./serde.js";
import { attempt, judge, type KnownDocuments } from "./verdicts.js";

/** What the process that measures is told, as JSON in its first argument. */
export interface Settings {
  /** The package's folder, as a URL. */
  root: string;
  documents: number;
  rounds: number;
  /** The program that runs Rust's types, if there is one. */
  judge: string | undefined;
}

const SEED = 20260311;
const OWN = "**this package**";
const settings = JSON.parse(process.argv[2] as string) as Settings;
const { documents, rounds, root } = settings;
const mixes: Record<MixName, string[]> = {
  written: written(documents, SEED),
  foreign: foreign(documents, SEED),
  hostile: hostile(documents, SEED),
};
const MIX_NAMES = Object.keys(mixes) as MixName[];
const encoder = new TextEncoder();

/** One pass over inputs. What is refused by an exception is caught, as any caller would. */
function pass<T>(inputs: readonly T[], run: (input: T) => unknown): () => void {
  return () => {
    for (const input of inputs) attempt(run, input);
  };
}

function textPass({ run, inBytes }: Contender, texts: readonly string[]): () => void {
  const inputs = inBytes === true ? texts.map((text) => encoder.encode(text)) : texts;
  return pass(inputs as never[], run);
}

/** Ratios by name, the first one's being 1. */
function compare(contenders: { name: string; run: () => void }[]): Map<string, number> {
  return new Map(measure(contenders, rounds).map(({ name, ratio }) => [name, ratio]));
}

/** Serde's times to those of a pass in this process, measured by turns. */
function serdeRatio(texts: readonly string[], base: () => void, time: keyof SerdeTimes): number | undefined {
  const { judge: program } = settings;
  if (program === undefined) return undefined;
  const turns = Array.from({ length: Math.max(3, Math.round(rounds / 6)) }, () => {
    const own = measure([{ name: "base", run: base }], 5)[0]?.milliseconds as number;
    return timeSerde(program, texts, 7)[time] / own;
  });
  return median(turns);
}

function byMix(ratioOn: (mix: MixName) => number | undefined): Row["ratios"] {
  const entries = MIX_NAMES.map((mix) => [mix, ratioOn(mix)] as const);
  return Object.fromEntries(entries.filter(([, ratio]) => ratio !== undefined));
}

const wide = written(documents, SEED, { wideIntegers: 1 });
const known: KnownDocuments = {
  valid: [...mixes.written, ...mixes.foreign],
  invalid: mixes.hostile,
  wide: wide.map((text) => {
    const result = safeParseEnvelopeJson(text);
    if (!result.success) throw result.error;
    return { text, value: result.data };
  }),
};

function measureTexts(): Row[] {
  const contenders = textContenders(root);
  const figures = new Map(
    MIX_NAMES.map((mix) => [
      mix,
      compare(contenders.map((c) => ({ name: c.name, run: textPass(c, mixes[mix]) }))),
    ]),
  );
  const rows: Row[] = contenders.map((contender) => ({
    name: contender.name,
    ratios: byMix((mix) => figures.get(mix)?.get(contender.name)),
    verdicts: judge(
      contender.inBytes === true
        ? (text) => contender.run(encoder.encode(text) as never)
        : (contender.run as (text: string) => unknown),
      known,
    ),
  }));
  return settings.judge === undefined ? rows : [...rows, serdeRow(settings.judge)];
}

function serdeRow(program: string): Row {
  const ratios = byMix((mix) =>
    mix === "hostile" ? undefined : serdeRatio(mixes[mix], pass(mixes[mix], JSON.parse), "fromText"),
  );
  const refused = known.valid.length - countAccepted(program, known.valid);
  const exact = countAccepted(program, wide);
  return {
    name: "Rust: serde_json, the contract's own types",
    ratios,
    verdicts: {
      refused,
      accepted: countAccepted(program, known.invalid),
      wide: { exact, rounded: 0, refused: wide.length - exact },
    },
  };
}

function measureValues(): { rows: Row[]; toTypeBox: number } {
  const contenders = valueContenders(root);
  const figures = new Map(
    MIX_NAMES.map((mix) => {
      const texts = mixes[mix].filter((text) => attempt(JSON.parse, text) !== undefined);
      const values = texts.map((text) => JSON.parse(text) as unknown);
      const ratios = compare([
        { name: "JSON.parse", run: pass(texts, JSON.parse) },
        ...contenders.map(({ name, run }) => ({ name, run: pass(values, run) })),
      ]);
      return [mix, ratios];
    }),
  );
  const written = figures.get("written");
  const toTypeBox =
    (written?.get(OWN) as number) / (written?.get("TypeBox, compiled (check only)") as number);
  const rows = contenders.map(({ name }) => ({
    name,
    ratios: byMix((mix) => figures.get(mix)?.get(name)),
  }));
  return { rows, toTypeBox };
}

function measureWriting(): Row[] {
  const contenders = writeContenders();
  const values = mixes.written.map((text) => JSON.parse(text) as unknown);
  const figures = compare(contenders.map(({ name, run }) => ({ name, run: pass(values, run) })));
  const rows: Row[] = contenders.map(({ name, run }) => ({
    name,
    ratios: { written: figures.get(name) as number },
    verdicts: {
      refused: 0,
      accepted: 0,
      wide: judge(
        (text) => {
          const original = known.wide.find((document) => document.text === text)?.value;
          const result = safeParseEnvelopeJson(run(original));
          return result.success ? result.data : undefined;
        },
        { valid: [], invalid: [], wide: known.wide },
      ).wide,
    },
  }));
  const serde = serdeRatio(mixes.written, pass(values, JSON.stringify), "write");
  return serde === undefined ? rows : [...rows, { name: "Rust: serde_json", ratios: { written: serde } }];
}

function measureKinds(): Results["kinds"] {
  return EXPERIENCE_EVENT_KINDS.map((kind) => {
    const texts = mixes.written.filter((text) => text.includes(`"event":{"type":"${kind}"`));
    const ratios = compare([
      { name: "JSON.parse", run: pass(texts, JSON.parse) },
      { name: OWN, run: pass(texts, safeParseEnvelopeJson) },
    ]);
    const serde = serdeRatio(texts, pass(texts, JSON.parse), "fromText");
    return { kind, ratio: ratios.get(OWN) as number, ...(serde !== undefined && { serde }) };
  });
}

/** The time for some documents to that for others. */
function ratioBetween(texts: readonly string[], base: readonly string[]): number {
  const ratios = compare([
    { name: "base", run: pass(base, safeParseEnvelopeJson) },
    { name: "texts", run: pass(texts, safeParseEnvelopeJson) },
  ]);
  return ratios.get("texts") as number;
}

// First, in a process as fresh as may be.
const kinds = measureKinds();
const text = measureTexts();
const { rows: value, toTypeBox } = measureValues();
const baseline = measure([{ name: "JSON.parse", run: pass(mixes.written, JSON.parse) }], rounds);
const bytesOf = (texts: readonly string[]) => Buffer.byteLength(texts.join(""));
const bytes = {
  written: bytesOf(mixes.written),
  foreign: bytesOf(mixes.foreign),
  hostile: bytesOf(mixes.hostile),
};
const results: Results = {
  node: process.versions.node,
  processor: cpus()[0]?.model ?? "unknown processor",
  documents,
  bytes,
  rounds,
  baseSpeed: bytes.written / 1000 / (baseline[0]?.milliseconds as number),
  text,
  value,
  write: measureWriting(),
  kinds,
  wideToNarrow: ratioBetween(wide, mixes.written),
  invalidToValid: ratioBetween(mixes.hostile, mixes.written),
  valueToTypeBox: toTypeBox,
};
console.log(JSON.stringify(results));
