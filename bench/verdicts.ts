/** What a contender makes of documents whose truth is known. */
export interface Verdicts {
  /** Valid documents that it refuses. */
  refused: number;
  /** Invalid documents that it accepts. */
  accepted: number;
  /** Of the documents with 64-bit integers: those it reads exactly, rounds and refuses. */
  wide: { exact: number; rounded: number; refused: number };
}

type Run = (text: string) => unknown;

export interface KnownDocuments {
  valid: readonly string[];
  invalid: readonly string[];
  wide: readonly { text: string; value: unknown }[];
}

export function judge(run: Run, documents: KnownDocuments): Verdicts {
  const refused = documents.valid.filter((text) => attempt(run, text) === undefined).length;
  const accepted = documents.invalid.filter((text) => attempt(run, text) !== undefined).length;
  const wide = { exact: 0, rounded: 0, refused: 0 };
  for (const { text, value } of documents.wide) {
    const read = attempt(run, text);
    if (read === undefined) wide.refused++;
    else if (keepsIntegers(value, read)) wide.exact++;
    else wide.rounded++;
  }
  return { refused, accepted, wide };
}

/** What a function returns, or undefined where it throws. */
export function attempt<T, R>(run: (input: T) => R, input: T): R | undefined {
  try {
    return run(input);
  } catch {
    return undefined;
  }
}

/** True when what was read has each 64-bit integer of the original. */
function keepsIntegers(original: unknown, read: unknown): boolean {
  if (typeof original === "bigint") return read === original;
  if (typeof original !== "object" || original === null) return true;
  if (typeof read !== "object" || read === null) return false;
  return Object.entries(original).every(([key, value]) =>
    keepsIntegers(value, (read as Record<string, unknown>)[key]),
  );
}
