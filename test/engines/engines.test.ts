import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { ENGINES } from "./engines.js";
import { run, type Answers, type Questions } from "./program.js";
import { makeQuestions } from "./questions.js";

const PROGRAM = fileURLToPath(new URL("program.ts", import.meta.url));

const COUNT = 4000;
const SEED = 1;

let questions: Questions;
let wanted: Answers;

beforeAll(async () => {
  questions = makeQuestions(COUNT, SEED);
  wanted = await run(questions);
});

test("the questions are of all sorts", () => {
  const refused = wanted.documents.filter((answer) => answer.startsWith('[[true,"ContractError"')).length;
  const fast = wanted.fast.filter(Boolean).length;
  for (const part of [refused, wanted.documents.length - refused, fast, wanted.fast.length - fast])
    expect(part).toBeGreaterThan(COUNT / 20);
});

describe.each(ENGINES)("$name", ({ ask, compiles, hasIrregexp }) => {
  let answers: Answers;

  beforeAll(async () => {
    answers = await ask()(PROGRAM, questions);
  });

  test("makes code from text where it is said to", () => {
    expect(answers.compiles).toBe(compiles);
  });

  test("reads, refuses and writes as Node does, to the word", () => {
    expect(answers.documents).toHaveLength(wanted.documents.length);
    const others = questions.documents.flatMap(([type, bytes], i) =>
      answers.documents[i] === wanted.documents[i]
        ? []
        : [{ type, bytes: bytes.slice(0, 2000), got: answers.documents[i], wanted: wanted.documents[i] }],
    );
    expect(others.slice(0, 3)).toEqual([]);
  });

  test("reads streams as Node does", () => {
    expect(answers.ledgers).toEqual(wanted.ledgers);
  });

  test("takes the fast road where that is the quicker one", () => {
    const fast = questions.documents.map(
      ([, bytes], i) =>
        wanted.fast[i] === true &&
        (hasIrregexp || (bytes.length <= 1 << 13 && !/_payload":[^n]/.test(bytes))),
    );
    expect(answers.fast.flatMap((isFast, i) => (isFast === fast[i] ? [] : [questions.documents[i]]))).toEqual(
      [],
    );
  });
});
