import { isUtf8 } from "node:buffer";

/**
 * A document, or part of one, as bytes: one character from U+0000 to U+00FF for
 * each. So a string that is not UTF-8 can be held, cut and joined like any other.
 */
export type Bytes = string;

export function toBytes(text: string): Bytes {
  return Buffer.from(text, "utf8").toString("latin1");
}

export function toBuffer(bytes: Bytes): Buffer {
  return Buffer.from(bytes, "latin1");
}

/** The text that bytes are, or undefined where they are not UTF-8. */
export function toText(bytes: Bytes): string | undefined {
  const buffer = toBuffer(bytes);
  return isUtf8(buffer) ? buffer.toString("utf8") : undefined;
}

/** Bytes for a person to read: escaped where they are no visible ASCII. */
export function show(bytes: Bytes): string {
  const visible = bytes.replaceAll(
    /[^\x20-\x7e]/g,
    (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return visible.length > 2000 ? `${visible.slice(0, 2000)}… (${visible.length})` : visible;
}

/**
 * The items of a list that white space separates, as bytes. White space inside an
 * item, control characters and bytes that are no UTF-8 are written as `%` and two
 * hexadecimal digits.
 */
export function items(list: string): Bytes[] {
  return toBytes(list)
    .trim()
    .split(/[ \n]+/)
    .map((item) =>
      item.replaceAll(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
}
