/** What several messages have in common. */
export interface CommonText {
  readonly first: string;
  /** Whole words that all of them start with. */
  readonly start: string;
  /** Whole words that all of them end with. */
  readonly end: string;
  readonly isSame: boolean;
}

export function commonText(text: string): CommonText {
  return { first: text, start: text, end: text, isSame: true };
}

/** What is left in common when one more text is looked at. */
export function narrow(common: CommonText, text: string): CommonText {
  const { first, end, isSame } = common;
  if (isSame && text === first) return common;
  const start = commonStart(common.start, text);
  // What belongs to the start is not looked at again: the two must not overlap.
  const rest = first.slice(start.length);
  return {
    first,
    start,
    end: commonEnd(rest.length < end.length ? rest : end, text.slice(start.length)),
    isSame: false,
  };
}

/** The texts as one: with a gap where they differ, or the first one if too little is the same. */
export function describeCommon({ first, start, end, isSame }: CommonText): string {
  if (isSame) return first;
  return start.length + end.length >= first.length / 3
    ? `${start}…${end}`
    : `${first} (the first of them; the others differ)`;
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, a.lastIndexOf(" ", length - 1) + 1);
}

function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  const space = a.indexOf(" ", a.length - length);
  return space === -1 ? "" : a.slice(space);
}
