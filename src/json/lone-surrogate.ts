/** The index of the first half of a surrogate pair that stands alone, or -1. */
export function findLoneSurrogate(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) as number;
    if (codePoint > 0xffff) i++;
    else if (codePoint >= 0xd800 && codePoint <= 0xdfff) return i;
  }
  return -1;
}
