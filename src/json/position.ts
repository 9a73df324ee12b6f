const LINE_FEED = 0x0a;

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
  let column = 1;
  let bytes = 0;
  let at = 0;
  return indexes.map((index) => {
    if (inBytes) bytes += utf8Length(text, at, index);
    for (; at < index; at++) {
      const unit = text.charCodeAt(at);
      if (unit === LINE_FEED) {
        line++;
        column = 1;
      } else if (!isLowSurrogate(unit)) {
        column++;
      }
    }
    return { line, column, offset: inBytes ? bytes : index };
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

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
