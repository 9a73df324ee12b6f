import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { SCHEMAS_OUT } from "../schema-files.js";
import { CACHE, folderOf, run } from "./command.js";
import { isFieldOfType, type Generated } from "./names.js";

/** Installs a language's tools by its lock file, runs its programs, and gives what they print. */
export interface Language {
  name: string;
  commands: readonly string[];
  run: () => string[];
  generated: Generated[];
}

const never = () => false;
const PYTHON = join(CACHE, "python/bin/python");
const MODELS = join(CACHE, "models");
const TYPES = join(CACHE, "typescript");
const BUNDLE = join(SCHEMAS_OUT, "2020-12/ledger.writer.schema.json");

const node: Language = {
  name: "Node",
  commands: ["node", "npm"],
  run: () => {
    const folder = folderOf("node");
    installOnce(join(folder, "package-lock.json"), join(folder, "node_modules"), () => {
      run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
    });
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
      allows: never,
    },
  ],
};

const python: Language = {
  name: "Python",
  commands: ["python3"],
  run: () => {
    const folder = folderOf("python");
    const requirements = join(folder, "requirements.txt");
    installOnce(requirements, join(CACHE, "python"), () => {
      run("python3", ["-m", "venv", join(CACHE, "python")]);
      run(PYTHON, ["-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", requirements]);
    });
    mkdirSync(MODELS, { recursive: true });
    run(PYTHON, [
      ...["-m", "datamodel_code_generator", "--input", BUNDLE, "--input-file-type", "jsonschema"],
      ...["--output", join(MODELS, "ledger.py"), "--output-model-type", "pydantic_v2.BaseModel"],
      ...["--use-title-as-name", "--enum-field-as-literal", "one", "--use-annotated", "--strict-nullable"],
      ...["--strict-types", "int", "str", "bool", "float"],
      ...["--target-python-version", "3.11", "--formatters", "builtin", "--disable-timestamp"],
    ]);
    return [
      run(PYTHON, ["validate.py", SCHEMAS_OUT], folder),
      run(PYTHON, ["-W", "error", "roundtrip.py", SCHEMAS_OUT, MODELS], folder),
    ];
  },
  generated: [
    {
      tool: "Python datamodel-code-generator",
      folder: MODELS,
      ending: ".py",
      declaration: /^class (\w+)/gm,
      allows: never,
    },
  ],
};

const go: Language = {
  name: "Go",
  commands: ["go"],
  run: () => {
    const folder = folderOf("go");
    const output = join(folder, "target/ledger/ledger.go");
    mkdirSync(join(folder, "target/ledger"), { recursive: true });
    run(
      "go",
      [
        ...["tool", "go-jsonschema", "--package", "ledger", "--output", output, "--only-models"],
        ...["--min-sized-ints", "--struct-name-from-title", "--disable-omitempty", "--disable-omitzero"],
        BUNDLE,
      ],
      folder,
    );
    run("go", ["vet", "./..."], folder);
    const version = run(
      "go",
      ["list", "-m", "-f", "{{.Version}}", "github.com/atombender/go-jsonschema"],
      folder,
    );
    return [
      run("go", ["run", "-mod=readonly", "./validate", SCHEMAS_OUT], folder),
      run("go", ["run", "-mod=readonly", "./roundtrip", SCHEMAS_OUT, version.trim().slice(1)], folder),
    ];
  },
  generated: [
    {
      tool: "Go go-jsonschema",
      folder: join(folderOf("go"), "target/ledger"),
      ending: ".go",
      declaration: /^type (\w+)/gm,
      allows: isFieldOfType,
    },
  ],
};

const rust: Language = {
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
      allows: never,
    },
  ],
};

const java: Language = {
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

export const LANGUAGES: readonly Language[] = [node, python, go, rust, java];

/** Runs an installation unless it was done before by the same lock file. */
function installOnce(lock: string, target: string, install: () => void): void {
  const stamp = join(target, ".installed-by");
  const content = readFileSync(lock, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === content) return;
  rmSync(target, { recursive: true, force: true });
  install();
  writeFileSync(stamp, content);
}

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
