import { LINT_CODES } from "../../lint/codes.js";
import { ISSUE_CODES } from "../../parse/issue.js";
import type { Explanation, Illustration } from "./explanation.js";
import { ISSUE_EXPLANATIONS } from "./issues.js";
import { LINT_EXPLANATIONS } from "./lints.js";
import { STORE_EXPLANATIONS } from "./stores.js";

/** What codes are about, in the order in which they are listed. */
export const GROUPS = {
  fault: "Faults: the document breaks the contract",
  suspicion: "Suspicions: the document is legal, but somebody should look at it",
  store: "Errors of stores",
} as const;

/** All that is said about one code. */
export interface CodeEntry {
  readonly code: string;
  readonly group: keyof typeof GROUPS;
  readonly meaning: string;
  readonly example: Illustration | null;
  readonly mend: string;
}

/** Every code of the package, once: stores have some by the names of others. */
export const CODE_ENTRIES: readonly CodeEntry[] = [
  ...entriesOf("fault", ISSUE_CODES, ISSUE_EXPLANATIONS),
  ...entriesOf("suspicion", LINT_CODES, LINT_EXPLANATIONS),
  ...Object.entries(STORE_EXPLANATIONS).map(([code, entry]): CodeEntry => ({
    code,
    group: "store",
    ...entry,
  })),
];

function entriesOf<C extends string>(
  group: keyof typeof GROUPS,
  meanings: Readonly<Record<C, string>>,
  explanations: Readonly<Record<C, Explanation>>,
): CodeEntry[] {
  return (Object.keys(meanings) as C[]).map((code) => ({
    code,
    group,
    meaning: meanings[code],
    ...explanations[code],
  }));
}
