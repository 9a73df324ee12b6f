import { escape, printable } from "../printable.js";

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text for an element or an attribute; what XML 1.0 has no form for is escaped so that it is seen. */
function xmlText(text: string): string {
  return printable(text)
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, escape)
    .replace(/[&<>"']/g, (sign) => REFERENCES[sign] as string);
}

/** The tag that opens an element; attributes without a value are left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return `<${name}${written.join("")}>`;
}

/** An element that holds lines of text. */
export function textElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  return `${openTag(name, attributes)}${lines.map(xmlText).join("\n")}</${name}>`;
}
