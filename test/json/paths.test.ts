import fc from "fast-check";
import { expect, test } from "vitest";
import { indexesOfPaths, pathsAt } from "../../src/json/paths.js";
import { MARK, marked } from "../support/marked-text.js";
import { printTree, parseTree, type Tree } from "../trial/tree.js";

/** Texts, sound up to the mark, and the path there. */
const PLACES: [source: string, path: (string | number)[]][] = [
  ["¦", []],
  ["¦{}", []],
  [" ¦5", []],
  ["[¦1]", [0]],
  ["[¦]", [0]],
  ["[1¦,2]", [0]],
  ["[1,¦2]", [1]],
  ["[1, ¦]", [1]],
  ["[[],[1],¦[[2]]]", [2]],
  ["[[],[1],[[¦2]]]", [2, 0, 0]],
  ['{¦"a":1}', ["a"]],
  ['{"¦a":1}', []],
  ['{"a"¦:1}', ["a"]],
  ['{"a":¦1}', ["a"]],
  ['{"a":1¦}', ["a"]],
  ['{"a":1,¦}', []],
  ['{"a":1, ¦"b":2}', ["b"]],
  ['{"a":1,¦b:2}', []],
  ['{"a":{"b":[{"c":¦null}]}}', ["a", "b", 0, "c"]],
  ['{"a":{"b":1},"c":¦2}', ["c"]],
  ['{"a":[1,2]}¦}', []],
  ['{"a":"¦x"}', ["a"]],
  ['{"a":"x¦"}', ["a"]],
  ['{"a":"x"¦}', ["a"]],
  ['{"a":"]},[{:\\"",¦"b":0}', ["b"]],
  ['{"a\\"\\\\":¦1}', ['a"\\']],
  ['{"\\u0061\\ud83d\\ude00/~":¦1}', ["a\u{1f600}/~"]],
  ['{"__proto__":{"":¦1}}', ["__proto__", ""]],
  ['{"a":"unfinished ¦', ["a"]],
  ['{"a":"bad \\¦q', ["a"]],
  ['{"a":1,"unfinished¦', []],
  ['{"a":1,"\\¦q":1', []],
  ['{"a":1}{"b":[¦', ["b", 0]],
  ["}]¦", []],
];

test.each(PLACES)("%s", (source, path) => {
  const { text, offset } = marked(source);
  expect(pathsAt(text, [offset])).toEqual([path]);
  expect(pathsAt(text, [0, offset, offset]).slice(1)).toEqual([path, path]);
});

/** Every value of a tree with its path, in the order of the text. */
function* valuesOf(
  tree: Tree,
  path: (string | number)[] = [],
): Generator<{ tree: Tree; path: (string | number)[] }> {
  yield { tree, path };
  if (tree.kind === "list") for (const [i, item] of tree.items.entries()) yield* valuesOf(item, [...path, i]);
  if (tree.kind === "members")
    for (const { key, value } of tree.members) yield* valuesOf(value, [...path, JSON.parse(key) as string]);
}

test("every value of any text is found at its path, all in one pass", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom("", " ", "\n"), (json, space) => {
      const tree = parseTree(json);
      const values = [...valuesOf(tree)];
      const { text, indexes } = printWithIndexes(tree, space);
      const paths = values.map(({ path }) => path);
      expect(pathsAt(text, indexes)).toEqual(paths);
      expect(indexesOfPaths(text, paths)).toEqual(indexes);
      expect(indexesOfPaths(text, paths.toReversed())).toEqual(indexes.toReversed());
    }),
  );
});

test("of a key that stands twice, the last value is found, as JSON.parse takes it", () => {
  const text = '{"a":{"b":1},"c":[2],"a":{"b":[3,4]}}';
  expect(indexesOfPaths(text, [["a", "b", 1], ["c", 0], ["a"]])).toEqual([
    text.indexOf("4"),
    text.indexOf("2"),
    text.lastIndexOf("{"),
  ]);
});

test("a path that the text has not is refused", () => {
  for (const path of [["b"], ["a", 1], ["a", "0"], ["a", 0, "x"]])
    expect(() => indexesOfPaths('{"a":[5]}', [["a", 0], path])).toThrow(
      new RangeError(`this text has no ${JSON.stringify(path)}`),
    );
});

/** The text of a tree and where each of its values starts in it. */
function printWithIndexes(tree: Tree, space: string): { text: string; indexes: number[] } {
  const mark = (node: Tree): Tree => {
    const raw = (text: string): Tree => ({ kind: "raw", raw: MARK + text });
    if (node.kind === "list")
      return raw(printTree({ kind: "list", items: node.items.map(mark) }, () => space));
    if (node.kind !== "members") return raw(node.raw);
    const members = node.members.map(({ key, value }) => ({ key, value: mark(value) }));
    return raw(printTree({ kind: "members", members }, () => space));
  };
  const parts = printTree(mark(tree)).split(MARK);
  const indexes: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) indexes.push((at += part.length));
  return { text: parts.join(""), indexes };
}
