import { safeParseEnvelope, safeParseEnvelopeJson } from "../../src/parse/parse.js";
import { stringifyEnvelope } from "../../src/parse/stringify.js";
import { measure } from "../harness.js";

/*
 * What is measured in a JavaScript engine, in code that any of them runs. Clocks of
 * browsers are coarse, so a pass goes over all documents several times.
 */

export interface Work {
  /** Documents as text, by what they are. */
  mixes: Readonly<Record<string, readonly string[]>>;
  rounds: number;
  /** In milliseconds. */
  warmUp: number;
}

/** Times to those of `JSON.parse`, and of writing to those of `JSON.stringify`. */
export interface EngineFigures {
  reading: Record<string, number>;
  value: number;
  writing: number;
}

const PASSES = 4;

export function run({ mixes, rounds, warmUp }: Work): EngineFigures {
  const ratio = (own: () => void, base: () => void): number => {
    const contenders = [base, own].map((run) => ({ name: "", run }));
    return measure(contenders, rounds, warmUp)[1]?.ratio as number;
  };
  const written = mixes.written as readonly string[];
  const values = written.map((text) => JSON.parse(text) as never);
  const reading = Object.entries(mixes).map(([name, texts]) => [
    name,
    ratio(pass(texts, safeParseEnvelopeJson), pass(texts, JSON.parse)),
  ]);
  return {
    reading: Object.fromEntries(reading) as Record<string, number>,
    value: ratio(pass(values, safeParseEnvelope), pass(written, JSON.parse)),
    // Engines put off making one string of parts until it is used.
    writing: ratio(
      pass(values, (value) => /\S/.test(stringifyEnvelope(value))),
      pass(values, (value) => /\S/.test(JSON.stringify(value))),
    ),
  };
}

function pass<T>(inputs: readonly T[], use: (input: T) => unknown): () => void {
  return () => {
    for (let i = 0; i < PASSES; i++) for (const input of inputs) use(input);
  };
}
