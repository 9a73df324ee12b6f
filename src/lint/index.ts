export { LINT_CODES, LINT_LEVELS, type LintCode, type LintLevel } from "./codes.js";
export { digestOf, type LedgerDigest } from "./digest.js";
export type { LedgerFinding, LintFinding } from "./finding.js";
export { LedgerLinter } from "./ledger/ledger-linter.js";
export { lintEnvelope, type LintableEnvelope } from "./lint-envelope.js";
export type { LedgerLintOptions, LintOptions } from "./options.js";
