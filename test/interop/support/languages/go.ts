import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { SCHEMAS_OUT } from "../../../support/schema-files.js";
import { folderOf, run } from "../command.js";
import { TYPES, type Language } from "../language.js";
import { isFieldOfType } from "../names.js";

export const go: Language = {
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
        TYPES,
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
