import type { TextSource } from "./text-source.js";

/** What was emitted for a value: JavaScript expressions. */
export interface Emitted {
  value: string;
  /** A capture that takes part in the match whenever the value does, if there is one. */
  capture?: string | undefined;
}

/** As many items or members of a list or map have captures of their own: seldom are there more. */
export const SHORT = 3;

/**
 * Emits the reading of a list or map whose first few parts are captured one by one,
 * and what is left of them as a text: for so few, `JSON.parse` would take twice the time.
 */
export function emitShort(
  source: TextSource,
  [open, close]: string,
  part: string,
  emitPart: () => Emitted,
): { proofs: string[]; values: string[]; rest: string } {
  const proofs: string[] = [];
  const values: string[] = [];
  source.matchLiteral(open as string);
  for (let i = 0; i < SHORT; i++) {
    source.match(i === 0 ? "(?:" : "(?:,");
    const { capture, value } = emitPart();
    proofs.push(capture ?? source.capture(""));
    values.push(value);
  }
  const rest = source.capture(`(?:,${part})*`);
  source.match(")?".repeat(SHORT));
  source.matchLiteral(close as string);
  return { proofs, values, rest };
}

/** The expression that has what is made of as many parts as took part in the match. */
export function choose(proofs: readonly string[], make: (count: number) => string): string {
  const cases = proofs.map((proof, count) => `${proof} === undefined ? ${make(count)} : `);
  return `(${cases.join("")}${make(proofs.length)})`;
}
