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
  let nextFeed = indexOfFeed(text, 0);
  return indexes.map((index) => {
    if (inBytes) bytes += utf8Length(text, at, index);
    for (; nextFeed < index; nextFeed = indexOfFeed(text, at)) {
      line++;
      column = 1;
      at = nextFeed + 1;
    }
    column += countCharacters(text, at, index);
    at = index;
    return { line, column, offset: inBytes ? bytes : index };
  });
}

function indexOfFeed(text: string, from: number): number {
  const index = text.indexOf("\n", from);
  return index === -1 ? Infinity : index;
}

/** How many characters a stretch of a text has: the second half of a surrogate pair is none. */
function countCharacters(text: string, from: number, to: number): number {
  let count = to - from;
  // Of a text of Latin-1, which has no surrogates, V8 knows that without looking at it.
  if (!/[\udc00-\udfff]/.test(text.slice(from, to))) return count;
  for (let i = from; i < to; i++) {
    if (isLowSurrogate(text.charCodeAt(i))) count--;
  }
  return count;
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
