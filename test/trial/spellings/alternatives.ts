import { escapeSome } from "./respell.js";
import type { Place } from "../places.js";
import { fieldOf, keyText, variantOf } from "../places.js";
import type { Random } from "../random.js";
import type { Shape, Slot } from "../shape.js";
import { printTree, raw, type Member, type Tree } from "../tree.js";
import { ofValue, type Mutation } from "./mutation.js";

/** Values in the order of declaration, as an array has them in place of an object. */
function asArray(node: Tree, shape: Shape | undefined): Tree | undefined {
  if (node.kind !== "members") return undefined;
  const variant = variantOf(shape, node.members).shape;
  if (variant?.kind !== "struct") return undefined;
  const items = variant.fields.map(
    ({ key }) => node.members.find((member) => keyText(member.key) === key)?.value ?? raw("null"),
  );
  return { kind: "list", items };
}

/** Everything below a place in such a form, or one in so many of it. */
function deepen(node: Tree, slot: Slot | undefined, random: Random, sparse: number): Tree {
  if (slot === undefined) return node;
  const { shape } = slot;
  const changes = random.oneIn(sparse);
  if (node.kind === "string" && shape.kind === "unit" && changes) return raw(`{${node.raw}:null}`);
  if (node.kind === "list" && shape.kind === "list")
    return { kind: "list", items: node.items.map((item) => deepen(item, shape.item, random, sparse)) };
  if (node.kind !== "members") return node;
  const variant = variantOf(shape, node.members).shape;
  const members = node.members.map(({ key, value }): Member => {
    const inner = variant?.kind === "struct" ? fieldOf(variant, keyText(key) ?? "") : valueSlot(variant);
    return { key, value: deepen(value, inner, random, sparse) };
  });
  const changed: Tree = { kind: "members", members };
  // The tag may have been respelled, so the variant is looked up in what it was.
  return (changes && variant !== undefined ? asArray(changed, variant) : undefined) ?? changed;
}

function valueSlot(shape: Shape | undefined): Slot | undefined {
  return shape?.kind === "map" ? shape.value : undefined;
}

const family = "alternative spellings";

const asObject = (content: string): Mutation =>
  ofValue(family, (node, { slot }) =>
    node.kind === "string" && isNamed(slot) ? raw(`{${node.raw}:${content}}`) : undefined,
  );

const ofArray = (change: (items: Tree[]) => Tree[]): Mutation =>
  ofValue(family, (node, { slot }) => {
    const list = asArray(node, slot?.shape);
    return list?.kind === "list" ? { kind: "list", items: change(list.items) } : undefined;
  });

const ofNames = (respell: (name: string, random: Random) => string): Mutation =>
  ofValue("names", (node, { slot }, random) =>
    node.kind === "string" && isNamed(slot) ? raw(respell(node.raw, random)) : undefined,
  );

function isNamed(slot: Slot | undefined): boolean {
  return slot?.shape.kind === "unit" || slot?.shape.kind === "external";
}

const anyNode = (change: (printed: string) => string): Mutation =>
  ofValue(family, (node, { slot }) => (slot === undefined ? undefined : raw(change(printTree(node)))));

function otherName(slot: Slot | undefined, random: Random): Tree | undefined {
  const names = slot?.shape.kind === "unit" || slot?.shape.kind === "external" ? slot.shape.names : undefined;
  return names === undefined ? undefined : raw(JSON.stringify(random.pick(names)));
}

/** Spellings that the Rust reader takes in some places, and those next to them. */
export const ALTERNATIVES: readonly Mutation[] = [
  ofArray((list) => list),
  ofArray((list) => list.slice(0, -1)),
  ofArray((list) => [...list, raw("null")]),
  ofArray((list) => list.slice(1)),
  ofValue(family, (node, { slot }, random) => deepen(node, slot, random, 1)),
  ofValue(family, (node, { slot }, random) => deepen(node, slot, random, 4)),
  ofValue(family, (node, { slot }, random) => deepen(node, slot, random, 12)),
  ...["null", "{}", "[]", "0", '""', "[null]", '{"x":null}', 'null,"x":null', "true"].map(asObject),
  ...["0", "1", "2", "4", "11", "-1", "0.0", '"0"'].map((index) =>
    ofValue(family, (_node, { slot }) => (isNamed(slot) ? raw(index) : undefined)),
  ),
  ...[
    '{"Other":null}',
    '{"Other":{}}',
    '{"Other":["x"]}',
    '["Other","x"]',
    '"Other"',
    '{"Adapter":null}',
  ].map((text) =>
    ofValue(family, (_node, { slot }) => (slot?.shape.kind === "external" ? raw(text) : undefined)),
  ),
  anyNode((printed) => `[${printed}]`),
  anyNode((printed) => `{"Some":${printed}}`),
  anyNode((printed) => `{"value":${printed}}`),
  anyNode((printed) => JSON.stringify(printed)),
  ofValue("names", (_node, { slot }, random) => otherName(slot, random)),
  ofNames(escapeSome),
  ofNames((name) => name.toLowerCase()),
  ofNames((name) => name.toUpperCase()),
  ofNames((name) => name.replaceAll(/(?<!")[A-Z]/g, (letter) => `_${letter}`).toLowerCase()),
  ofNames((name) => `${name.slice(0, -1)} "`),
  ofNames((name) => `${name.slice(0, -2)}"`),
  ofNames((name) => `${name.slice(0, -1)}\\u0000"`),
  ...["Local", "Remote", "Kernel", "Routing", "Recall", "BudgetExceeded", "FactPromoted", "Low", "None"].map(
    (name) => ofNames(() => `"${name}"`),
  ),
];

/** True where a place can be spelled in one of these ways at all. */
export function hasAlternatives({ slot }: Place): boolean {
  return slot !== undefined && slot.shape.kind !== "json";
}
