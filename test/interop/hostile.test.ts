import { expect, test } from "vitest";
import { ACCEPTED } from "../hostile/accepted.js";
import { EITHER } from "../hostile/either.js";
import { ANYWHERE, TYPED } from "../hostile/placements.js";
import { REFUSED } from "../hostile/refused.js";
import { Tally } from "../trial/tally.js";
import { tryDocuments } from "../trial/trial.js";
import { typeNamed } from "../trial/types.js";
import { buildJudge, Judge } from "./judge.js";

test("Rust and we agree on every hostile document but for the named deviations", async () => {
  buildJudge();
  const judge = new Judge();
  const tally = new Tally();
  const documents = [...ACCEPTED, ...REFUSED, ...EITHER].flatMap(({ name, value }) =>
    [...ANYWHERE, ...TYPED].map((placement) => ({
      type: typeNamed(placement.type),
      bytes: placement.around(value),
      family: placement.name,
      origin: name,
    })),
  );
  await tryDocuments(judge, documents, tally);
  judge.close();
  expect(tally.others).toEqual([]);
  expect([...tally.deviations.keys()]).toContain("skipped_value");
});
