import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { renderArtifacts } from "../../scripts/json-schema/render.js";
import { CONTRACT_VERSION } from "../../src/contract-version.js";
import { readDocument, readText } from "../support/schema-files.js";

interface Entry {
  path: string;
  $id: string | null;
  title: string;
  draft: string;
  view: string;
  sha256: string;
}

const index = readDocument("index.json") as { contract: string; files: Entry[] };

test("the index lists every other file once, in order", () => {
  const others = [...renderArtifacts().keys()].filter((path) => path !== "index.json").sort();
  expect(index.files.map(({ path }) => path)).toEqual(others);
  expect(index.contract).toBe(CONTRACT_VERSION);
});

test.each(index.files)("what the index says of $path is true", (entry) => {
  const text = readText(entry.path);
  const {
    $id = null,
    title,
    info,
  } = JSON.parse(text) as { $id?: string; title?: string; info?: { title: string } };
  expect({ $id: entry.$id, title: entry.title }).toEqual({ $id, title: title ?? info?.title });
  expect(entry.sha256).toBe(createHash("sha256").update(text).digest("hex"));
  expect(entry.path.split("/")[0]).toBe(entry.draft.replace(/-3\.\d$/, ""));
  const oneView = entry.path.includes("/queries/") ? "reader" : "writer";
  expect(entry.view).toBe(/\.(reader|writer)\./.exec(entry.path)?.[1] ?? oneView);
});
