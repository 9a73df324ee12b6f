import { fileURLToPath } from "node:url";
import { readText } from "../src/parse/read-text.js";
import { planOf } from "../src/parse/plan-of.js";
import { safeParseEnvelope, safeParseEnvelopeJson } from "../src/parse/parse.js";
import { stringifyEnvelope } from "../src/parse/stringify.js";
import { ExperienceEventEnvelopeSchema as Envelope } from "../src/schemas/envelope.js";
import { compileAjv } from "./competitors/ajv.js";
import { makeArkType } from "./competitors/arktype.js";
import { compileFastJsonStringify } from "./competitors/fast-json-stringify.js";
import { compileTypeBox } from "./competitors/typebox.js";
import { makeValibot } from "./competitors/valibot.js";
import { makeCompiledZod, makeZod, parseLossless } from "./competitors/zod.js";
import { OWN } from "./results.js";

/** One way to read or write a document. */
interface Contender<Run> {
  name: string;
  /** Makes what is done with each document: undefined, or an exception, where it is refused. */
  prepare: () => Run;
}

type Read = (value: unknown) => unknown;

export type ValueContender = Contender<Read>;

export interface TextContender extends Contender<(input: never) => unknown> {
  /** True where the input is UTF-8 bytes. */
  inBytes?: boolean;
}

export type Writer = Contender<(value: unknown) => string>;

export const TYPE_BOX = "TypeBox, compiled (check only)";

const plan = planOf(Envelope);
const decoder = new TextDecoder();

/** A check that says yes or no as a reader that hands back what it was given. */
function reading(check: (value: unknown) => boolean): Read {
  return (value) => (check(value) ? value : undefined);
}

/** Readers of values. */
export function valueContenders(root: string): ValueContender[] {
  const artifact = fileURLToPath(new URL("schemas-out/2020-12/ledger.reader.schema.json", root));
  return [
    {
      name: OWN,
      prepare: () => (value) => {
        const result = safeParseEnvelope(value);
        return result.success ? result.data : undefined;
      },
    },
    { name: TYPE_BOX, prepare: () => reading(compileTypeBox(plan)) },
    { name: "Ajv, compiled (check only)", prepare: () => reading(compileAjv(artifact, false)) },
    { name: "Ajv, `discriminator` (check only)", prepare: () => reading(compileAjv(artifact, true)) },
    { name: "Zod, `z.compile`", prepare: () => makeCompiledZod(Envelope) },
    { name: "Zod", prepare: () => makeZod(Envelope, false) },
    { name: "Zod, `jitless`", prepare: () => makeZod(Envelope, true) },
    { name: "arktype (check only)", prepare: () => makeArkType(plan, false) },
    { name: "arktype, absent keys filled in", prepare: () => makeArkType(plan, true) },
    { name: "valibot", prepare: () => makeValibot(plan) },
  ];
}

/** Readers of texts; the first is what the others are compared with. */
export function textContenders(root: string): TextContender[] {
  const [, ...values] = valueContenders(root);
  return [
    { name: "`JSON.parse` alone", prepare: () => (text: string) => JSON.parse(text) as unknown },
    { name: OWN, prepare: () => readExactly },
    { name: `${OWN}, general road alone`, prepare: () => readGenerally },
    {
      name: "`TextDecoder` + `JSON.parse`, from bytes",
      prepare: () => (bytes: Uint8Array) => JSON.parse(decoder.decode(bytes)) as unknown,
      inBytes: true,
    },
    { name: `${OWN}, from bytes`, prepare: () => readExactly, inBytes: true },
    ...values.map(({ name, prepare }) => ({
      name: `\`JSON.parse\` + ${name}`,
      prepare: () => {
        const read = prepare();
        return (text: string) => read(JSON.parse(text));
      },
    })),
    {
      name: "lossless-json + Zod",
      prepare: () => {
        const read = makeZod(Envelope, false);
        return (text: string) => read(parseLossless(text));
      },
    },
  ];
}

function readExactly(text: string | Uint8Array): unknown {
  const result = safeParseEnvelopeJson(text);
  return result.success ? result.data : undefined;
}

function readGenerally(text: string): unknown {
  const result = readText({ plan, fastRead: () => undefined }, text, undefined);
  return result.success ? result.data : undefined;
}

/** Writers; the first is what the others are compared with. */
export function writeContenders(): Writer[] {
  return [
    { name: "`JSON.stringify`", prepare: () => (value) => JSON.stringify(value) },
    { name: OWN, prepare: () => (value) => stringifyEnvelope(value as never) },
    { name: "fast-json-stringify", prepare: () => compileFastJsonStringify(plan) },
  ];
}
