// Generates TypeScript types, and has the compiler check every valid envelope of the corpus against them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileFromFile } from "json-schema-to-typescript";
import ts from "typescript";

const [schemas, out] = process.argv.slice(2);
const TOOL = "TypeScript json-schema-to-typescript";
const say = (line) => console.log(JSON.stringify({ tool: TOOL, ...line }));
const { version } = JSON.parse(
  readFileSync(new URL("node_modules/json-schema-to-typescript/package.json", import.meta.url), "utf8"),
);
say({ version });

const types = await compileFromFile(join(schemas, "draft-07/ledger.writer.schema.json"), { format: false });
writeFileSync(join(out, "ledger.ts"), types);

const envelopes = readFileSync(join(schemas, "conformance/documents.ndjson"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ type, valid }) => valid && type === "ExperienceEventEnvelope");
// `__proto__: …` in a literal would set the prototype; in brackets it is a key like any other.
const literal = (text) => text.replaceAll('"__proto__":', '["__proto__"]:');
const lines = envelopes.map(({ canonical }) => `check(${literal(canonical)});\n`);
const head = 'import type { ExperienceEventEnvelope } from "./ledger.js";\n\ndeclare function check(envelope: ExperienceEventEnvelope): void;\n\n';
writeFileSync(join(out, "documents.ts"), head + lines.join(""));

const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, types: [] };
const program = ts.createProgram([join(out, "documents.ts")], options);
const faults = new Map();
for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
  const line = file?.fileName.endsWith("documents.ts") ? file.getLineAndCharacterOfPosition(start).line - 4 : -1;
  faults.set(line, ts.flattenDiagnosticMessageText(messageText, "\n"));
}
if (faults.has(-1)) throw new Error(faults.get(-1));
envelopes.forEach(({ id, canonical }, line) => {
  const error = faults.get(line);
  say({ id, form: "canonical", written: error ? null : JSON.stringify(JSON.parse(canonical)), error });
});
