import { Scanner, SyntaxFault } from "../../json/scanner.js";
import type { ScanEnd } from "./runtime.js";

/** Passes over free JSON at an index. Returns false when it is broken. */
export function skipValue(text: string, at: number, depth: number, end: ScanEnd): boolean {
  const scanner = new Scanner(text);
  scanner.pos = at;
  scanner.depth = depth;
  try {
    scanner.skip();
  } catch (error) {
    if (error instanceof SyntaxFault) return false;
    throw error;
  }
  end.at = scanner.pos;
  return text.slice(at, end.at).isWellFormed();
}
