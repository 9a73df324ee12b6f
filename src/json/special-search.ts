import type { UnitArray } from "./unit-array.js";

/**
 * Finds what does not stand for itself inside of a string by searches, which are
 * quicker than a look at each character where it is far away.
 */
export class SpecialSearch {
  private readonly quotes: Occurrence;
  private readonly backslashes: Occurrence;

  constructor(
    text: string,
    private readonly units: UnitArray,
  ) {
    this.quotes = new Occurrence(text, '"');
    this.backslashes = new Occurrence(text, "\\");
  }

  /** The first quote, backslash or control character that is not before an index, or the text's length. */
  from(index: number): number {
    const to = Math.min(this.quotes.from(index), this.backslashes.from(index));
    return this.units.firstControl(index, to);
  }
}

/** Where a character stands in a text. The last find is kept, so that no stretch is searched twice on the way. */
class Occurrence {
  private searchedFrom = 0;
  private foundAt = -1;

  constructor(
    private readonly text: string,
    private readonly character: string,
  ) {}

  /** The character's first index that is not before another one, or the text's length. */
  from(index: number): number {
    if (index < this.searchedFrom || index > this.foundAt) {
      const found = this.text.indexOf(this.character, index);
      this.foundAt = found === -1 ? this.text.length : found;
      this.searchedFrom = index;
    }
    return this.foundAt;
  }
}
