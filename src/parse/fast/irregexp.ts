let known: boolean | undefined;

/**
 * True where regular expressions are run by Irregexp, as V8 and Firefox do. It is
 * known by how it words a complaint: the engine's name says less, since an engine may
 * change what it runs them by.
 *
 * Others, such as that of Safari and Bun, take a thousand times as long for groups that
 * repeat within groups that repeat, and for long texts up to a hundred times.
 */
export function hasIrregexp(): boolean {
  return (known ??= /unterminated character class/i.test(complaintOf("[")));
}

function complaintOf(pattern: string): string {
  try {
    new RegExp(pattern);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}
