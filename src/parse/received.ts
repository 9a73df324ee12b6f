const SHOWN_LENGTH = 60;

/** A JavaScript value in a few words, for a message. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return shorten(JSON.stringify(shortenRaw(value)));
    case "bigint":
      return shorten(`${value}n`);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? "an array" : describeObject(value);
    case "undefined":
      return "undefined";
    default:
      return `a ${typeof value}`;
  }
}

function describeObject(value: object): string {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== "Object") return `a ${tag}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  const maker = prototype === null ? undefined : (value as { constructor?: { name?: unknown } }).constructor;
  const name = typeof maker === "function" ? (maker as { name: unknown }).name : undefined;
  return typeof name === "string" && name !== "Object" && name !== ""
    ? `an instance of ${name}`
    : "an object";
}

/** The value that starts at an index of a text, in a few words. */
export function describeTextAt(text: string, at: number): string {
  if (at >= text.length) return "the end of the text";
  const first = text[at] as string;
  if (first === "{") return "an object";
  if (first === "[") return "an array";
  const rest = text.slice(at, at + SHOWN_LENGTH + 1);
  const token = first === '"' ? /^"(?:[^"\\]|\\.)*"?/s.exec(rest) : /^[-+\w.]+/.exec(rest);
  return shorten(token?.[0] ?? describeCharacter(text.codePointAt(at) as number));
}

function describeCharacter(codePoint: number): string {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  const isVisible = codePoint > 0x20 && codePoint < 0x7f;
  return isVisible ? `'${String.fromCodePoint(codePoint)}'` : name;
}

function shortenRaw(text: string): string {
  return text.length > 2 * SHOWN_LENGTH ? text.slice(0, 2 * SHOWN_LENGTH) : text;
}

function shorten(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text;
}
