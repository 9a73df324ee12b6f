import { expect, test } from "vitest";
import { measureSizes } from "../../scripts/measure-size.js";

const LIMITS = { text: 18_700, value: 13_000, write: 13_550, schema: 52_850 };

test("pages stay small, and those that use no schema do without Zod", async () => {
  const { zod, ...pages } = await measureSizes();
  // Else what is measured is no bundle.
  expect(Math.min(...Object.values(pages))).toBeGreaterThan(5_000);
  for (const page of Object.keys(LIMITS) as (keyof typeof LIMITS)[])
    expect(pages[page], page).toBeLessThan(LIMITS[page]);
  // What makes up more than half of a page that has schemas would not fit into the others.
  expect(zod).toBeGreaterThan(pages.text);
});
