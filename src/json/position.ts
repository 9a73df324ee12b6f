/** A place in a text. */
export interface TextPosition {
  line: number;
  column: number;
  offset: number;
}

/**
 * The positions of ascending indexes into a text, found in one pass.
 *
 * @param inBytes true when offsets count UTF-8 bytes instead of UTF-16 code units
 */
export function locate(text: string, indexes: readonly number[], inBytes: boolean): TextPosition[] {
  let line = 1;
  let lineStart = 0;
  let bytes = 0;
  let from = 0;
  return indexes.map((index) => {
    for (
      let feed = text.indexOf("\n", from);
      feed !== -1 && feed < index;
      feed = text.indexOf("\n", feed + 1)
    ) {
      line++;
      lineStart = feed + 1;
    }
    if (inBytes) bytes += utf8Length(text, from, index);
    from = index;
    return { line, column: codePoints(text, lineStart, index) + 1, offset: inBytes ? bytes : index };
  });
}

/** How many bytes a stretch of a text takes in UTF-8. */
export function utf8Length(text: string, from: number, to: number): number {
  let bytes = to - from;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // Each half of a surrogate pair counts for two of the pair's four bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

function codePoints(text: string, from: number, to: number): number {
  let count = to - from;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xdc00 && unit < 0xe000) count--;
  }
  return count;
}
