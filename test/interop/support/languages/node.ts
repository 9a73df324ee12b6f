import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { SCHEMAS_OUT } from "../../../support/schema-files.js";
import { CACHE, folderOf, run } from "../command.js";
import { installNodeTools } from "../install.js";
import type { Language } from "../language.js";
import { noOthers } from "../names.js";

const TYPES = join(CACHE, "typescript");

export const node: Language = {
  name: "Node",
  commands: ["node", "npm"],
  run: () => {
    const folder = folderOf("node");
    installNodeTools();
    mkdirSync(TYPES, { recursive: true });
    return [
      run("node", ["validate.mjs", SCHEMAS_OUT], folder),
      run("node", ["documents.mjs", SCHEMAS_OUT], folder),
      run("node", ["generate.mjs", SCHEMAS_OUT, TYPES], folder),
    ];
  },
  generated: [
    {
      tool: "TypeScript json-schema-to-typescript",
      folder: TYPES,
      ending: "ledger.ts",
      declaration: /^export (?:type|interface) (\w+)/gm,
      allows: noOthers,
    },
  ],
};
