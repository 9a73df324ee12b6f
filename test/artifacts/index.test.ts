import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { renderSchemasOut } from "../../scripts/schemas-out.js";
import { CONTRACT_VERSION } from "../../src/contract-version.js";
import { readDocument, readText } from "../support/schema-files.js";

interface Entry {
  path: string;
  $id: string | null;
  title: string;
  draft: string | null;
  view: string | null;
  sha256: string;
}

/** The drafts of the folders that are not named after theirs. */
const DRAFTS: Readonly<Record<string, string>> = {
  asyncapi: "asyncapi-3.0",
  codegen: "draft-07",
  conformance: "2020-12",
  openapi: "openapi-3.1",
};

/** The folders of what is no schema, and of what has types in either view. */
const VIEWLESS = ["conformance", "openapi"];

const index = readDocument("index.json") as { contract: string; files: Entry[] };

test("the index lists every other file once, in order", () => {
  const others = [...renderSchemasOut().keys()].filter((path) => path !== "index.json").sort();
  expect(index.files.map(({ path }) => path)).toEqual(others);
  expect(index.contract).toBe(CONTRACT_VERSION);
});

test.each(index.files)("what the index says of $path is true", ({ sha256, ...entry }) => {
  const text = readText(entry.path);
  expect(sha256).toBe(createHash("sha256").update(text).digest("hex"));
  expect(entry.title).toMatch(/^[A-Z]/);
  if (entry.path.endsWith(".json")) expect(entry).toEqual(listing(entry.path, text));
  else expect(entry).toMatchObject({ $id: null, draft: null, view: null });
});

function listing(path: string, text: string): Omit<Entry, "sha256"> {
  const { $id = null, title, info } = JSON.parse(text) as Partial<Entry> & { info?: { title: string } };
  const folder = path.slice(0, path.indexOf("/"));
  const onlyView = path.includes("/queries/") ? "reader" : "writer";
  return {
    path,
    $id,
    title: title ?? info?.title ?? "",
    draft: DRAFTS[folder] ?? folder,
    view: VIEWLESS.includes(folder) ? null : (/\.(reader|writer)\./.exec(path)?.[1] ?? onlyView),
  };
}
