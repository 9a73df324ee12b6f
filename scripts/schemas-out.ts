import { createHash } from "node:crypto";
import { CONTRACT_VERSION } from "../src/contract-version.js";
import { renderConformance } from "./conformance/render.js";
import type { RenderedFile } from "./json-schema/artifact.js";
import { renderArtifacts } from "./json-schema/render.js";
import { serialise } from "./json-schema/serialise.js";

/** Everything that belongs in `schemas-out/`: content by path. */
export function renderSchemasOut(): Map<string, string> {
  const files = [...renderArtifacts(), ...renderConformance()];
  const texts = files.map(({ path, text }) => [path, text] as const);
  return new Map([...texts, ["index.json", serialise(index(files))]]);
}

function index(files: readonly RenderedFile[]) {
  const entries = files.map(({ path, $id, title, draft, view, text }) => {
    const sha256 = createHash("sha256").update(text).digest("hex");
    return { path, $id, title, draft, view, sha256 };
  });
  return { contract: CONTRACT_VERSION, files: entries.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
