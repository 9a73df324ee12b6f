import { splitByUnit } from "../split-names.js";
import type { TextSource } from "./text-source.js";

/**
 * Emits the choice of a variant by single characters of its tag. That is a guess,
 * which the variant's own pattern then has to prove.
 *
 * @param at the expression of the index at which the tag starts
 */
export function dispatchOn(
  source: TextSource,
  at: string,
  names: readonly string[],
  emitVariant: (name: string) => void,
): void {
  const [only] = names;
  if (only !== undefined && names.length === 1) {
    emitVariant(only);
    return;
  }
  const { index, groups } = splitByUnit(names);
  source.line(`switch (unitAt(text, ${at} + ${index})) {`);
  for (const [unit, group] of groups) {
    source.line(`case ${unit}: {`);
    dispatchOn(source, at, group, emitVariant);
    source.line("break; }");
  }
  source.line("default: return undefined; }");
}
