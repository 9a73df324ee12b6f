import { join } from "node:path";
import { SCHEMAS_OUT } from "../../../support/schema-files.js";
import { CACHE, folderOf, run } from "../command.js";
import type { Language } from "../language.js";
import { noOthers } from "../names.js";

export const rust: Language = {
  name: "Rust",
  commands: ["cargo"],
  run: () => {
    const folder = folderOf("rust-schemas");
    const cargo = (...args: string[]) => run("cargo", ["run", "--locked", "--quiet", "--", ...args], folder);
    return [
      cargo("validate", SCHEMAS_OUT),
      cargo("roundtrip", SCHEMAS_OUT),
      cargo("types", join(CACHE, "types")),
    ];
  },
  generated: [
    {
      tool: "Rust typify",
      folder: join(CACHE, "types"),
      ending: ".rs",
      declaration: /^pub (?:struct|enum) (\w+)/gm,
      allows: noOthers,
    },
  ],
};
