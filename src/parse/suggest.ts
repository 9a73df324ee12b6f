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
    const distance = editDistance(wanted, foldKnown(candidate));
    if (distance < bestDistance && distance <= candidate.length / 3) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

// "budget_exceeded" and "budgetExceeded" are the same name in another house style.
function fold(name: string): string {
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

/** The number of insertions, deletions and replacements between two names (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
