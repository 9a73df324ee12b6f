import { expect, expectTypeOf, test } from "vitest";
import type {
  ExperienceEventEnvelope,
  ExperienceEventEnvelopeInput,
  UnknownEventEnvelope,
} from "../../src/index.js";
import * as lint from "../../src/lint/index.js";
import { LedgerLinter, lintEnvelope } from "../../src/lint/index.js";
import type { LedgerFinding, LintCode, LintFinding, LintLevel } from "../../src/lint/index.js";

test("./lint exports these", () => {
  expect(Object.keys(lint).sort()).toMatchInlineSnapshot(`
    [
      "LINT_CODES",
      "LINT_LEVELS",
      "LedgerLinter",
      "digestOf",
      "lintEnvelope",
    ]
  `);
});

test("any envelope that reading gives or takes can be linted", () => {
  expectTypeOf(lintEnvelope)
    .parameter(0)
    .toEqualTypeOf<ExperienceEventEnvelopeInput | UnknownEventEnvelope>();
  expectTypeOf<ExperienceEventEnvelope>().toExtend<lint.LintableEnvelope>();
  expectTypeOf(lintEnvelope).returns.toEqualTypeOf<LintFinding[]>();
  expectTypeOf<LintLevel>().toEqualTypeOf<"error" | "warning" | "note" | "off">();
});

test("a position comes back as what it was", () => {
  const linter = new LedgerLinter<{ line: number }>();
  expectTypeOf(linter.check).returns.toEqualTypeOf<LedgerFinding<{ line: number }>[]>();
  expectTypeOf(linter.finish()).toExtend<Iterable<LedgerFinding<{ line: number }>>>();
  expectTypeOf<LedgerFinding<string>["related"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<LedgerFinding<string, number>["related"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<LedgerFinding<string>["check"]>().toEqualTypeOf<LintCode | undefined>();
});
