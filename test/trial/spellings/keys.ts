import { items } from "../bytes.js";
import type { Random } from "../random.js";
import { raw, type Member, type Tree } from "../tree.js";
import { ofMember, ofValue, type Mutation } from "./mutation.js";
import { escapeSome } from "./respell.js";
import { randomToken } from "./tokens.js";

/** Keys that no type has, or that one has in another place. */
const STRANGE_KEYS = items(String.raw`
  "x" "" "__proto__" "constructor" "toString" "hasOwnProperty" "valueOf" "then" "0" "1" "Type" "TYPE" "type%20"
  "type" "data" "policy" "event" "tenant_id" "chain_id" "Local" "Remote" "Other" "Adapter" "version" "é" "%c2%80" "\u0000"
  "\u0074ype" "eventId" "\/" "10" "-1"
`);

/** Keys that are none. */
const BROKEN_KEYS = items(String.raw`
  "\ud800" "\udc00x" "a\ud83d" "%ff" "%c0%80" "%ed%a0%80" "x%0a" "\q" x 'x' 1 null true {} [] "x "x""y" %20
`);

const renamed = (rename: (key: string, random: Random) => string): Mutation =>
  ofMember("keys", (members, index, random) =>
    members.map((member, i) => (i === index ? { ...member, key: rename(member.key, random) } : member)),
  );

/** The same key once more, somewhere. */
const twice = (
  again: (member: Member, random: Random) => Member,
  place: "first" | "next" | "last",
): Mutation =>
  ofMember("duplicate keys", (members, index, random) => {
    const at = { first: 0, next: index + 1, last: members.length }[place];
    return members.toSpliced(at, 0, again(members[index] as Member, random));
  });

/** What is done to one member of an object. */
export const MEMBER_MUTATIONS: readonly Mutation[] = [
  ofMember("missing keys", (members, index) => members.toSpliced(index, 1)),
  ofMember("key order", (members, index) => [...members.toSpliced(index, 1), members[index] as Member]),
  ofMember("key order", (members, index) => [members[index] as Member, ...members.toSpliced(index, 1)]),
  renamed(escapeSome),
  renamed((key) => key.toUpperCase()),
  renamed((key) => key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())),
  renamed((key) => `${key.slice(0, -1)} "`),
  renamed((key) => `${key.slice(0, -1)}\\ud800"`),
  renamed((key) => `${key.slice(0, -1)}\xff"`),
  renamed((_key, random) => random.pick(STRANGE_KEYS)),
  renamed((_key, random) => random.pick(BROKEN_KEYS)),
  twice((member) => member, "next"),
  twice((member) => member, "last"),
  twice((member) => member, "first"),
  twice(({ key }) => ({ key, value: raw("null") }), "next"),
  twice(({ key }) => ({ key, value: raw("null") }), "first"),
  twice(({ key, value }, random) => ({ key: escapeSome(key, random), value }), "last"),
  twice(({ key }, random) => ({ key, value: raw(randomToken(random)) }), "first"),
  twice(({ key }, random) => ({ key, value: raw(randomToken(random)) }), "last"),
];

const inserted = (family: string, make: (random: Random) => Member[]): Mutation =>
  ofValue(family, (node, _place, random) =>
    node.kind === "members"
      ? {
          kind: "members",
          members: node.members.toSpliced(random.below(node.members.length + 1), 0, ...make(random)),
        }
      : undefined,
  );

const strange = (random: Random): Member => ({
  key: random.pick(STRANGE_KEYS),
  value: raw(randomToken(random)),
});

const reordered = (reorder: (members: readonly Member[], random: Random) => Member[]): Mutation =>
  ofValue("key order", (node, _place, random) =>
    node.kind === "members" ? { kind: "members", members: reorder(node.members, random) } : undefined,
  );

/** What is done to an object as a whole. */
export const OBJECT_MUTATIONS: readonly Mutation[] = [
  ...Array.from({ length: 6 }, () => inserted("unknown keys", (random) => [strange(random)])),
  inserted("unknown keys", (random) => [strange(random), strange(random), strange(random)]),
  inserted("unknown keys", (random) => [
    { key: '"?"', value: raw(randomToken(random)) },
    { key: '"?"', value: raw(randomToken(random)) },
  ]),
  inserted("keys", (random) => [{ key: random.pick(BROKEN_KEYS), value: raw("0") }]),
  inserted("unknown keys", (random) => [
    {
      key: '"?"',
      value: {
        kind: "members",
        members: [{ key: random.pick(BROKEN_KEYS), value: raw(randomToken(random)) }],
      },
    },
  ]),
  reordered((members) => members.toReversed()),
  reordered((members, random) => random.shuffled(members)),
  ofValue("missing keys", (node) => (node.kind === "members" ? { kind: "members", members: [] } : undefined)),
];

const MANY = 300;

/** What is done to an array as a whole. */
export const LIST_MUTATIONS: readonly Mutation[] = [
  ofItems((list) => list.toReversed()),
  ofItems((list) => [...list, ...list]),
  ofItems((list) => list.slice(1)),
  ofItems((list) => [...list, raw("null")]),
  ofItems((list, random) => [raw(randomToken(random)), ...list]),
  ofItems((list) => Array.from({ length: MANY }, (_, i) => list[i % list.length] ?? raw('"x"'))),
];

function ofItems(change: (list: readonly Tree[], random: Random) => Tree[]): Mutation {
  return ofValue("arrays", (node, _place, random) =>
    node.kind === "list" ? { kind: "list", items: change(node.items, random) } : undefined,
  );
}
