// No JSON text of ours can hold this character unescaped, so the mark can't be met by chance.
const MARK = "\u0000";

/** JSON text with two spaces of indent and a final newline. A `bigint` is written digit by digit. */
export function serialise(document: unknown): string {
  const marked = JSON.stringify(
    document,
    (_key, value: unknown) => (typeof value === "bigint" ? MARK + value : value),
    2,
  );
  return marked.replace(/"\\u0000(-?\d+)"/g, "$1") + "\n";
}
