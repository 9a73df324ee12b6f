import { validFixtures, type ValidFixture } from "../../scripts/conformance/fixtures.js";
import { readableTypes, typeOfFolder } from "../../scripts/conformance/types.js";
import { safeParseJson, type JsonObject, type ParseResult } from "../../src/index.js";
import { pointerOf } from "../../src/parse/issue.js";
import { parseExact } from "../../scripts/conformance/exact-json.js";
import { MARK } from "../support/marked-text.js";
import { placesOf, variantOf, type Place } from "../trial/places.js";
import type { Slot } from "../trial/shape.js";
import {
  nodeAt,
  parseTree,
  printTree,
  raw,
  replaceAt,
  type Member,
  type Members,
  type Tree,
} from "../trial/tree.js";
import { typeNamed, type JudgedType } from "../trial/types.js";

/** The types that documents are made of here. */
export const ROOT_TYPES = readableTypes();

/** A document with every key in the contract's order, or with every key in the opposite order. */
export interface Base {
  name: string;
  type: JudgedType;
  tree: Tree;
}

/** A member of an object that the contract knows the keys of. */
export interface FieldPlace {
  base: Base;
  name: string;
  /** The key, the object it is in, and where that object and the field stand. */
  key: string;
  object: Members;
  objectPath: readonly number[];
  index: number;
  pointer: string;
  slot: Slot;
}

/** Fixtures in which, taken together, every field has a value that has one in any; each in both orders of keys. */
export const BASES: readonly Base[] = telling(validFixtures().toSorted(byFullness).map(baseOf)).flatMap(
  (base) => [
    base,
    // In the opposite order contents stand before their tags, where Rust has to buffer them.
    { ...base, name: `${base.name}, reversed`, tree: reversed(base.tree) },
  ],
);

export const FIELDS: readonly FieldPlace[] = BASES.flatMap(fieldsOf);

/** Those called full have most, so that few others are needed. */
function byFullness(a: ValidFixture, b: ValidFixture): number {
  const rank = ({ name }: ValidFixture) => Number(name !== "full") + Number(!name.includes("full"));
  return rank(a) - rank(b);
}

function baseOf({ folder, name, text }: ValidFixture): Base {
  return { name: `${folder}/${name}`, type: typeNamed(typeOfFolder(folder)), tree: parseTree(text) };
}

/** The bases that have a value in a field where none before has one. */
function telling(bases: readonly Base[]): Base[] {
  const seen = new Set<string>();
  return bases.filter((base) => {
    const had = seen.size;
    for (const { name, object, index } of fieldsOf(base))
      if (!isNull((object.members[index] as Member).value)) seen.add(name);
    return seen.size > had;
  });
}

function isNull(node: Tree): boolean {
  return node.kind === "word" && node.raw === "null";
}

function fieldsOf(base: Base): FieldPlace[] {
  const places = placesOf(base.tree, base.type.slot);
  const byPath = new Map(places.map((place) => [place.path.join(), place]));
  return places.flatMap((place) => {
    const object = byPath.get(place.path.slice(0, -1).join());
    return place.path.length > 0 && object !== undefined ? fieldAt(base, object, place) : [];
  });
}

function fieldAt(base: Base, object: Place, { path, slot, name }: Place): FieldPlace[] {
  const { node } = object;
  const shape = variantOf(object.slot?.shape, node.kind === "members" ? node.members : []).shape;
  if (
    node.kind !== "members" ||
    slot === undefined ||
    (shape?.kind !== "struct" && shape?.kind !== "external")
  )
    return [];
  const index = path.at(-1) as number;
  const key = JSON.parse((node.members[index] as Member).key) as string;
  return [
    {
      base,
      name,
      key,
      object: node,
      objectPath: object.path,
      index,
      pointer: pointerAt(base.tree, path),
      slot,
    },
  ];
}

/** The text of a field's document in which its object has other members. */
export function withMembers(field: FieldPlace, members: readonly Member[]): string {
  return printTree(replaceAt(field.base.tree, field.objectPath, { kind: "members", members: [...members] }));
}

/** The text of a field's document in which the field has another value, with a mark before it. */
export function withValue({ base, objectPath, index }: FieldPlace, value: string): string {
  return printTree(replaceAt(base.tree, [...objectPath, index], raw(`${MARK}${value}`)));
}

/** The text of a field's document in which the key of the field is missing, with a mark before the object. */
export function withoutField({ base, object, objectPath, index }: FieldPlace): string {
  const rest: Members = { kind: "members", members: object.members.toSpliced(index, 1) };
  return printTree(replaceAt(base.tree, objectPath, raw(MARK + printTree(rest))));
}

function pointerAt(tree: Tree, path: readonly number[]): string {
  return pointerOf(
    path.map((index, level) => {
      const node = nodeAt(tree, path.slice(0, level));
      return node?.kind === "members" ? (JSON.parse((node.members[index] as Member).key) as string) : index;
    }),
  );
}

function reversed(tree: Tree): Tree {
  if (tree.kind === "list") return { kind: "list", items: tree.items.map(reversed) };
  if (tree.kind !== "members") return tree;
  const members = tree.members.map(({ key, value }) => ({ key, value: reversed(value) }));
  return { kind: "members", members: members.toReversed() };
}

/** Reads a text as the type of a field's document. */
export function readAs({ base }: FieldPlace, text: string): ParseResult<unknown> {
  return safeParseJson(base.type.schema, text);
}

/** True for a field inside an envelope, which can be read from a value too. */
export function isInEnvelope({ base }: FieldPlace): boolean {
  return base.type.name === "ExperienceEventEnvelope";
}

/** A field's document as a value in which the field has another value. */
export function valueWith({ base, pointer }: FieldPlace, value: unknown): unknown {
  const document = parseExact(printTree(base.tree)) as JsonObject;
  const keys = pointer.split("/").slice(1);
  const last = keys.pop() as string;
  const parent = keys.reduce((object, key) => object[key] as JsonObject, document);
  parent[last] = value as JsonObject;
  return document;
}

/** What a pointer leads to in what was read. */
export function readAt(result: ParseResult<unknown>, pointer: string): unknown {
  if (!result.success) throw result.error;
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], result.data);
}
