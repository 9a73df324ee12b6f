import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBoundedMap, mergeBoundedMaps, remembered, valueAt } from "../../src/inspect/bounded-map.js";
import { memoryKeyOf, textOfKey } from "../../src/inspect/memory-key.js";
import { rankOf } from "../../src/inspect/rank.js";
import { nameArbitrary } from "./ledgers.js";

interface Count {
  count: number;
}

function counted(names: Iterable<string>, limit: number) {
  const map = createBoundedMap<Count>(limit);
  for (const name of names) {
    const entry = valueAt(map, name, () => ({ count: 0 }));
    if (entry !== undefined) entry.count++;
  }
  return map;
}

const numbered = (start: number, end: number) =>
  Array.from({ length: end - start }, (_, i) => `run-${start + i}`);

test("up to the limit everything is exact", () => {
  fc.assert(
    fc.property(fc.array(nameArbitrary), (names) => {
      const { entries, distinct, isComplete } = remembered(counted(names, 20));
      const expected = new Map<string, number>();
      for (const name of names) expected.set(memoryKeyOf(name), (expected.get(memoryKeyOf(name)) ?? 0) + 1);
      const shown = [...expected].map(([key, count]) => [textOfKey(key), count]);
      expect(entries.map(([name, { count }]) => [name, count])).toEqual(shown);
      expect({ distinct, isComplete }).toEqual({ distinct: expected.size, isComplete: true });
    }),
  );
});

test("a name that looks like what is shown of a longer one is a name of its own", () => {
  const long = "t".repeat(300);
  const shown = remembered(counted([long], 2)).entries[0]?.[0] ?? "";
  expect(shown.length).toBeLessThan(256);
  const { entries, distinct } = remembered(counted([long, shown, long], 2));
  expect(distinct).toBe(2);
  expect(entries).toEqual([
    [shown, { count: 2 }],
    [shown, { count: 1 }],
  ]);
});

describe("beyond the limit", () => {
  const LIMIT = 500;
  const rounds = [...numbered(0, 20_000), ...numbered(0, 20_000), ...numbered(0, 20_000)];

  test("no more is remembered than may be", () => {
    const map = counted(rounds, LIMIT);
    expect(map.entries.size).toBeLessThanOrEqual(LIMIT * 1.25);
    expect(remembered(map).entries.length).toBe(LIMIT);
  });

  test("what is remembered was counted from its first time on", () => {
    const { entries, isComplete } = remembered(counted(rounds, LIMIT));
    expect(isComplete).toBe(false);
    expect(entries.every(([, { count }]) => count === 3)).toBe(true);
  });

  test.each([501, 600, 1000, 20_000, 200_000])("%i names are estimated to within a sixth", (names) => {
    const { distinct, isComplete } = remembered(counted(numbered(0, names), LIMIT));
    expect(isComplete).toBe(false);
    expect(distinct).toBeGreaterThan(Math.max(LIMIT, (names * 5) / 6));
    expect(distinct).toBeLessThan((names * 7) / 6 + 1);
  });

  test("the same is remembered in any order, and merged from any parts", () => {
    const shown = (map: ReturnType<typeof counted>) => {
      const { entries, distinct } = remembered(map);
      return { entries: new Map(entries), distinct };
    };
    const whole = shown(counted(rounds, LIMIT));
    expect(shown(counted([...rounds].reverse(), LIMIT))).toEqual(whole);
    // So many parts that some stay below the limit, and some do not.
    const parts = [counted(rounds.slice(0, 300), LIMIT), counted(rounds.slice(300, 30_000), LIMIT)];
    parts.push(counted(rounds.slice(30_000), LIMIT));
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const merged = createBoundedMap<Count>(LIMIT);
      for (const i of order)
        mergeBoundedMaps(merged, structuredClone(parts[i]!), (into, from) => (into.count += from.count));
      expect(shown(merged)).toEqual(whole);
    }
  });
});

describe("names", () => {
  test("of any length are remembered in bounded space, and stay apart", () => {
    const long = "🦆".repeat(1_000_000);
    const keys = [long, `${long}a`, `${long}b`].map(memoryKeyOf);
    expect(new Set(keys).size).toBe(3);
    const shown = keys.map(textOfKey);
    for (const text of shown) {
      expect(text.length).toBeLessThan(256);
      expect(text.isWellFormed()).toBe(true);
    }
    expect(shown[0]).toMatch(/^🦆{80}… \(2000000 characters, hash /u);
  });

  test("have ranks that are spread evenly", () => {
    const ranks = numbered(0, 10_000).map(rankOf);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const rank of ranks) tenths[Math.floor(rank * 10)]!++;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(new Set(ranks).size).toBe(10_000);
    expect(new Set(["", "a", "\0", "a\0", "\0a"].map(rankOf)).size).toBe(5);
  });
});
