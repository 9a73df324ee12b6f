import fc from "fast-check";
import { expect, test } from "vitest";
import { labelOf, relevanceFromScore } from "../../src/behaviour/index.js";

const below = (score: number) => score - Number.EPSILON / 2;

test.each([
  [Infinity, "High"],
  [2, "High"],
  [1, "High"],
  [0.8, "High"],
  [below(0.8), "Medium"],
  [0.5, "Medium"],
  [below(0.5), "Low"],
  [0, "Low"],
  [-0, "Low"],
  [-1, "Low"],
  [-Infinity, "Low"],
  [NaN, "Low"],
] as const)("%d is %s", (score, level) => {
  expect(relevanceFromScore(score)).toBe(level);
});

test("a higher score is never less relevant", () => {
  const ranks = { Low: 0, Medium: 1, High: 2 };
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      const [lower, higher] = a <= b ? [a, b] : [b, a];
      expect(ranks[relevanceFromScore(lower)]).toBeLessThanOrEqual(ranks[relevanceFromScore(higher)]);
    }),
  );
});

test("labels are lower-case", () => {
  expect([0.9, 0.6, 0.1].map(relevanceFromScore).map(labelOf)).toEqual(["high", "medium", "low"]);
});
