import { LINT_CODES, LINT_LEVELS, type LintCode, type LintLevel } from "../../lint/codes.js";
import { ISSUE_CODES } from "../../parse/issue.js";
import type { Explanation, Illustration } from "./explanation.js";
import { ISSUE_EXPLANATIONS } from "./issues.js";
import { LINT_EXPLANATIONS } from "./lints.js";
import { STORE_EXPLANATIONS } from "./stores.js";

/** What codes are about, in the order in which they are listed. */
export const GROUPS = {
  fault: { one: "A fault", all: "Faults", about: "the document breaks the contract" },
  suspicion: {
    one: "A suspicion",
    all: "Suspicions",
    about: "the document is legal, but somebody should look at it",
  },
  store: { one: "An error of stores", all: "Errors of stores", about: "a call was refused, or failed" },
} as const;

/** All that is said about one code. */
export interface CodeEntry {
  readonly code: string;
  readonly group: keyof typeof GROUPS;
  /** How much a suspicion matters unless the user says otherwise; null for the others, which are errors. */
  readonly level: LintLevel | null;
  readonly meaning: string;
  readonly example: Illustration | null;
  readonly fix: string;
}

/** Every code of the package, once: stores have some by the names of others. */
export const CODE_ENTRIES: readonly CodeEntry[] = [
  ...entriesOf("fault", ISSUE_CODES, ISSUE_EXPLANATIONS),
  ...entriesOf("suspicion", LINT_CODES, LINT_EXPLANATIONS),
  ...Object.entries(STORE_EXPLANATIONS).map(([code, entry]): CodeEntry => ({
    code,
    group: "store",
    level: null,
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
    level: group === "suspicion" ? LINT_LEVELS[code as LintCode] : null,
    meaning: meanings[code],
    ...explanations[code],
  }));
}
