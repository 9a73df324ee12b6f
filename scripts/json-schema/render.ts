import type { RenderedFile } from "./artifact.js";
import { asyncapiFile } from "./asyncapi.js";
import { codegenFile } from "./codegen.js";
import { jsonSchemaFiles } from "./json-schema-files.js";
import { openapiFile } from "./openapi.js";
import { serialise } from "./serialise.js";

/** The contract in the forms that other tools read. */
export function renderArtifacts(): RenderedFile[] {
  const artifacts = [...jsonSchemaFiles(), codegenFile(), openapiFile(), asyncapiFile()];
  return artifacts.map(({ document, ...listing }) => ({ ...listing, text: serialise(document) }));
}
