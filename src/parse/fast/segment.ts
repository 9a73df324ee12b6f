import { TEXT, withoutEscapes } from "./patterns.js";

/** How far ahead an escape is looked for: behind a document may stand a whole block of others. */
const FAR = 1 << 13;

/**
 * A part of a document that one sticky regular expression matches. To begin with,
 * that is one for texts without escapes. Once there was an escape, it is one that
 * takes both: documents of a kind are alike, and an attempt that fails costs more
 * than the quicker expression saves.
 */
export class Segment {
  /** Where the last match ended. */
  end = 0;
  private regex: RegExp;
  private readonly withEscapes: RegExp | undefined;

  /** @param texts which captures are texts, to be unescaped */
  constructor(
    pattern: string,
    private readonly texts: readonly number[],
  ) {
    this.regex = new RegExp(withoutEscapes(pattern), "y");
    if (pattern.includes(TEXT)) this.withEscapes = new RegExp(pattern, "y");
  }

  /** True when it matches at an index. */
  test(text: string, at: number): boolean {
    const { regex } = this;
    regex.lastIndex = at;
    if (!regex.test(text)) return this.meetsEscapes(text, at) && this.test(text, at);
    this.end = regex.lastIndex;
    return true;
  }

  /** What it captures at an index, or null when it does not match. */
  exec(text: string, at: number): RegExpExecArray | null {
    const { regex } = this;
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (match === null) return this.meetsEscapes(text, at) ? this.exec(text, at) : null;
    this.end = regex.lastIndex;
    if (regex === this.withEscapes) this.unescape(match);
    return match;
  }

  /** True when the first escapes ever are why there was no match. */
  private meetsEscapes(text: string, at: number): boolean {
    const { withEscapes } = this;
    if (withEscapes === undefined || withEscapes === this.regex || !hasEscape(text, at)) return false;
    withEscapes.lastIndex = at;
    if (!withEscapes.test(text)) return false;
    this.regex = withEscapes;
    return true;
  }

  private unescape(match: RegExpExecArray): void {
    if (!match[0].includes("\\")) return;
    for (const index of this.texts) {
      const captured = match[index];
      if (captured?.includes("\\") === true) match[index] = JSON.parse(`"${captured}"`) as string;
    }
  }
}

/** True when there is a backslash ahead. */
function hasEscape(text: string, at: number): boolean {
  return text.slice(at, at + FAR).includes("\\");
}
