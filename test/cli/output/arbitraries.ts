import fc from "fast-check";
import type { Finding, FindingCode } from "../../../src/cli/finding.js";
import type { Outcome, Tally } from "../../../src/cli/outcome.js";
import type { Format } from "../../../src/cli/output/formats.js";
import { LEVELS } from "../../../src/cli/output/levels.js";
import { LINT_CODES } from "../../../src/lint/codes.js";
import { ISSUE_CODES } from "../../../src/parse/issue.js";
import { EXPERIENCE_EVENT_KINDS } from "../../../src/schemas/event.js";
import { report } from "./fake-terminal.js";

const ESCAPE = "\u001b";

/** Texts that want to be something else than a text: in a terminal, a shell, a log, a page or a document. */
export const HOSTILE = [
  `${ESCAPE}[2J${ESCAPE}]0;title\u0007`,
  "\u009b31m",
  "line\nbreak\r\nand\u2028more\u2029\u0085",
  "\u202egnp.exe\u2066\u200e\ufeff\u{e0041}",
  "::error file=x::y",
  "\n::stop-commands::token",
  "##[add-mask]secret",
  "%0A::warning::%25",
  "]]></failure><!-- --><![CDATA[",
  `"'><script>&amp;&#0;`,
  "half \ud800 pair \udfff",
  "\ufffe\uffff\u0000\u0001\u000b\u007f",
  "[link](https://example.org) [a\\](0) {0} {{1}}",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "a/b\\c:d,e=f;g?h#i%j k",
  "C:\\ledger.ndjson",
  "漢字かな交じり文 🧑‍🚀 e\u0301",
  "x".repeat(70_000),
  "漢".repeat(3000),
  "",
] as const;

export const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 40 }),
  // Any UTF-16 at all, halves of pairs included.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((parts) => parts.join("")),
);

const pointer = fc.oneof(
  text,
  fc
    .array(fc.oneof(text, fc.constantFrom("event", "data", "0", "17")), { maxLength: 5 })
    .map((steps) => steps.map((step) => `/${step}`).join("")),
);

const code = fc.constantFrom(...(Object.keys({ ...ISSUE_CODES, ...LINT_CODES }) as FindingCode[]));

const file = fc.oneof(fc.constantFrom("ledger.ndjson", "<stdin>"), text);

/** Any finding at all. */
export const finding: fc.Arbitrary<Finding> = fc
  .record({
    file,
    line: fc.integer({ min: 1, max: 2 ** 40 }),
    column: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    offset: fc.maxSafeNat(),
    event_id: fc.option(text),
    event_type: fc.option(text),
    level: fc.constantFrom(...LEVELS),
    code,
    pointer,
    message: text,
    expected: fc.option(text, { nil: undefined }),
    received: fc.option(text, { nil: undefined }),
  })
  .map(({ expected, received, ...rest }): Finding => ({
    ...rest,
    ...(expected === undefined ? {} : { expected }),
    ...(received === undefined ? {} : { received }),
  }));

/** Findings as a reporter is given them: those of a file come together. */
export const findings = fc
  .array(finding, { maxLength: 12 })
  .map((all) =>
    [...new Set(all.map(({ file }) => file))].flatMap((name) => all.filter(({ file }) => file === name)),
  );

const count = fc.nat();

const tally: fc.Arbitrary<Tally> = fc.record({
  lines: count,
  blank: count,
  skipped: count,
  sound: count,
  unknown: count,
  faulty: count,
  truncated: count,
  levels: fc.record({ error: count, warning: count, note: count }),
  codes: fc.uniqueArray(code).map((codes) => new Map(codes.map((one, i) => [one, i + 1]))),
  kinds: fc
    .uniqueArray(fc.constantFrom(...EXPERIENCE_EVENT_KINDS))
    .map((kinds) => new Map(kinds.map((one, i) => [one, i + 1]))),
  unknownTypes: fc
    .array(text, { maxLength: 5 })
    .map((types) => new Map(types.map((one, i) => [one, { count: i + 1, firstLine: i + 1 }]))),
  otherUnknown: count,
});

/** Any outcome at all, even one that the findings do not lead to. */
export const outcome: fc.Arbitrary<Outcome> = fc.record({
  files: fc.array(
    fc
      .record({ file, bytes: fc.maxSafeNat(), tally, failure: fc.option(text, { nil: undefined }) })
      .map(({ failure, ...rest }) => (failure === undefined ? rest : { ...rest, failure })),
    { maxLength: 25 },
  ),
  tally,
  interrupted: fc.boolean(),
});

export const maxErrors = fc.oneof(fc.constant(Infinity), fc.nat({ max: 8 }));

/** All that a reporter may be told. */
export const told = fc.record({ findings, outcome, maxErrors });

type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

/** Has a format print whatever it may be told, and looks at each output. */
export function checkReports(
  format: Format,
  check: (output: string, told: Told) => void,
  params?: fc.Parameters<[Told]>,
): Promise<void> {
  const property = fc.asyncProperty(told, async (one) => {
    const { findings, ...settings } = one;
    check(await report(format, findings, settings), one);
  });
  return fc.assert(property, params);
}
