import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { SCHEMAS_OUT } from "../../../support/schema-files.js";
import { CACHE, folderOf, run } from "../command.js";
import { installOnce } from "../install.js";
import { BUNDLE, type Language } from "../language.js";
import { noOthers } from "../names.js";

const PYTHON = join(CACHE, "python/bin/python");
const MODELS = join(CACHE, "models");

export const python: Language = {
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
      allows: noOthers,
    },
  ],
};
