/** The first items of something that has no end. */
export function take<T>(count: number, source: Iterator<T>): T[] {
  return Array.from({ length: count }, () => source.next().value as T);
}
