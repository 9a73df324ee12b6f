import { fileURLToPath } from "node:url";
import { readAnyText } from "../src/parse/read-text.js";
import { planOf } from "../src/parse/plan.js";
import { safeParseEnvelope, safeParseEnvelopeJson } from "../src/parse/parse.js";
import { stringifyEnvelope } from "../src/parse/stringify.js";
import { ExperienceEventEnvelopeSchema as Envelope } from "../src/schemas/envelope.js";
import { compileAjv } from "./competitors/ajv.js";
import { makeArkType } from "./competitors/arktype.js";
import { compileFastJsonStringify } from "./competitors/fast-json-stringify.js";
import { compileTypeBox } from "./competitors/typebox.js";
import { makeValibot } from "./competitors/valibot.js";
import { makeCompiledZod, makeZod, parseLossless } from "./competitors/zod.js";

/** One way to read or write a document. */
export interface Contender {
  name: string;
  /** What is done with each document. Undefined, or an exception, where it is refused. */
  run: (input: never) => unknown;
  /** True where the input is UTF-8 bytes. */
  inBytes?: boolean;
}

type Read = (value: unknown) => unknown;

const plan = planOf(Envelope);
const decoder = new TextDecoder();

/** A check that says yes or no as a reader that hands back what it was given. */
function reading(check: (value: unknown) => boolean): Read {
  return (value) => (check(value) ? value : undefined);
}

/** Readers of values. */
export function valueContenders(root: string): { name: string; run: Read }[] {
  const artifact = fileURLToPath(new URL("schemas-out/2020-12/ledger.reader.schema.json", root));
  return [
    {
      name: "**this package**",
      run: (value) => {
        const result = safeParseEnvelope(value);
        return result.success ? result.data : undefined;
      },
    },
    { name: "TypeBox, compiled (check only)", run: reading(compileTypeBox(plan)) },
    { name: "Ajv, compiled (check only)", run: reading(compileAjv(artifact, false)) },
    { name: "Ajv, `discriminator` (check only)", run: reading(compileAjv(artifact, true)) },
    { name: "Zod, `z.compile`", run: makeCompiledZod(Envelope) },
    { name: "Zod", run: makeZod(Envelope, false) },
    { name: "Zod, `jitless`", run: makeZod(Envelope, true) },
    { name: "arktype (check only)", run: makeArkType(plan, false) },
    { name: "arktype, absent keys filled in", run: makeArkType(plan, true) },
    { name: "valibot", run: makeValibot(plan) },
  ];
}

/** Readers of texts; the first is what the others are compared with. */
export function textContenders(root: string): Contender[] {
  const [, ...values] = valueContenders(root);
  const plainZod = makeZod(Envelope, false);
  return [
    { name: "`JSON.parse` alone", run: (text: string) => JSON.parse(text) as unknown },
    { name: "**this package**", run: readExactly },
    { name: "**this package**, general road alone", run: readGenerally },
    {
      name: "`TextDecoder` + `JSON.parse`, from bytes",
      run: (bytes: Uint8Array) => JSON.parse(decoder.decode(bytes)) as unknown,
      inBytes: true,
    },
    { name: "**this package**, from bytes", run: readExactly, inBytes: true },
    ...values.map(({ name, run }) => ({
      name: `\`JSON.parse\` + ${name}`,
      run: (text: string) => run(JSON.parse(text)),
    })),
    { name: "lossless-json + Zod", run: (text: string) => plainZod(parseLossless(text)) },
  ];
}

function readExactly(text: string | Uint8Array): unknown {
  const result = safeParseEnvelopeJson(text);
  return result.success ? result.data : undefined;
}

function readGenerally(text: string): unknown {
  const result = readAnyText(plan, text, false, undefined, false);
  return result.success ? result.data : undefined;
}

/** Writers; the first is what the others are compared with. */
export function writeContenders(): { name: string; run: (value: unknown) => string }[] {
  return [
    { name: "`JSON.stringify`", run: (value) => JSON.stringify(value) },
    { name: "**this package**", run: (value) => stringifyEnvelope(value as never) },
    { name: "fast-json-stringify", run: compileFastJsonStringify(plan) },
  ];
}
