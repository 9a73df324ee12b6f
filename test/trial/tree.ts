/**
 * JSON as it is spelled: every token keeps its characters, only white space is
 * lost. Works on texts and on bytes alike. Has nothing in common with the reader
 * under trial.
 */
export type Tree = Token | List | Members;

export interface Token {
  /** `raw` stands for anything at all, put in by a mutation. */
  kind: "string" | "number" | "word" | "raw";
  raw: string;
}

export interface List {
  kind: "list";
  items: Tree[];
}

export interface Members {
  kind: "members";
  members: Member[];
}

export interface Member {
  /** The key with its quotes. */
  key: string;
  value: Tree;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\]|\\[^])*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORD = /null|true|false/y;

/**
 * Takes a text apart, if it is JSON as far as its structure goes: what is in its
 * strings and how deep it is nested is not looked at.
 */
export function parseTree(text: string): Tree {
  const parser = new Parser(text);
  const tree = parser.value();
  if (parser.pass(SPACE) === undefined || parser.at !== text.length) parser.fail();
  return tree;
}

class Parser {
  at = 0;

  constructor(private readonly text: string) {}

  fail(): never {
    throw new Error(`no JSON from ${this.at} on: ${this.text.slice(this.at, this.at + 40)}`);
  }

  pass(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private sees(character: string): boolean {
    this.pass(SPACE);
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  value(): Tree {
    if (this.sees("{")) return { kind: "members", members: this.members() };
    if (this.sees("[")) return { kind: "list", items: this.items() };
    let raw = this.pass(STRING);
    if (raw !== undefined) return { kind: "string", raw };
    raw = this.pass(NUMBER);
    if (raw !== undefined) return { kind: "number", raw };
    return { kind: "word", raw: this.pass(WORD) ?? this.fail() };
  }

  private members(): Member[] {
    const members: Member[] = [];
    if (this.sees("}")) return members;
    do {
      this.pass(SPACE);
      const key = this.pass(STRING) ?? this.fail();
      if (!this.sees(":")) this.fail();
      members.push({ key, value: this.value() });
    } while (this.sees(","));
    if (!this.sees("}")) this.fail();
    return members;
  }

  private items(): Tree[] {
    const items: Tree[] = [];
    if (this.sees("]")) return items;
    do items.push(this.value());
    while (this.sees(","));
    if (!this.sees("]")) this.fail();
    return items;
  }
}

/** Puts a tree together again, with whatever the gap gives between two tokens. */
export function printTree(tree: Tree, gap: () => string = () => ""): string {
  switch (tree.kind) {
    case "list":
      return `[${gap()}${tree.items.map((item) => printTree(item, gap)).join(`${gap()},${gap()}`)}${gap()}]`;
    case "members":
      return `{${gap()}${tree.members
        .map(({ key, value }) => `${key}${gap()}:${gap()}${printTree(value, gap)}`)
        .join(`${gap()},${gap()}`)}${gap()}}`;
    default:
      return tree.raw;
  }
}

export function raw(text: string): Token {
  return { kind: "raw", raw: text };
}

/** Where a node stands: the index of each item or member on the way. */
export type Path = readonly number[];

export function nodeAt(tree: Tree, path: Path): Tree | undefined {
  let node: Tree | undefined = tree;
  for (const index of path) {
    if (node?.kind === "list") node = node.items[index];
    else if (node?.kind === "members") node = node.members[index]?.value;
    else return undefined;
  }
  return node;
}

/** A tree in which one node is another; the given tree is left as it is. */
export function replaceAt(tree: Tree, path: Path, node: Tree, level = 0): Tree {
  if (level === path.length) return node;
  const index = path[level] as number;
  if (tree.kind === "list") {
    const items = [...tree.items];
    items[index] = replaceAt(items[index] as Tree, path, node, level + 1);
    return { kind: "list", items };
  }
  if (tree.kind !== "members") throw new Error("no such path");
  const members = [...tree.members];
  const { key, value } = members[index] as Member;
  members[index] = { key, value: replaceAt(value, path, node, level + 1) };
  return { kind: "members", members };
}
