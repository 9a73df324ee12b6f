import { emitTextReaders } from "../../src/parse/fast/fast-text.js";
import * as runtime from "../../src/parse/fast/runtime.js";
import type { Field } from "../../src/parse/plan.js";

/** Prints the code that would be generated for some documents, as a module that holds it. */
export function renderReaders(roots: Readonly<Record<string, Field>>): string {
  const code = emitTextReaders(roots, `{ ${Object.keys(roots).join(", ")} }`);
  // Bundlers don't keep the order of a namespace.
  const names = Object.keys(runtime).sort();
  const called = names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  return `import { ${called.join(", ")} } from "../fast/runtime.js";

export function makeReaders() {
${code}
}
`;
}

/** Prints the declarations of that module. */
export function renderReaderTypes(roots: Readonly<Record<string, Field>>): string {
  const members = Object.keys(roots).map((name) => `readonly ${name}: FastRead;`);
  return `import type { FastRead } from "../fast/fast-text.js";

export function makeReaders(): { ${members.join(" ")} };
`;
}
