import type { Bytes } from "../bytes.js";
import { toBytes, toText } from "../bytes.js";
import type { Random } from "../random.js";
import { printTree, type Tree } from "../tree.js";

const SHORT: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  '"': '\\"',
  "\\": "\\\\",
  "/": "\\/",
};

/** A string token with escapes for some of its characters, at least one if it has any; the text stays the same. */
export function escapeSome(token: Bytes, random: Random): Bytes {
  const decoded = toText(token);
  if (decoded === undefined || !decoded.startsWith('"')) return token;
  let text: string;
  try {
    text = JSON.parse(decoded) as string;
  } catch {
    return token;
  }
  // So that long strings stay within bounds.
  const end = Math.min(text.length, MOST_ESCAPED);
  const certain = random.below(end);
  let spelled = "";
  for (let i = 0; i < end; i++) {
    const unit = text.charAt(i);
    // Half a pair can't stand raw, so characters beyond ASCII are all escaped.
    const escapes = i === certain || random.oneIn(3) || !PLAIN.test(unit);
    spelled += escapes ? escape(unit, random) : unit;
  }
  const rest = text.slice(end);
  return `"${spelled}${rest === "" ? "" : toBytes(JSON.stringify(rest)).slice(1, -1)}"`;
}

const MOST_ESCAPED = 300;
const PLAIN = /[ !#-[\]-~]/;

function escape(unit: string, random: Random): Bytes {
  const short = SHORT[unit];
  if (short !== undefined && random.oneIn(2)) return short;
  const hex = unit.charCodeAt(0).toString(16).padStart(4, "0");
  return `\\u${random.oneIn(2) ? hex.toUpperCase() : hex}`;
}

/** Every string and key of a document spelled with escapes. */
export function escapeAll(tree: Tree, random: Random): Tree {
  switch (tree.kind) {
    case "string":
      return { kind: "string", raw: escapeSome(tree.raw, random) };
    case "list":
      return { kind: "list", items: tree.items.map((item) => escapeAll(item, random)) };
    case "members":
      return {
        kind: "members",
        members: tree.members.map(({ key, value }) => ({
          key: escapeSome(key, random),
          value: escapeAll(value, random),
        })),
      };
    default:
      return tree;
  }
}

const SPACES = ["", "", "", " ", "  ", "\n", "\t", "\r", "\r\n", "\n    "];

/** White space, legal everywhere between tokens. */
export function printSpaced(tree: Tree, random: Random): Bytes {
  const outer = random.pick(SPACES);
  return `${outer}${printTree(tree, () => random.pick(SPACES))}${random.pick(SPACES)}`;
}

/** What may look like white space, but is none in JSON. */
const ILLEGAL_GAPS: readonly Bytes[] = [
  ...["\x0b", "\x0c", "\x00", "\xa0", "\xc2\xa0", "\xc2\x85", "\xe2\x80\xa8", "\xe3\x80\x80", "\xef\xbb\xbf"],
  ...["//x\n", "/*x*/", "/**/", "#x\n", "<!-- -->", "\\n", "\\", ",", ";", "'", "`", "\x1a", "\x7f", "--"],
];

/** Something illegal in one of the gaps between tokens. */
export function printBroken(tree: Tree, random: Random): Bytes {
  let gaps = 0;
  printTree(tree, () => (gaps++, ""));
  const chosen = random.below(gaps + 2);
  const illegal = random.pick(ILLEGAL_GAPS);
  let gap = 0;
  const body = printTree(tree, () => (gap++ === chosen ? illegal : ""));
  return `${chosen === gaps ? illegal : ""}${body}${chosen === gaps + 1 ? illegal : ""}`;
}
