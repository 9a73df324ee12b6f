import type { Scanner } from "../../json/scanner.js";
import { scanAt, type ScanEnd } from "./runtime.js";

/** Passes over free JSON at an index. Returns false when it is broken. */
export function skipValue(text: string, at: number, depth: number, end: ScanEnd): boolean {
  return scanAt(text, at, depth, end, skip) !== undefined;
}

function skip(scanner: Scanner): true {
  scanner.skip();
  return true;
}
