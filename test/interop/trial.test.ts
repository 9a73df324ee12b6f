import { expect, test } from "vitest";
import { DEVIATIONS } from "../../scripts/conformance/deviations.js";
import { DEFAULT_DOCUMENTS, DEFAULT_SEED, readReport, renderTally } from "../trial/report.js";
import { runTrial } from "../trial/trial.js";
import { JUDGED_TYPES, TYPES_WITHOUT_SCHEMA } from "../trial/types.js";
import { buildJudge, Judge, judgedTypeNames } from "./judge.js";

const count = Number(process.env["TRIAL_DOCUMENTS"] ?? DEFAULT_DOCUMENTS);
const seed = Number(process.env["TRIAL_SEED"] ?? DEFAULT_SEED);

buildJudge();

test("every type that the judge knows is tried", () => {
  const tried = [...JUDGED_TYPES.map(({ name }) => name), ...TYPES_WITHOUT_SCHEMA].toSorted();
  expect(tried).toEqual(judgedTypeNames());
});

test(
  "Rust and we agree on everything but the named deviations",
  async () => {
    const judge = new Judge();
    const tally = await runTrial(judge, count, seed);
    judge.close();
    const rendered = renderTally(tally, count, seed);
    console.log(rendered);

    expect(tally.others.slice(0, 10)).toEqual([]);
    expect(tally.total()).toMatchObject({ documents: count, others: 0 });
    expect(tally.readBack).toBe(tally.printed);

    const named = DEVIATIONS.filter(({ group }) => group !== "wider").map(({ id }) => id);
    expect(named).toEqual(expect.arrayContaining([...tally.deviations.keys()]));
    if (count < DEFAULT_DOCUMENTS) return;
    expect([...tally.deviations.keys()].toSorted(), "a deviation that nothing shows is none").toEqual(
      named.toSorted(),
    );
    if (count === DEFAULT_DOCUMENTS && seed === DEFAULT_SEED) {
      expect(readReport(), "docs/trial.md: npm run trial -- --write").toBe(rendered);
    }
  },
  60 * 60_000,
);
