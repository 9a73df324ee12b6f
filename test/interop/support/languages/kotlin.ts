import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SCHEMAS_OUT } from "../../../support/schema-files.js";
import { folderOf, run } from "../command.js";
import type { Language } from "../language.js";
import { isTagOfVariant } from "../names.js";
import { quicktype } from "../quicktype.js";

const FOLDER = folderOf("kotlin");
const CODE = join(FOLDER, "target/ledger");

export const kotlin: Language = {
  name: "Kotlin",
  commands: ["java", "mvn"],
  run: () => {
    const version = quicktype({
      args: ["--lang", "kotlin", "--framework", "jackson", "--package", "ledger"],
      output: join(CODE, "Ledger.kt"),
      integer: [/\bLong\b/g, "java.math.BigInteger"],
    });
    const classpath = join(FOLDER, "target/classpath.txt");
    run(
      "mvn",
      ["-q", "-B", "compile", "dependency:build-classpath", `-Dmdep.outputFile=${classpath}`],
      FOLDER,
    );
    const path = `target/classes:${readFileSync(classpath, "utf8").trim()}`;
    return [run("java", ["-cp", path, "interop.RoundTripKt", SCHEMAS_OUT, version], FOLDER)];
  },
  generated: [
    {
      tool: "Kotlin quicktype",
      folder: CODE,
      ending: ".kt",
      declaration: /^(?:(?:data|enum|sealed) class|typealias) (\w+)/gm,
      allows: isTagOfVariant,
    },
  ],
};
