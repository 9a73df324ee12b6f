/** How many characters a slip of the pen adds or drops at most. */
const LONGEST_SLIP = 4;

/** The candidate nearest to a name, if one is near enough to be a slip of the pen. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > 100) return undefined;
  const wanted = fold(name);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > LONGEST_SLIP) continue;
    const distance = editDistance(
      wanted,
      foldKnown(candidate),
      Math.min(candidate.length / 3, bestDistance - 1),
    );
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The same for a name in another house style: `budget_exceeded` is `budgetExceeded`. */
export function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}

const folded = new Map<string, string>();

/** Folds a name of the contract, of which there are few. */
function foldKnown(name: string): string {
  let known = folded.get(name);
  if (known === undefined) {
    known = fold(name);
    folded.set(name, known);
  }
  return known;
}

/** The distances of the last row. Lower case may double a name of a hundred characters. */
const row = new Uint8Array(256);

/**
 * The number of insertions, deletions and replacements between two names
 * (Levenshtein), or infinity as soon as it is seen to be beyond a limit.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    let before = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      let distance = unit === b.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      if (above < distance) distance = above + 1;
      if (before < distance) distance = before + 1;
      if (distance < least) least = distance;
      row[j] = before = distance;
      diagonal = above;
    }
    // No later row has anything smaller.
    if (least > limit) return Infinity;
  }
  return row[b.length] as number;
}
