import { LedgerLinter } from "../../lint/ledger/ledger-linter.js";
import { lintEnvelope, type LintableEnvelope } from "../../lint/lint-envelope.js";
import { safeParseEnvelopeJson } from "../../parse/parse.js";
import type { CodeEntry } from "./explanations.js";

/** What this package itself says of an example. */
export interface Shown {
  readonly code: string;
  /** From 1. */
  readonly line: number;
  readonly pointer: string;
  readonly message: string;
}

/** What is found in the lines of an example, so that the explanation shows what users will see. */
export function findingsIn({ example, group }: CodeEntry): Shown[] {
  if (example === null || !("ledger" in example)) return [];
  return group === "fault" ? faultsIn(example.ledger) : suspicionsIn(example.ledger.map(String));
}

function faultsIn(lines: readonly (string | Uint8Array)[]): Shown[] {
  return lines.flatMap((text, i) => {
    const result = safeParseEnvelopeJson(text);
    return result.success ? [] : result.error.issues.map((issue) => ({ ...issue, line: i + 1 }));
  });
}

function suspicionsIn(lines: readonly string[]): Shown[] {
  const linter = new LedgerLinter<number>();
  const found = lines.flatMap((text, i) => {
    const envelope = JSON.parse(text) as LintableEnvelope;
    const alone = lintEnvelope(envelope).map((finding) => ({ ...finding, line: i + 1 }));
    return [...alone, ...linter.check(envelope, i + 1).map(placed)];
  });
  return [...found, ...Array.from(linter.finish(), placed)];
}

function placed<F extends { position: number }>(finding: F): F & { line: number } {
  return { ...finding, line: finding.position };
}
