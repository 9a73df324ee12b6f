import type { FileOutcome } from "../../outcome.js";
import { writeCase, type TestCase } from "./test-case.js";
import { openTag } from "./xml.js";

export interface TestSuite {
  readonly name: string;
  readonly properties: Readonly<Record<string, number>>;
  readonly cases: readonly TestCase[];
}

/** The numbers of a file that a report shows beside its tests. */
export function propertiesOf({ bytes, tally }: FileOutcome): Record<string, number> {
  const { lines, blank, skipped, sound, unknown, faulty, truncated, levels } = tally;
  const { error: errors, warning: warnings, note: notes } = levels;
  return { bytes, lines, blank, skipped, sound, unknown, faulty, truncated, errors, warnings, notes };
}

/** How many test cases there are, and how many ended badly: what the tags of suites carry. */
export function countCases(suites: readonly TestSuite[]) {
  const cases = suites.flatMap((suite) => suite.cases);
  const count = (element: string) => cases.filter(({ verdict }) => verdict?.element === element).length;
  return { tests: cases.length, failures: count("failure"), errors: count("error") };
}

/** A suite as lines of XML. */
export function* writeSuite(suite: TestSuite): Generator<string> {
  const { name, properties, cases } = suite;
  yield openTag("testsuite", { name, ...countCases([suite]), skipped: 0, time: 0 });
  const written = Object.entries(properties);
  if (written.length > 0) {
    yield "<properties>";
    for (const [key, value] of written) yield `${openTag("property", { name: key, value })}</property>`;
    yield "</properties>";
  }
  for (const one of cases) yield writeCase(one, name);
  yield "</testsuite>";
}
