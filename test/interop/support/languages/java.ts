import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SCHEMAS_OUT } from "../../../support/schema-files.js";
import { folderOf, run } from "../command.js";
import type { Language } from "../language.js";

export const java: Language = {
  name: "Java",
  commands: ["java", "javac", "mvn"],
  run: () => {
    const folder = folderOf("java");
    layOutSchemas(join(folder, "target/schemas"));
    const classpath = join(folder, "target/classpath.txt");
    run(
      "mvn",
      ["-q", "-B", "compile", "dependency:build-classpath", `-Dmdep.outputFile=${classpath}`],
      folder,
    );
    const pom = readFileSync(join(folder, "pom.xml"), "utf8");
    const java = (program: string, artifact: string) => {
      const [, version = ""] =
        new RegExp(`<artifactId>${artifact}</artifactId>\\s*<version>(.*)<`).exec(pom) ?? [];
      const path = `target/classes:${readFileSync(classpath, "utf8").trim()}`;
      return run("java", ["-cp", path, `interop.${program}`, SCHEMAS_OUT, version], folder);
    };
    return [java("Validate", "json-schema-validator"), java("RoundTrip", "jsonschema2pojo-maven-plugin")];
  },
  generated: [
    {
      tool: "Java jsonschema2pojo",
      folder: join(folderOf("java"), "target/generated-sources/jsonschema2pojo"),
      ending: ".java",
      declaration: /^ *public (?:static )?(?:class|enum) (\w+)/gm,
      // The tag of each event is an enum of one, inside the class of the event.
      allows: (name) => name === "Type",
    },
  ],
};

/** A folder an event, since jsonschema2pojo makes a package of each. */
function layOutSchemas(folder: string): void {
  const events = join(SCHEMAS_OUT, "draft-07/events");
  const ending = ".writer.schema.json";
  rmSync(folder, { recursive: true, force: true });
  for (const file of readdirSync(events).filter((name) => name.endsWith(ending))) {
    const event = file.slice(0, -ending.length);
    mkdirSync(join(folder, event.replaceAll("-", "")), { recursive: true });
    copyFileSync(join(events, file), join(folder, event.replaceAll("-", ""), `${event}.json`));
  }
}
