import type { Random } from "./random.js";

const CAPACITY = 64;

/** Things that later events may refer to. It forgets the oldest, so that a ledger of any length fits. */
export class Pool<T> {
  private readonly items: T[] = [];

  get size(): number {
    return this.items.length;
  }

  put(item: T): void {
    if (this.items.length === CAPACITY) this.items.shift();
    this.items.push(item);
  }

  /** One of them, or undefined where there is none. */
  pick(random: Random): T | undefined {
    return this.items.length === 0 ? undefined : random.pick(this.items);
  }

  /** Like `pick`, and forgets it. */
  take(random: Random): T | undefined {
    return this.items.length === 0
      ? undefined
      : this.items.splice(random.int(0, this.items.length - 1), 1)[0];
  }
}
