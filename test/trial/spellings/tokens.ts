import type { Bytes } from "../bytes.js";
import type { Place } from "../places.js";
import { BROKEN_NUMBERS, NUMBERS, randomNumber } from "../tokens/numbers.js";
import { BROKEN_CONTAINERS, BROKEN_WORDS, CONTAINERS, WORDS } from "../tokens/others.js";
import { BROKEN_STRINGS, LONE_SURROGATES, NO_UTF8, STRINGS } from "../tokens/strings.js";
import type { Random } from "../random.js";
import { raw } from "../tree.js";
import { ofValue, type Mutation } from "./mutation.js";

/** What a reader that passes over a value, or takes any, must look at. */
const ODD: readonly Mutation[] = [
  ...replacements("numbers", NUMBERS),
  ...replacements("lone surrogates", LONE_SURROGATES),
  ...replacements("no UTF-8", NO_UTF8),
];

type Class = "number" | "string" | "other";

function replacements(family: string, tokens: readonly Bytes[]): Mutation[] {
  return tokens.map((token) => ofValue(family, () => raw(token)));
}

const random = ofValue("numbers", (_node, _place, source) => raw(randomNumber(source)));

const BY_CLASS: Record<Class, readonly Mutation[]> = {
  number: [
    ...replacements("numbers", NUMBERS),
    ...replacements("broken tokens", BROKEN_NUMBERS),
    ...Array<Mutation>(12).fill(random),
  ],
  string: [
    ...replacements("strings", STRINGS),
    ...replacements("lone surrogates", LONE_SURROGATES),
    ...replacements("no UTF-8", NO_UTF8),
    ...replacements("broken tokens", BROKEN_STRINGS),
  ],
  other: [
    ...replacements("other types", [...WORDS, ...CONTAINERS]),
    ...replacements("broken tokens", [...BROKEN_WORDS, ...BROKEN_CONTAINERS]),
  ],
};

export const ALL_TOKENS: readonly Mutation[] = Object.values(BY_CLASS).flat();

export function randomToken(source: Random): Bytes {
  const list = source.pick([NUMBERS, STRINGS, LONE_SURROGATES, NO_UTF8, WORDS, CONTAINERS]);
  return source.oneIn(10) ? randomNumber(source) : source.pick(list);
}

/** The tokens of the sort that the contract wants at a place. */
export function fittingTokens({ slot }: Place): readonly Mutation[] {
  switch (slot?.shape.kind) {
    case undefined:
    case "json":
      return ODD;
    case "u64":
    case "f32":
    case "f64":
      return BY_CLASS.number;
    case "text":
      return BY_CLASS.string;
    default:
      return [];
  }
}
