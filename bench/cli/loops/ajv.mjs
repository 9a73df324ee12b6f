import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { forEachLine } from "./lines.mjs";

const [, , schema, ledger] = process.argv;
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")));
let faulty = 0;
forEachLine(ledger, (line) => {
  if (!validate(JSON.parse(line))) faulty++;
});
process.exitCode = faulty > 0 ? 1 : 0;
