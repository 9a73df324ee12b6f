import { printable } from "../printable.js";

/**
 * A text as SARIF's plain text messages carry it: braces are doubled, since they
 * mark placeholders, and nothing looks like an embedded link (3.11.5, 3.11.6).
 */
export function messageOf(text: string): { text: string } {
  return { text: printable(text).replace(/[{}]/g, "$&$&").replaceAll("](", "] (") };
}
