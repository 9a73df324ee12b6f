import { GENERATOR_EXCEPTIONS, VALIDATOR_EXCEPTIONS } from "./exceptions.js";
import type { DocumentLine } from "./protocol.js";
import type { Score } from "./score.js";

/** What `docs/interop.md` says between its markers. */
export function tables(
  validators: readonly Score[],
  generators: readonly Score[],
  documents: readonly DocumentLine[],
): string {
  return `## Validators

The verdict on every document of the [corpus](../schemas-out/conformance/README.md) that the draft can decide, and on those that are no JSON, by the bundle and by the event's own file.

${table("Draft", validators)}

${explanations(VALIDATOR_EXCEPTIONS)}

## Generated code

Every valid envelope read by generated types, written again and compared with what the contract's own writer prints. \`canonical\`: what a writer printed. \`document\`: what came in, where it has all keys.

${table("Form", generators)}

${explanations(GENERATOR_EXCEPTIONS)}

## Other formats

| Parser | Version | Document | Errors |
|---|---|---|---|
${documents.map(({ tool, version, document, errors }) => `| ${tool} | ${version} | ${document} | ${errors.length} |`).join("\n")}`;
}

function table(by: string, scores: readonly Score[]): string {
  const rows = scores.map((score) => {
    const exceptions = [...score.exceptions].map(([name, count]) => `${name}: ${count}`).join(", ") || "none";
    return `| ${score.tool} | ${score.version} | ${score.by} | ${score.documents} | ${score.agreements} | ${exceptions} |`;
  });
  return [
    `| Tool | Version | ${by} | Documents | Agreements | Named exceptions |`,
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function explanations(
  exceptions: readonly { name: string; reason: string; tools: readonly string[] }[],
): string {
  return exceptions
    .map(({ name, reason, tools }) => `- **${name}** (${tools.join(", ")}): ${reason}.`)
    .join("\n");
}
