import { cpus } from "node:os";
import { EXPERIENCE_EVENT_KINDS } from "../src/schemas/event.js";
import { safeParseEnvelope, safeParseEnvelopeJson } from "../src/parse/parse.js";
import { stringifyEnvelope } from "../src/parse/stringify.js";
import {
  textContenders,
  TYPE_BOX,
  valueContenders,
  writeContenders,
  type TextContender,
  type ValueContender,
  type Writer,
} from "./contenders.js";
import { byMix, makeDocuments, makeScaled, SCALES } from "./documents.js";
import { measure, median } from "./harness.js";
import { type Basics, type Figures, type Results, type Row } from "./results.js";
import { countAccepted, timeSerde, type SerdeTimes } from "./serde.js";
import { attempt, judge } from "./verdicts.js";

/*
 * Measures one thing, in a process of its own: what other contenders leave behind in
 * the heap and in the engine's caches would fall on it otherwise.
 */

/** What the process that measures is told, as JSON in its first argument. */
export interface Settings {
  /** The package's folder, as a URL. */
  root: string;
  documents: number;
  rounds: number;
  /** How long everything runs before it is measured, in milliseconds. */
  warmUp: number;
  /** The program that runs Rust's types, if there is one. */
  judge: string | undefined;
  /** What to measure; where it is absent, the tasks are listed. */
  task?: Task;
}

/** One contender of a table, by its place there, or figures of this package alone. */
export type Task =
  | { part: "text" | "value" | "write"; index: number }
  | { part: "figure"; name: keyof Figures }
  | { part: "serdeText" | "serdeWrite" | "kinds" | "lengths" | "basics" };

const settings = JSON.parse(process.argv[2] as string) as Settings;
const { root, rounds, warmUp } = settings;
const { mixes, wide, known } = makeDocuments(settings.documents);
const encoder = new TextEncoder();

/** One pass over inputs. What is refused by an exception is caught, as any caller would. */
function pass<T>(inputs: readonly T[], run: (input: T) => unknown): () => void {
  return () => {
    for (const input of inputs) attempt(run, input);
  };
}

/** The time of a pass to that of another. */
function ratioOf(run: () => void, base: () => void): number {
  const [, measured] = measure(
    [
      { name: "base", run: base },
      { name: "run", run },
    ],
    rounds,
    warmUp,
  );
  return measured?.ratio as number;
}

/** Serde's times to those of a pass in this process, measured by turns. */
function serdeRatio(texts: readonly string[], base: () => void, time: keyof SerdeTimes): number | undefined {
  const { judge: program } = settings;
  if (program === undefined) return undefined;
  const turns = Array.from({ length: Math.max(3, Math.round(rounds / 6)) }, () => {
    const own = measure([{ name: "base", run: base }], 5, warmUp / 10)[0]?.milliseconds as number;
    return timeSerde(program, texts, 7)[time] / own;
  });
  return median(turns);
}

function measureText({ name, prepare, inBytes }: TextContender, isBase: boolean): Row {
  const run = prepare();
  const inputOf = (text: string) => (inBytes === true ? encoder.encode(text) : text) as never;
  return {
    name,
    ratios: byMix((mix) => {
      if (isBase) return 1;
      return ratioOf(pass(mixes[mix].map(inputOf), run), pass(mixes[mix], JSON.parse));
    }),
    verdicts: judge((text) => run(inputOf(text)), known),
  };
}

function measureSerdeText(program: string): Row {
  const exact = countAccepted(program, wide);
  return {
    name: "Rust: serde_json, the contract's own types",
    ratios: byMix((mix) =>
      mix === "hostile" ? undefined : serdeRatio(mixes[mix], pass(mixes[mix], JSON.parse), "fromText"),
    ),
    verdicts: {
      refused: known.valid.length - countAccepted(program, known.valid),
      accepted: countAccepted(program, known.invalid),
      wide: { exact, rounded: 0, refused: wide.length - exact },
    },
  };
}

function measureValue({ name, prepare }: ValueContender): Row {
  const run = prepare();
  const ratios = byMix((mix) => {
    const texts = mixes[mix].filter((text) => attempt(JSON.parse, text) !== undefined);
    const values = texts.map((text) => JSON.parse(text) as unknown);
    return ratioOf(pass(values, run), pass(texts, JSON.parse));
  });
  return { name, ratios };
}

/**
 * One pass of writing. What was added up of parts is made one string, as happens
 * to every text that is used: engines put that off.
 */
function writing(values: readonly unknown[], run: (value: unknown) => string): () => void {
  return pass(values, (value) => /\S/.test(run(value)));
}

const valuesOf = (texts: readonly string[]) => texts.map((text) => JSON.parse(text) as unknown);

function measureWriter({ name, prepare }: Writer, isBase: boolean): Row {
  const run = prepare();
  const values = valuesOf(mixes.written);
  const { wide } = judge(
    (text) => {
      const original = known.wide.find((document) => document.text === text)?.value;
      const result = safeParseEnvelopeJson(run(original));
      return result.success ? result.data : undefined;
    },
    { valid: [], invalid: [], wide: known.wide },
  );
  const written = isBase ? 1 : ratioOf(writing(values, run), writing(values, JSON.stringify));
  return { name, ratios: { written }, verdicts: { refused: 0, accepted: 0, wide } };
}

function measureKinds(): Results["kinds"] {
  return EXPERIENCE_EVENT_KINDS.map((kind) => {
    const texts = mixes.written.filter((text) => text.includes(`"event":{"type":"${kind}"`));
    const ratio = ratioOf(pass(texts, safeParseEnvelopeJson), pass(texts, JSON.parse));
    const serde = serdeRatio(texts, pass(texts, JSON.parse), "fromText");
    return { kind, ratio, ...(serde !== undefined && { serde }) };
  });
}

function measureLengths(): Results["lengths"] {
  return SCALES.map((scale) => {
    const { written, foreign } = makeScaled(settings.documents, scale);
    const ratio = (texts: readonly string[]) =>
      ratioOf(pass(texts, safeParseEnvelopeJson), pass(texts, JSON.parse));
    const values = valuesOf(written);
    return {
      scale,
      length: Math.round(written.join("").length / written.length),
      written: ratio(written),
      foreign: ratio(foreign),
      writing: ratioOf(
        writing(values, stringifyEnvelope as (value: unknown) => string),
        writing(values, JSON.stringify),
      ),
    };
  });
}

const FIGURES: Record<keyof Figures, () => number> = {
  wideToNarrow: () => ratioOf(pass(wide, safeParseEnvelopeJson), pass(mixes.written, safeParseEnvelopeJson)),
  invalidToValid: () =>
    ratioOf(pass(mixes.hostile, safeParseEnvelopeJson), pass(mixes.written, safeParseEnvelopeJson)),
  valueToTypeBox() {
    const values = valuesOf(mixes.written);
    const typeBox = valueContenders(root)
      .find(({ name }) => name === TYPE_BOX)
      ?.prepare() as () => unknown;
    return ratioOf(pass(values, safeParseEnvelope), pass(values, typeBox));
  },
};

function measureBasics(): Basics {
  const bytesOf = (texts: readonly string[]) => Buffer.byteLength(texts.join(""));
  const bytes = {
    written: bytesOf(mixes.written),
    foreign: bytesOf(mixes.foreign),
    hostile: bytesOf(mixes.hostile),
  };
  const [base] = measure([{ name: "JSON.parse", run: pass(mixes.written, JSON.parse) }], rounds, warmUp);
  return {
    node: process.versions.node,
    processor: cpus()[0]?.model ?? "unknown processor",
    documents: settings.documents,
    bytes,
    rounds,
    baseSpeed: bytes.written / 1000 / (base?.milliseconds as number),
  };
}

function listTasks(): Task[] {
  const of = (part: "text" | "value" | "write", contenders: readonly unknown[]) =>
    contenders.map((_, index) => ({ part, index }));
  return [
    ...of("text", textContenders(root)),
    ...of("value", valueContenders(root)),
    ...of("write", writeContenders()),
    ...(settings.judge === undefined
      ? []
      : [{ part: "serdeText" } as const, { part: "serdeWrite" } as const]),
    ...Object.keys(FIGURES).map((name) => ({ part: "figure" as const, name: name as keyof Figures })),
    { part: "kinds" },
    { part: "lengths" },
    { part: "basics" },
  ];
}

function perform(task: Task): unknown {
  switch (task.part) {
    case "text":
      return measureText(textContenders(root)[task.index] as TextContender, task.index === 0);
    case "value":
      return measureValue(valueContenders(root)[task.index] as ValueContender);
    case "write":
      return measureWriter(writeContenders()[task.index] as Writer, task.index === 0);
    case "serdeText":
      return measureSerdeText(settings.judge as string);
    case "serdeWrite":
      return {
        name: "Rust: serde_json",
        ratios: {
          written: serdeRatio(mixes.written, writing(valuesOf(mixes.written), JSON.stringify), "write"),
        },
      };
    case "figure":
      return { [task.name]: FIGURES[task.name]() };
    case "kinds":
      return measureKinds();
    case "lengths":
      return measureLengths();
    case "basics":
      return measureBasics();
  }
}

console.log(JSON.stringify(settings.task === undefined ? listTasks() : perform(settings.task)));
