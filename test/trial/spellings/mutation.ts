import type { Place } from "../places.js";
import type { Random } from "../random.js";
import { nodeAt, replaceAt, type Member, type Tree } from "../tree.js";

/** One way to spell a document otherwise, at one place of it. */
export interface Mutation {
  family: string;
  /** The document in its new form, or undefined where this can't be done at that place. */
  apply(root: Tree, place: Place, random: Random): Tree | undefined;
}

/** A mutation of the value at a place. */
export function ofValue(
  family: string,
  change: (node: Tree, place: Place, random: Random) => Tree | undefined,
): Mutation {
  return {
    family,
    apply(root, place, random) {
      // An earlier mutation may have taken the place away.
      const node = nodeAt(root, place.path);
      const changed = node === undefined ? undefined : change(node, place, random);
      return changed === undefined ? undefined : replaceAt(root, place.path, changed);
    },
  };
}

/** A mutation of the object that the place is a member of. */
export function ofMember(
  family: string,
  change: (members: readonly Member[], index: number, random: Random) => Member[],
): Mutation {
  return {
    family,
    apply(root, { path }, random) {
      const parent = path.slice(0, -1);
      const object = path.length === 0 ? undefined : nodeAt(root, parent);
      const index = path[path.length - 1] as number;
      if (object?.kind !== "members" || index >= object.members.length) return undefined;
      return replaceAt(root, parent, { kind: "members", members: change(object.members, index, random) });
    },
  };
}
