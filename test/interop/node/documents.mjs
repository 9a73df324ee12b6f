// Validates the OpenAPI and the AsyncAPI document with parsers of their own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "@asyncapi/parser";
import { Validator } from "@seriousme/openapi-schema-validator";

const SCHEMAS = process.argv[2];

function say(name, document, errors) {
  const { version } = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8"));
  console.log(JSON.stringify({ tool: `Node ${name}`, version, document, errors }));
}

const openapi = JSON.parse(readFileSync(join(SCHEMAS, "openapi/ledger.openapi.json"), "utf8"));
const validator = new Validator();
const { valid, errors } = await validator.validate(openapi);
const wrong = valid && validator.version === "3.1" ? [] : [errors ?? `taken for ${validator.version}`];
say("@seriousme/openapi-schema-validator", "OpenAPI 3.1", wrong);

const asyncapi = readFileSync(join(SCHEMAS, "asyncapi/ledger.asyncapi.json"), "utf8");
const parsed = await new Parser().parse(asyncapi);
const severe = parsed.diagnostics.filter(({ severity }) => severity <= 1).map(({ message, path }) => `${path.join("/")}: ${message}`);
if (parsed.document?.allMessages().length !== 12) severe.push("there are not 12 messages");
say("@asyncapi/parser", "AsyncAPI 3.0", severe);
