import { show, toBuffer, toBytes, type Bytes } from "./bytes.js";
import { compareValue, type Notes } from "./compare.js";
import { documents } from "./documents.js";
import { isSamePrint } from "./printed.js";
import { repair } from "./repair.js";
import { printOnAllRoads, readOnAllRoads, type Reading } from "./roads.js";
import type { TrialDocument } from "./systematic.js";
import { Tally } from "./tally.js";
import { parseTree, printTree } from "./tree.js";
import type { JudgedType } from "./types.js";

/** Whoever says what Rust makes of documents. */
export interface Jury {
  ask(questions: { type: string; document: Uint8Array }[]): Promise<Verdict[]>;
}

type Verdict = { accepted: true; written: string } | { accepted: false; reason: string };

/** So many documents are under way at a time. */
const BATCH = 100;

/** Reads so many documents on our side and on the other, and counts how they compare. */
export async function runTrial(
  judge: Jury,
  count: number,
  seed: number,
  progress: (done: number, tally: Tally) => void = () => {},
): Promise<Tally> {
  const tally = new Tally();
  let batch: TrialDocument[] = [];
  let done = 0;
  for (const document of documents(count, seed)) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    await tryDocuments(judge, batch, tally);
    progress((done += batch.length), tally);
    batch = [];
  }
  await tryDocuments(judge, batch, tally);
  return tally;
}

/** Reads documents on both sides, and adds to the counts. */
export async function tryDocuments(
  judge: Jury,
  batch: readonly TrialDocument[],
  tally: Tally,
): Promise<void> {
  const asked = judge.ask(batch.map(({ type, bytes }) => ({ type: type.name, document: toBuffer(bytes) })));
  const readings = batch.map(({ type, bytes }) => readOnAllRoads(type, bytes));
  const verdicts = await asked;
  const printed: Printed[] = [];
  for (const [i, document] of batch.entries()) {
    const { reading, disagreement } = readings[i] as (typeof readings)[number];
    const verdict = verdicts[i] as Verdict;
    const outcome = compare(document, reading, verdict, tally);
    const problem = disagreement ?? outcome.problem;
    if (problem !== undefined) tally.report(describe(document, problem));
    tally.count(document.family, problem === undefined ? outcome.kind : "others");
    if (problem === undefined && reading.success && verdict.accepted) {
      const print = printAndCompare(document, reading.data, verdict.written, outcome.notes, tally);
      if (print !== undefined) printed.push(print);
    }
  }
  await readBack(judge, printed, tally);
}

interface Outcome {
  kind: "bothAccept" | "bothRefuse" | "deviations";
  notes: Notes;
  problem?: string | undefined;
}

function compare({ type, bytes }: TrialDocument, reading: Reading, verdict: Verdict, tally: Tally): Outcome {
  const notes: Notes = new Set();
  if (!verdict.accepted) {
    const problem = reading.success ? `only we accept; Rust: ${verdict.reason}` : undefined;
    return { kind: "bothRefuse", notes, problem };
  }
  if (!reading.success) {
    const problem = explain(type, bytes, verdict.written, reading, notes);
    if (problem === undefined) tally.note(notes);
    return { kind: "deviations", notes, problem };
  }
  const difference = compareValue(type.slot, reading.data, parseTree(toBytes(verdict.written)), notes);
  if (difference === undefined) tally.note(notes);
  if (difference === undefined && notes.size === 0) tally.sameValue++;
  const problem = difference === undefined ? undefined : `other value at ${difference}: ${verdict.written}`;
  return { kind: "bothAccept", notes, problem };
}

/** Why we refuse what Rust accepts: undefined where a deviation says so, noted by its name. */
function explain(
  type: JudgedType,
  bytes: Bytes,
  written: string,
  reading: Reading & { success: false },
  notes: Notes,
): string | undefined {
  const unexplained = `only Rust accepts: ${reading.error.issues[0]?.message}`;
  let repaired: Bytes;
  try {
    repaired = printTree(repair(parseTree(bytes), type.slot, notes));
  } catch {
    // Not even the structure of JSON: nothing to be said for it.
    return unexplained;
  }
  if (notes.size === 0) return unexplained;
  const again = readOnAllRoads(type, repaired).reading;
  if (!again.success) return `${unexplained} and ${again.error.issues[0]?.message} of ${show(repaired)}`;
  const known = new Set(notes);
  const difference = compareValue(type.slot, again.data, parseTree(toBytes(written)), known);
  return difference === undefined ? undefined : `${unexplained} and other value at ${difference}: ${written}`;
}

interface Printed {
  document: TrialDocument;
  text: string;
  data: unknown;
}

function printAndCompare(
  document: TrialDocument,
  data: unknown,
  written: string,
  notes: Notes,
  tally: Tally,
): Printed | undefined {
  const text = printOnAllRoads(document.type, data);
  if (text === undefined) return undefined;
  tally.printed++;
  const isSame =
    text === written ||
    isSamePrint(document.type.slot, parseTree(toBytes(text)), parseTree(toBytes(written)), notes);
  if (isSame && notes.size === 0) tally.samePrint++;
  if (!isSame) tally.report(describe(document, `printed ${text}\n  Rust: ${written}`));
  return { document, text, data };
}

/** What our writer printed has to be for Rust what it is for us. */
async function readBack(judge: Jury, printed: readonly Printed[], tally: Tally): Promise<void> {
  const questions = printed.map(({ document, text }) => ({
    type: document.type.name,
    document: Buffer.from(text),
  }));
  const verdicts = await judge.ask(questions);
  for (const [i, { document, text, data }] of printed.entries()) {
    const verdict = verdicts[i] as Verdict;
    const difference = verdict.accepted
      ? compareValue(document.type.slot, data, parseTree(toBytes(verdict.written)), new Set())
      : verdict.reason;
    if (difference === undefined) tally.readBack++;
    else tally.report(describe(document, `our print is read otherwise, ${difference}: ${text}`));
  }
}

function describe({ type, bytes, family, origin }: TrialDocument, problem: string): string {
  return `${type.name}, ${family} of ${origin}: ${problem}\n  ${show(bytes)}\n  ${toBuffer(bytes).toString("base64")}`;
}
