// Reads the conformance corpus with the validators of Node and prints their verdicts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import { validate as validate07 } from "@hyperjump/json-schema/draft-07";

const SCHEMAS = process.argv[2];
const STRICT = { strict: true, validateFormats: true };
const AJV = { "2020-12": new Ajv2020.default(STRICT), "draft-07": new Ajv.default(STRICT) };
const HYPERJUMP = { "2020-12": validate, "draft-07": validate07 };

const accepts = {};
for (const draft of ["2020-12", "draft-07"]) {
  for (const path of readdirSync(join(SCHEMAS, draft), { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".schema.json")) continue;
    const schema = JSON.parse(readFileSync(join(SCHEMAS, draft, path), "utf8"));
    const withAjv = AJV[draft].compile(schema);
    registerSchema(schema);
    const withHyperjump = await HYPERJUMP[draft](schema.$id);
    accepts[`${draft}/${path}`] = {
      "Node ajv": withAjv,
      "Node @hyperjump/json-schema": (document) => withHyperjump(document).valid,
    };
  }
}

const say = (line) => console.log(JSON.stringify(line));
say({ tool: "Node ajv", version: versionBeside("ajv") });
say({ tool: "Node @hyperjump/json-schema", version: versionBeside("@hyperjump/json-schema") });

for (const line of readFileSync(join(SCHEMAS, "conformance/documents.ndjson"), "utf8").trimEnd().split("\n")) {
  const { id, schemas, document: text } = JSON.parse(line);
  const document = parse(text);
  for (const draft of ["2020-12", "draft-07"]) {
    const files = schemas.map((name) => `${draft}/${name}${name.startsWith("queries/") ? "" : ".reader"}.schema.json`);
    for (const tool of ["Node ajv", "Node @hyperjump/json-schema"]) {
      say({ tool, draft, id, verdicts: document && files.map((file) => accepts[file][tool](document.value)) });
    }
  }
}

function parse(text) {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function versionBeside(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
}
