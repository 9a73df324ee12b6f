/** Something that shows a code. */
export type Illustration =
  /** Lines of a ledger; bytes where they are no text. */
  | { readonly ledger: readonly (string | Uint8Array)[] }
  /** An expression, where the fault is not in a document but in a program's values. */
  | { readonly javascript: string }
  /** For a shell, where it takes a whole ledger. */
  | { readonly command: string };

/** What a code needs beside its meaning, which its own table states. */
export interface Explanation {
  /** Null where nothing small shows it. */
  readonly example: Illustration | null;
  /** What to do about it. */
  readonly fix: string;
}
