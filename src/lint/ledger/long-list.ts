const PART_LENGTH = 1 << 12;

/** A list in parts: as it grows, it is never copied into a larger one. */
export class LongList<T> {
  readonly #parts: T[][] = [];
  #last: T[] = [];

  push(item: T): void {
    if (this.#parts.length === 0 || this.#last.length === PART_LENGTH) {
      this.#last = [];
      this.#parts.push(this.#last);
    }
    this.#last.push(item);
  }

  at(index: number): T | undefined {
    return this.#parts[Math.floor(index / PART_LENGTH)]?.[index % PART_LENGTH];
  }
}
