import type * as z from "zod";
import * as contract from "../../src/index.js";
import { makeFunction } from "../../src/parse/make-function.js";
import { envelopeTextRoad } from "../../src/parse/text-road.js";
import { readLedger } from "../../src/stream/index.js";

/*
 * What is asked of a JavaScript engine, in code that any of them runs: nothing of
 * Node is in here. Answers are texts, so that they can be held against another engine's.
 */

/** A document: the name of its type, and its bytes, one character for each. */
export type Question = readonly [type: string, bytes: string];

export interface Questions {
  documents: readonly Question[];
  /** Ledgers, spelled like documents. */
  ledgers: readonly string[];
}

export interface Answers {
  /** True where it makes code from text. */
  compiles: boolean;
  documents: string[];
  /** Which documents were read on the fast road. */
  fast: boolean[];
  ledgers: string[];
}

/** Sizes of the chunks that ledgers come in: some cut characters in two. */
const CHUNKS = [7, 1000, 1 << 20];

/** Answers that are longer are told apart by a digest of what is left of them. */
const SHOWN = 2000;

export async function run({ documents, ledgers }: Questions): Promise<Answers> {
  return {
    compiles: makeFunction("return true;", {}, []) === true,
    documents: documents.map((question) => shorten(answer(question))),
    fast: documents.map(isFast),
    ledgers: await Promise.all(
      ledgers.flatMap((ledger) => CHUNKS.map(async (size) => shorten(await answerLedger(ledger, size)))),
    ),
  };
}

function shorten(answer: string): string {
  let digest = 0;
  for (let i = SHOWN; i < answer.length; i++) digest = (Math.imul(digest, 31) + answer.charCodeAt(i)) | 0;
  return `${answer.slice(0, SHOWN)} ${answer.length} ${digest}`;
}

function isFast([type, latin1]: Question): boolean {
  const text = attempt(() => decoder.decode(bytesOf(latin1)));
  return (
    type === "ExperienceEventEnvelope" &&
    text !== undefined &&
    envelopeTextRoad().fastRead(text) !== undefined
  );
}

function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (character) => character.charCodeAt(0));
}

const WRITERS: Readonly<Record<string, (data: never) => string>> = {
  ExperienceEventEnvelope: contract.stringifyEnvelope,
  ExperienceEvent: contract.stringifyEvent,
};

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** All that the package makes of a document, as a text. */
function answer([type, latin1]: Question): string {
  const schema = (contract as unknown as Record<string, z.ZodType>)[`${type}Schema`];
  if (schema === undefined) throw new Error(`no type ${type}`);
  const bytes = bytesOf(latin1);
  const fromBytes = contract.safeParseJson(schema, bytes);
  const answers: unknown[] = [outcome(fromBytes)];
  if (fromBytes.success) answers.push(WRITERS[type]?.(fromBytes.data as never));
  const text = attempt(() => decoder.decode(bytes));
  if (text === undefined) return print(answers);
  answers.push(outcome(contract.safeParseJson(schema, text)));
  const half = `${text.slice(0, text.length / 2)}\udead${text.slice(text.length / 2)}`;
  answers.push(outcome(contract.safeParseJson(schema, half)));
  const value = attempt(() => JSON.parse(text) as unknown);
  if (value === undefined) return print(answers);
  if (type === "ExperienceEventEnvelope") answers.push(outcome(contract.safeParseEnvelope(value)));
  if (type === "ExperienceEvent") answers.push(outcome(contract.safeParseEvent(value)));
  answers.push(attempt(() => contract.stringifyJson(value as never)));
  const fromZod = schema.safeParse(value);
  answers.push(fromZod.success ? fromZod.data : fromZod.error.issues.map(({ code, path }) => [code, path]));
  return print(answers);
}

/** What a ledger in chunks of some bytes is read as. */
async function answerLedger(latin1: string, chunk: number): Promise<string> {
  const bytes = bytesOf(latin1);
  const chunks = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += chunk) controller.enqueue(bytes.slice(at, at + chunk));
      controller.close();
    },
  });
  const records: unknown[] = [];
  for await (const record of readLedger(chunks)) records.push(record);
  return print(records);
}

function outcome(result: contract.ParseResult<unknown>): unknown {
  if (result.success) return result.data;
  const { error } = result;
  return [error instanceof contract.ContractError, error.name, error.message, error.issues, error.truncated];
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Values as text, with what JSON would lose: integers' kinds, -0, errors. */
function print(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === "bigint") return `${item}n`;
    if (Object.is(item, -0)) return "-0";
    if (item instanceof contract.ContractError) return outcome({ success: false, error: item });
    return item === undefined ? "undefined" : item;
  });
}
