/** What was said last, by position in the ledger. */
export type Latest<T> = {
  readonly piece: "latest";
  /** -1 while nothing was said. */
  position: number;
  value: T | null;
};

export function createLatest<T>(): Latest<T> {
  return { piece: "latest", position: -1, value: null };
}

/** Takes in what is said at a position. The value is asked for only if it stays. */
export function setLatest<T>(latest: Latest<T>, position: number, value: () => T): void {
  if (position < latest.position) return;
  latest.position = position;
  latest.value = value();
}

export function mergeLatest<T>(into: Latest<T>, from: Latest<T>): void {
  if (from.position < into.position) return;
  into.position = from.position;
  into.value = from.value;
}
