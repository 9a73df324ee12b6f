import { parseArgs } from "node:util";
import { buildJudge, Judge } from "../interop/judge.js";
import { DEFAULT_DOCUMENTS, DEFAULT_SEED, renderTally, writeReport } from "./report.js";
import { runTrial } from "./trial.js";

const USAGE = "npm run trial -- [--documents N] [--seed S] [--write]";

const SHOWN = 20;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { documents: { type: "string" }, seed: { type: "string" }, write: { type: "boolean" } },
  });
  const count = Number(values.documents ?? DEFAULT_DOCUMENTS);
  const seed = Number(values.seed ?? DEFAULT_SEED);
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(seed)) throw new TypeError(USAGE);
  buildJudge();
  const judge = new Judge();
  const tally = await runTrial(judge, count, seed, (done) => {
    if (done % 100_000 === 0) console.error(`${done} documents`);
  });
  judge.close();
  const rendered = renderTally(tally, count, seed);
  console.log(rendered);
  for (const other of tally.others.slice(0, SHOWN)) console.error(`\n${other}`);
  if (tally.othersInAll > 0) {
    console.error(`\n${tally.othersInAll} disagreements that no deviation explains`);
    return 1;
  }
  if (values.write === true) writeReport(rendered);
  return 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
