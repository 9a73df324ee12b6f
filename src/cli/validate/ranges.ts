/** Stretches of a block, neighbours joined. */
export class Ranges {
  /** Start and end of each, one after the other. */
  readonly pairs: number[] = [];

  /** Adds a stretch behind the ones that are there. */
  add(start: number, end: number): void {
    const { pairs } = this;
    if (pairs.at(-1) === start) pairs[pairs.length - 1] = end;
    else pairs.push(start, end);
  }
}
