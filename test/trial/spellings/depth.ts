import type { Bytes } from "../bytes.js";
import { raw } from "../tree.js";
import { ofValue, type Mutation } from "./mutation.js";

/** Levels in all, from the document's root on: the limit, what is next to it and far beyond it. */
const TOTALS = [2, 64, 126, 127, 128, 129, 130, 600];

function nest(levels: number, open: Bytes, inner: Bytes, close: Bytes): Bytes {
  return `${open.repeat(levels)}${inner}${close.repeat(levels)}`;
}

function mixed(levels: number): Bytes {
  return nest(levels / 2, '[{"":', "null", ',"b":0},1]');
}

const FORMS: readonly ((levels: number) => Bytes)[] = [
  (levels) => nest(levels, "[", "", "]"),
  (levels) => nest(levels - 1, '{"a":', "{}", "}"),
  (levels) => nest(levels, '{"a":', "0", "}"),
  (levels) => nest(levels, "[0,", '"x"', "]"),
  (levels) => (levels % 2 === 1 ? `[${mixed(levels - 1)}]` : mixed(levels)),
];

/** A value that is nested to such a depth in all, in place of another one or under an unknown key. */
export const DEPTHS: readonly Mutation[] = TOTALS.flatMap((total) =>
  FORMS.flatMap((form) => [
    ofValue("depth", (_node, { path }) => (total > path.length ? raw(form(total - path.length)) : undefined)),
    ofValue("depth", (node, { path }, random) => {
      if (node.kind !== "members" || total <= path.length + 1) return undefined;
      const member = { key: '"?"', value: raw(form(total - path.length - 1)) };
      return {
        kind: "members",
        members: node.members.toSpliced(random.below(node.members.length + 1), 0, member),
      };
    }),
  ]),
);
