/** Names by the code unit that they have at an index. */
export interface NameSplit {
  readonly index: number;
  readonly groups: ReadonlyMap<number, readonly string[]>;
}

/**
 * Splits names at the index where they differ most. Each is taken with the quote
 * that ends it in a JSON text, so that the shortest is told from those it starts.
 */
export function splitByUnit(names: readonly string[]): NameSplit {
  let best: NameSplit = { index: 0, groups: new Map() };
  if (names.length === 0) return best;
  const shortest = Math.min(...names.map((name) => name.length));
  for (let index = 0; index <= shortest; index++) {
    const groups = new Map<number, string[]>();
    for (const name of names) {
      const unit = `${name}"`.charCodeAt(index);
      groups.set(unit, [...(groups.get(unit) ?? []), name]);
    }
    if (groups.size > best.groups.size) best = { index, groups };
  }
  return best;
}
