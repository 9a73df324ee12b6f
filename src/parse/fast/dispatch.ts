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
  const { index, groups } = splitByCharacter(names);
  source.line(`switch (text.charCodeAt(${at} + ${index})) {`);
  for (const [unit, group] of groups) {
    source.line(`case ${unit}: {`);
    dispatchOn(source, at, group, emitVariant);
    source.line("break; }");
  }
  source.line("default: return undefined; }");
}

/** The index at which the names differ most, and the names by the code unit they have there. */
function splitByCharacter(names: readonly string[]): { index: number; groups: Map<number, string[]> } {
  let best = { index: 0, groups: new Map<number, string[]>() };
  const longest = Math.max(...names.map((name) => name.length));
  for (let index = 0; index <= longest; index++) {
    const groups = new Map<number, string[]>();
    for (const name of names) {
      const unit = `${name}"`.charCodeAt(index);
      groups.set(unit, [...(groups.get(unit) ?? []), name]);
    }
    if (groups.size > best.groups.size) best = { index, groups };
  }
  return best;
}
