import { expect, test } from "vitest";
import { measureSize } from "../../scripts/measure-size.js";

const LIMITS = { page: 49_950, added: 21_350 };

test("a page that reads envelopes stays small", async () => {
  const { page, zod, added } = await measureSize();
  // Else what is measured is no bundle.
  expect(zod).toBeGreaterThan(10_000);
  expect(page).toBeLessThan(LIMITS.page);
  expect(added).toBeLessThan(LIMITS.added);
});
