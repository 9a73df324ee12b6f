import { expect, test } from "vitest";
import { safeParseEnvelope, safeParseEvent, type IssueCode } from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";
import { envelope, PAYLOAD, proposal } from "./documents.js";

const CODES: [value: unknown, code: IssueCode][] = [
  [NaN, "number_out_of_range"],
  [Infinity, "number_out_of_range"],
  [-Infinity, "number_out_of_range"],
  [2n ** 64n, "number_out_of_range"],
  [-(2n ** 63n) - 1n, "number_out_of_range"],
  [10n ** 1000n, "number_out_of_range"],
  [2 ** 53, "precision_lost"],
  [-(2 ** 53), "precision_lost"],
  [-(2 ** 63), "precision_lost"],
  [2 ** 64 - 2048, "precision_lost"],
];

test.each(CODES)("in free JSON, %s is %s", (value, code) => {
  expect(issuesOf(safeParseEvent(proposal({ a: [value] })))).toMatchObject([
    { code, pointer: `${PAYLOAD}/a/0` },
  ]);
});

test.each(CODES)("under an unknown key, %s is refused unless its form is sound", (value, code) => {
  const issues = issuesOf(safeParseEnvelope({ ...envelope(), note: [value] }));
  expect(issues).toMatchObject(code === "precision_lost" ? [] : [{ code, pointer: "/note/0" }]);
});
