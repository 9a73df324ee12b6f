import { expect, test } from "vitest";
import { DRAFTS } from "../support/drafts.js";
import { schemasOf } from "../support/schema-files.js";
import { schemasIn } from "../support/schema-walk.js";
import { RULES, type Context } from "./rules.js";

const NODES = DRAFTS.flatMap(({ draft }) =>
  [...schemasOf(draft)].flatMap(([name, file]) => {
    const context: Context = { draft, view: name.endsWith(".writer") ? "writer" : "reader" };
    return [...schemasIn(file)].map((node) => ({ node, context, place: `${draft}/${name}#${node.pointer}` }));
  }),
);

test.each(RULES)("$says", ({ about, holds }) => {
  const concerned = NODES.filter(({ node, context }) => about(node, context));
  const broken = concerned.filter(({ node, context }) => !holds(node, context));
  expect(concerned.length).toBeGreaterThan(0);
  expect(broken.map(({ place }) => place)).toEqual([]);
});
