import { isAbsolute, relative, resolve, sep } from "node:path";
import { STANDARD_INPUT } from "../place.js";
import { shorten } from "../printable.js";

/** No system opens a longer path. */
const MAX_PATH_LENGTH = 1 << 15;

/**
 * The URI reference (RFC 3986) of an input: relative to the working folder if it
 * stands in there, else with the scheme `file`, since `..` is not to be used.
 */
export function artifactUri(file: string, folder: string): string {
  if (file === STANDARD_INPUT) return encode(file);
  const absolute = resolve(folder, shorten(file, MAX_PATH_LENGTH));
  const inside = relative(folder, absolute);
  const isOutside = inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  if (!isOutside) return inside.split(sep).map(encode).join("/");
  const [root = "", ...steps] = absolute.split(sep);
  // The root is empty, or the letter of a drive with its colon.
  return `file://${root === "" ? "" : `/${root}`}/${steps.map(encode).join("/")}`;
}

function encode(step: string): string {
  return encodeURIComponent(step.toWellFormed());
}
