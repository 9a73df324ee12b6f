import { createHash } from "node:crypto";
import { CONTRACT_VERSION } from "../../src/contract-version.js";
import type { Artifact } from "./artifact.js";
import { asyncapiFile } from "./asyncapi.js";
import { jsonSchemaFiles } from "./json-schema-files.js";
import { openapiFile } from "./openapi.js";
import { serialise } from "./serialise.js";

/** Everything that belongs in `schemas-out/`: content by path. */
export function renderArtifacts(): Map<string, string> {
  const artifacts = [...jsonSchemaFiles(), openapiFile(), asyncapiFile()];
  const files = new Map(artifacts.map(({ path, document }) => [path, serialise(document)]));
  return new Map([...files, ["index.json", serialise(index(artifacts, files))]]);
}

function index(artifacts: Artifact[], files: Map<string, string>) {
  const entries = artifacts.map(({ document: _, ...entry }) => ({
    ...entry,
    sha256: createHash("sha256")
      .update(files.get(entry.path) as string)
      .digest("hex"),
  }));
  return { contract: CONTRACT_VERSION, files: entries.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
