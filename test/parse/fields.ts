import { readFileSync } from "node:fs";
import { safeParseJson, type JsonObject, type ParseResult } from "../../src/index.js";
import { pointerOf } from "../../src/parse/issue.js";
import { parseExact } from "../support/exact-json.js";
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

/** Fixtures in which, taken together, every field of every type has a value. */
const FIXTURES: Record<string, readonly string[]> = {
  ExperienceEventEnvelope: [
    "artifact-rollback-recorded/full",
    "artifact-state-transitioned/full",
    "artifact-state-transitioned/kind-other",
    "backend-invoked/full",
    "budget-exceeded/full",
    "fact-promoted/full",
    "outcome-recorded/full",
    "policy-snapshot-captured/full",
    "policy-snapshot-captured/recall-full",
    "policy-snapshot-captured/routing-full",
    "proposal-created/full",
    "proposal-created/remote-full",
    "proposal-validated/full",
    "recall-executed/full",
    "replayability-downgraded/full",
    "trace-link-recorded/full",
    "trace-link-recorded/remote-full",
  ],
  EventQuery: ["event-query/full"],
  ArtifactQuery: ["artifact-query/full", "artifact-query/kind-other"],
  TimeRange: ["time-range/full"],
};

/** The types that documents are made of here. */
export const ROOT_TYPES = Object.keys(FIXTURES);

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

export const BASES: readonly Base[] = Object.entries(FIXTURES).flatMap(([type, files]) =>
  files.flatMap((file) => {
    const tree = parseTree(readFileSync(new URL(`../fixtures/${file}.json`, import.meta.url), "utf8"));
    // In the opposite order contents stand before their tags, where Rust has to buffer them.
    return [
      { name: file, type: typeNamed(type), tree },
      { name: `${file}, reversed`, type: typeNamed(type), tree: reversed(tree) },
    ];
  }),
);

export const FIELDS: readonly FieldPlace[] = BASES.flatMap(fieldsOf);

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
