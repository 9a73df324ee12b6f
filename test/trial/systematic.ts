import { makeBase, type Base } from "./bases.js";
import type { Bytes } from "./bytes.js";
import type { Place } from "./places.js";
import { groupBy, type Random } from "./random.js";
import { ALTERNATIVES, hasAlternatives } from "./spellings/alternatives.js";
import { ENDS } from "./spellings/damage.js";
import { DEPTHS } from "./spellings/depth.js";
import { LIST_MUTATIONS, MEMBER_MUTATIONS, OBJECT_MUTATIONS } from "./spellings/keys.js";
import { relay } from "./spellings/layouts.js";
import type { Mutation } from "./spellings/mutation.js";
import { ALL_TOKENS, fittingTokens } from "./spellings/tokens.js";
import { printTree } from "./tree.js";
import type { JudgedType } from "./types.js";

/** A document and how it was made. */
export interface TrialDocument {
  type: JudgedType;
  bytes: Bytes;
  /** The sort of mutation, for the table. */
  family: string;
  /** The document it was made from. */
  origin: string;
}

/** Documents to be made one by one: each call may give one. */
export type Recipe = () => TrialDocument | undefined;

/** How many of the tokens that do not fit a place are tried there. */
const STRANGERS = 20;

function mutationsFor(place: Place, random: Random): Mutation[] {
  const strangers = Array.from({ length: STRANGERS }, () => random.pick(ALL_TOKENS));
  return [...strangers, ...groupsFor(place).flat()];
}

/** A mutation that may do something at a place. */
export function anyMutation(place: Place, random: Random): Mutation {
  return random.pick(random.oneIn(8) ? ALL_TOKENS : random.pick(groupsFor(place)));
}

function groupsFor(place: Place): (readonly Mutation[])[] {
  const { kind } = place.node;
  const groups = [
    fittingTokens(place),
    place.path.length > 0 ? MEMBER_MUTATIONS : [],
    kind === "members" ? OBJECT_MUTATIONS : [],
    kind === "list" ? LIST_MUTATIONS : [],
    hasAlternatives(place) ? ALTERNATIVES : [],
    kind === "members" || place.slot?.shape.kind === "json" ? DEPTHS : [],
  ];
  return groups.filter((group) => group.length > 0);
}

/** Every mutation at every place of every type, each in a document that has this place. */
export function mutateEverywhere(bases: readonly Base[], random: Random): Recipe[] {
  const everywhere = bases.flatMap((base) => base.places.map((place) => ({ base, place })));
  const groups = groupBy(everywhere, ({ base, place }) => `${base.type.name} ${place.name}`);
  return Array.from(groups.values()).flatMap((candidates) =>
    mutationsFor(candidates[0].place, random).map((mutation) => {
      const { base, place } = random.pick(candidates);
      return (): TrialDocument | undefined => mutateOnce(base, place, mutation, random);
    }),
  );
}

function mutateOnce(base: Base, place: Place, mutation: Mutation, random: Random): TrialDocument | undefined {
  let { tree } = base;
  let at: Place | undefined = place;
  if (random.oneIn(3)) {
    tree = relay(tree, random);
    at = makeBase(base.type, base.name, printTree(tree)).places.find(({ name }) => name === place.name);
  }
  const mutated = at === undefined ? undefined : mutation.apply(tree, at, random);
  if (mutated === undefined) return undefined;
  return { type: base.type, bytes: printTree(mutated), family: mutation.family, origin: base.name };
}

/** A document cut off behind each of its bytes. */
export function cutEverywhere({ type, name, tree }: Base): Recipe[] {
  const bytes = printTree(tree);
  return Array.from({ length: bytes.length }, (_, end) => () => ({
    type,
    bytes: bytes.slice(0, end),
    family: "truncation",
    origin: name,
  }));
}

/** A document with each thing before and behind it. */
export function dressEverywhere({ type, name, tree }: Base): Recipe[] {
  const bytes = printTree(tree);
  return ENDS.flatMap((end) => [end + bytes, bytes + end]).map((dressed) => () => ({
    type,
    bytes: dressed,
    family: "text around",
    origin: name,
  }));
}
