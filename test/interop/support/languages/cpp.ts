import { join } from "node:path";
import { SCHEMAS_OUT } from "../../../support/schema-files.js";
import { folderOf, run } from "../command.js";
import type { Language } from "../language.js";
import { isTagOfVariant } from "../names.js";
import { quicktype } from "../quicktype.js";

const FOLDER = folderOf("cpp");
const TARGET = join(FOLDER, "target");

export const cpp: Language = {
  name: "C++",
  commands: ["g++"],
  run: () => {
    const version = quicktype({
      args: [
        ...["--lang", "c++", "--code-format", "with-struct", "--include-location", "global-include"],
        ...["--namespace", "ledger"],
      ],
      output: join(TARGET, "ledger.hpp"),
      integer: [/\bint64_t\b/g, "uint64_t"],
    });
    const warnings = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"];
    const program = join(TARGET, "roundtrip");
    run("g++", ["-std=c++17", ...warnings, "-I", TARGET, "roundtrip.cpp", "-o", program], FOLDER);
    return [run(program, [SCHEMAS_OUT, version])];
  },
  generated: [
    {
      tool: "C++ quicktype",
      folder: TARGET,
      ending: "ledger.hpp",
      declaration: /^ +(?:struct|enum class) (\w+) (?:: int )?\{/gm,
      allows: isTagOfVariant,
    },
  ],
};
