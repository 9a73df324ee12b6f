import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { EXPERIENCE_EVENT_KINDS } from "../../src/schemas/index.js";
import { arbitraryOf, inputArbitraryOf } from "../../src/testing/arbitraries.js";
import { toBytes, type Bytes } from "./bytes.js";
import { keyText, placesOf, type Place } from "./places.js";
import { parseTree, printTree, type Tree } from "./tree.js";
import { typeIn, typeNamed, type JudgedType } from "./types.js";
import { printValue } from "./values.js";

/** A valid document to start from. */
export interface Base {
  type: JudgedType;
  name: string;
  /** As it came, white space and all. */
  bytes: Bytes;
  tree: Tree;
  places: Place[];
}

const FIXTURES = new URL("../fixtures/", import.meta.url);

/** So many parts of one type are taken from the fixtures, of all that differ. */
const PARTS_PER_TYPE = 48;

export function makeBase(type: JudgedType, name: string, bytes: Bytes): Base {
  const tree = parseTree(bytes);
  return { type, name, bytes, tree, places: placesOf(tree, type.slot) };
}

/** Every fixture that is valid by its place: those of an event are envelopes. */
export function fixtureBases(): Base[] {
  return readdirSync(FIXTURES)
    .toSorted()
    .flatMap((folder) => {
      const type = typeOfFolder(folder);
      return readdirSync(new URL(folder, FIXTURES))
        .filter((file) => file.endsWith(".json"))
        .toSorted()
        .map((file) => {
          const bytes = readFileSync(new URL(`${folder}/${file}`, FIXTURES), "latin1");
          return makeBase(type, `${folder}/${file}`, bytes);
        });
    });
}

function typeOfFolder(folder: string): JudgedType {
  const name = folder.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return typeNamed(EXPERIENCE_EVENT_KINDS.some((kind) => kind === name) ? "ExperienceEventEnvelope" : name);
}

/** What the fixtures hold of every other type. */
export function partBases(fixtures: readonly Base[]): Base[] {
  const found = new Map<JudgedType, Map<Bytes, string>>();
  const add = (type: JudgedType, name: string, tree: Tree): void => {
    const parts = found.get(type) ?? new Map<Bytes, string>();
    found.set(type, parts);
    const bytes = printTree(tree);
    if (!parts.has(bytes)) parts.set(bytes, name);
  };
  for (const base of fixtures) {
    for (const { slot, path, node, name } of base.places) {
      if (slot === undefined || path.length === 0 || isNull(node)) continue;
      const type = typeIn(slot);
      if (type === undefined) continue;
      add(type, `${base.name} ${name}`, node);
      if (type.name === "TraceLink") addTrace(add, `${base.name} ${name}`, node);
    }
  }
  return Array.from(found, ([type, parts]) =>
    spread([...parts], PARTS_PER_TYPE).map(([bytes, name]) => makeBase(type, name, bytes)),
  ).flat();
}

/** So many items at most, from the whole length of a list. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** The two kinds of trace are types of their own, without the tag. */
function addTrace(add: (type: JudgedType, name: string, tree: Tree) => void, name: string, node: Tree): void {
  if (node.kind !== "members") return;
  const tag = node.members.find(({ key }) => keyText(key) === "type")?.value as { raw: string };
  const members = node.members.filter(({ value }) => value !== tag);
  add(typeNamed(`${keyText(tag.raw)}TraceLink`), name, { kind: "members", members });
}

function isNull(node: Tree): boolean {
  return node.kind === "word" && node.raw === "null";
}

/** Documents of a type made from its schema: half of them complete, half with keys left out. */
export function arbitraryBases(type: JudgedType, count: number, seed: number): Base[] {
  const half = Math.ceil(count / 2);
  return [arbitraryOf(type.schema), inputArbitraryOf(type.schema)].flatMap((arbitrary, form) =>
    fc
      .sample(arbitrary, { numRuns: half, seed: seed + form })
      .map((value, i) => makeBase(type, `arbitrary ${seed + form}/${i}`, toBytes(printValue(value)))),
  );
}
