import { arbitraryBases, fixtureBases, makeBase, partBases, type Base } from "./bases.js";
import { groupBy, Random } from "./random.js";
import { damage, dress } from "./spellings/damage.js";
import { relay } from "./spellings/layouts.js";
import { escapeAll, printBroken, printSpaced } from "./spellings/respell.js";
import { mutateValue } from "./spellings/values.js";
import {
  cutEverywhere,
  dressEverywhere,
  mutateEverywhere,
  anyMutation,
  type TrialDocument,
} from "./systematic.js";
import { printTree, type Tree } from "./tree.js";
import { JUDGED_TYPES, type JudgedType } from "./types.js";

const ARBITRARIES_PER_TYPE = 24;

/** So many random documents are made before the arbitrary ones they start from are replaced by others. */
const FRESH_AFTER = 20_000;

/**
 * So many documents as a seed decides them: first all valid ones, then each
 * mutation at each place (in part, where there are more of them than fit), then
 * several at once at random.
 */
export function* documents(count: number, seed: number): Generator<TrialDocument> {
  const random = new Random(seed);
  const fixtures = fixtureBases();
  const given = [...fixtures, ...partBases(fixtures)];
  const drawn = drawArbitraries(seed);
  let left = count;
  for (const { type, bytes, name } of [...given, ...drawn]) {
    if (left-- <= 0) return;
    yield { type, bytes, family: "as they are", origin: name };
  }
  const short = JUDGED_TYPES.flatMap((type) => shortest(given, type));
  const cuts = [...short.flatMap(cutEverywhere), ...short.flatMap(dressEverywhere)];
  const recipes = random.shuffled([...mutateEverywhere([...given, ...drawn], random), ...cuts]);
  for (const recipe of recipes.slice(0, Math.floor(left * 0.6))) {
    const document = recipe();
    if (document === undefined) continue;
    left--;
    yield document;
  }
  yield* combine(left, seed, given, random);
}

function drawArbitraries(seed: number): Base[] {
  return JUDGED_TYPES.flatMap((type) => arbitraryBases(type, ARBITRARIES_PER_TYPE, seed));
}

/** The shortest complete document of a type; of envelopes, one of each event. */
function shortest(bases: readonly Base[], type: JudgedType): Base[] {
  const groups = groupBy(
    bases.filter((base) => base.type === type && /full|\$/.test(base.name)),
    ({ name, type: { name: of } }) => (of === "ExperienceEventEnvelope" ? name.split("/")[0] : of),
  );
  return Array.from(groups.values(), (group) =>
    group.reduce((best, base) => (base.bytes.length < best.bytes.length ? base : best)),
  );
}

function* combine(
  count: number,
  seed: number,
  given: readonly Base[],
  random: Random,
): Generator<TrialDocument> {
  let pools = new Map<JudgedType, Base[]>();
  const byWeight = JUDGED_TYPES.flatMap((type) => Array<JudgedType>(weightOf(type)).fill(type));
  for (let i = 0; i < count; i++) {
    if (i % FRESH_AFTER === 0)
      pools = groupBy([...given, ...drawArbitraries(seed + 2 + i)], ({ type }) => type);
    yield combineOnce(random.pick(pools.get(random.pick(byWeight)) as Base[]), random);
  }
}

/** How often a type is drawn: by what it holds. */
function weightOf(type: JudgedType): number {
  const weights: Record<string, number> = { ExperienceEventEnvelope: 60, ExperienceEvent: 12 };
  return weights[type.name] ?? (type.slot.shape.kind === "unit" ? 1 : 3);
}

function combineOnce(origin: Base, random: Random): TrialDocument {
  const changed = random.oneIn(6) ? mutateValue(origin.tree, random) : undefined;
  if (changed !== undefined)
    return { type: origin.type, bytes: changed, family: "other values", origin: origin.name };
  const done: string[] = [];
  let { tree, places } = origin;
  if (random.oneIn(3)) {
    ({ tree, places } = makeBase(origin.type, origin.name, printTree(relay(tree, random))));
    done.push("key order");
  }
  const mutations = random.pick([0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3]);
  for (let i = 0; i < mutations; i++) {
    const place = random.pick(places);
    const mutation = anyMutation(place, random);
    const mutated = mutation.apply(tree, place, random);
    if (mutated === undefined) continue;
    tree = mutated;
    done.push(mutation.family);
  }
  let bytes = print(tree, done, random);
  if (random.oneIn(6)) {
    bytes = damage(bytes, random);
    done.push("damaged bytes");
  }
  if (random.oneIn(25)) {
    bytes = dress(bytes, random);
    done.push("text around");
  }
  const family = done.length > 1 ? "several at once" : (done[0] ?? "as they are");
  return { type: origin.type, bytes, family, origin: origin.name };
}

function print(tree: Tree, done: string[], random: Random): string {
  switch (random.below(16)) {
    case 0:
      done.push("escapes");
      return printTree(escapeAll(tree, random));
    case 1:
    case 2:
      done.push("gaps");
      return printBroken(tree, random);
    case 3:
    case 4:
      done.push("white space");
      return printSpaced(tree, random);
    default:
      return printTree(tree);
  }
}
