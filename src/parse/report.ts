import { pathsAt } from "../json/paths.js";
import { locate } from "../json/position.js";
import { explain, type Finding } from "./finding.js";
import { makeContractError, type ContractError, pointerOf, type Issue } from "./issue.js";
import { describeTextAt } from "./received.js";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Place {
  line: number;
  column: number;
  offset: number;
}

/** The error for what a reader found in a text. */
export function reportText(
  findings: Finding[],
  truncated: boolean,
  text: string,
  inBytes: boolean,
): ContractError {
  const sorted = findings.length > 1 ? findings.toSorted((a, b) => a.at - b.at) : findings;
  const indexes = sorted.map((finding) => finding.at);
  const paths = pathsAt(text, indexes);
  const places = locate(text, indexes, inBytes);
  const issues = sorted.map((finding, i) => {
    const path = paths[i] as (string | number)[];
    if (finding.code === "missing_key") path.push(finding.key as string);
    return makeIssue(finding, path, finding.received ?? describeTextAt(text, finding.at), places[i]);
  });
  return makeContractError(issues, truncated);
}

/** The error for what a reader found in a value. */
export function reportValue(findings: readonly Finding[], truncated: boolean): ContractError {
  const issues = findings.map((finding) =>
    makeIssue(finding, finding.path ?? [], finding.received ?? "", undefined),
  );
  return makeContractError(issues, truncated);
}

/** An error of one issue about the document as a whole. */
export function reportWhole(finding: Omit<Finding, "at">, place?: Place): ContractError {
  return makeContractError([makeIssue({ ...finding, at: -1 }, [], finding.received ?? "", place)]);
}

function makeIssue(
  finding: Finding,
  path: (string | number)[],
  received: string,
  place: Place | undefined,
): Issue {
  const { code, expected } = finding;
  const issue: Writable<Issue> = {
    code,
    pointer: pointerOf(path),
    path,
    message: explain(finding, received),
  };
  if (expected !== undefined) issue.expected = expected;
  if (code !== "missing_key" && received !== "") issue.received = received;
  if (place !== undefined) {
    issue.line = place.line;
    issue.column = place.column;
    issue.offset = place.offset;
  }
  return issue;
}
