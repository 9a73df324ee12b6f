import { afterAll, beforeAll, expect, test } from "vitest";
import type { BytesRecord } from "../../scripts/conformance/corpus.js";
import type { CorpusRecord } from "../../scripts/conformance/record.js";
import { safeParseJson } from "../../src/index.js";
import { readText } from "../support/schema-files.js";
import { toBuffer, toBytes } from "../trial/bytes.js";
import { compareValue, type Notes } from "../trial/compare.js";
import { isSamePrint } from "../trial/printed.js";
import { repair } from "../trial/repair.js";
import { parseTree, printTree } from "../trial/tree.js";
import { typeNamed } from "../trial/types.js";
import { buildJudge, Judge, type Verdict } from "./judge.js";

const FOUND = "../../scripts/conformance/measured-deviations.tsv";

const records = readRecords<CorpusRecord>("documents");
const bytes = readRecords<BytesRecord>("bytes");

let judge: Judge;

beforeAll(() => {
  buildJudge();
  judge = new Judge();
});

afterAll(() => judge.close());

test("Rust gives every record its verdict and its canonical form, but for the deviations it carries", async () => {
  const verdicts = await judge.ask(records);
  const faults: string[] = [];
  const found: string[] = [];
  for (const [i, record] of records.entries()) {
    try {
      const deviations = deviationsOf(record, verdicts[i] as Verdict);
      if (deviations.length > 0) found.push(line(record.id, deviations));
    } catch (error) {
      faults.push(`${record.id}: ${(error as Error).message}`);
    }
  }
  expect(faults).toEqual([]);
  // The records are generated with this file: after a change, vitest --update, then npm run generate.
  await expect(found.join("")).toMatchFileSnapshot(FOUND);
  const carried = records.filter(({ deviations }) => deviations.length > 0);
  expect(carried.map(({ id, deviations }) => line(id, deviations))).toEqual(found);
});

test("Rust refuses every record of bytes", async () => {
  const questions = bytes.map(({ type, document_base64 }) => ({
    type,
    document: Buffer.from(document_base64, "base64"),
  }));
  expect(questions.length).toBeGreaterThan(0);
  for (const { accepted } of await judge.ask(questions)) expect(accepted).toBe(false);
});

/** The deviations between a record and what Rust makes of its document; throws where they don't explain it. */
function deviationsOf({ type, document, valid, canonical }: CorpusRecord, verdict: Verdict): string[] {
  if (!verdict.accepted) {
    if (valid) throw new Error(`Rust refuses it: ${verdict.reason}`);
    return [];
  }
  const { slot, schema } = typeNamed(type);
  const notes: Notes = new Set();
  const rust = parseTree(toBytes(verdict.written));
  // What Rust made of a document that is refused here, it has to make of the one without the deviation.
  const text = canonical ?? printTree(repair(parseTree(toBytes(document)), slot, notes));
  if (canonical === null && notes.size === 0) throw new Error("only Rust accepts it");
  const reading = safeParseJson(schema, canonical === null ? toBuffer(text) : text);
  if (!reading.success) throw new Error(`only Rust accepts it: ${reading.error.message}`);
  const difference = compareValue(slot, reading.data, rust, notes);
  if (difference !== undefined)
    throw new Error(`Rust has another value at ${difference}: ${verdict.written}`);
  if (canonical !== null && !isSamePrint(slot, parseTree(toBytes(canonical)), rust, notes))
    throw new Error(`Rust writes ${verdict.written}`);
  return [...notes];
}

function line(id: string, deviations: readonly string[]): string {
  return [id, ...deviations].join("\t") + "\n";
}

function readRecords<T>(name: string): T[] {
  const lines = readText(`conformance/${name}.ndjson`).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}
