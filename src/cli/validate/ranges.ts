/** Stretches of a block. */
export class Ranges {
  /** Start and end of each, one after the other. */
  readonly pairs: number[] = [];

  /**
   * @param areJoined whether neighbours become one stretch: lines bring their ends along, while
   * documents that touch are to be told apart
   */
  constructor(private readonly areJoined: boolean) {}

  /** Adds a stretch behind the ones that are there. */
  add(start: number, end: number): void {
    const { pairs } = this;
    if (this.areJoined && pairs.at(-1) === start) pairs[pairs.length - 1] = end;
    else pairs.push(start, end);
  }
}
