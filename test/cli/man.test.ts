import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderManPage } from "../../scripts/man/page.js";
import { programToDescribe } from "../../scripts/man/program.js";
import { literal, prose, term } from "../../scripts/man/roff.js";
import packageJson from "../../package.json" with { type: "json" };
import { commandsOf, examplesOf } from "../../src/cli/help.js";
import { EXIT_CODES } from "../../src/cli/exit-code.js";
import { ROOT } from "../support/npm.js";

const page = renderManPage();
const program = programToDescribe();
const commands = [...commandsOf(program)];

test("the page in the package is what the generator would write now", () => {
  expect(readFileSync(join(ROOT, packageJson.man), "utf8"), "run `npm run generate`").toBe(page);
});

test("it has the sections that a reader looks for, in the usual order", () => {
  expect(Array.from(page.matchAll(/^\.SH (.*)$/gm), ([, title]) => title)).toEqual([
    "NAME",
    "SYNOPSIS",
    "DESCRIPTION",
    "OPTIONS",
    "COMMANDS",
    "EXIT STATUS",
    "ENVIRONMENT",
    "EXAMPLES",
    "SEE ALSO",
  ]);
});

test("every command, option and example is there", () => {
  expect(commands.length).toBeGreaterThan(8);
  for (const command of commands) {
    if (command !== program) expect(page).toContain(`${literal(command.name())}"\n`);
    for (const option of command.options) expect(page).toContain(term(option.flags));
    for (const [line] of examplesOf(command)) expect(page).toContain(`\n${literal(line)}\n`);
  }
});

test("every exit code is there", () => {
  for (const code of Object.values(EXIT_CODES)) expect(page).toContain(`.TP\n\\fB${code}\\fR\n`);
});

test("no text is taken for a command of roff, or for another character", () => {
  expect(prose(".PP 'quoted' \\fB…")).toBe("\\&.PP 'quoted' \\efB\\[u2026]");
  expect(prose(`${"x".repeat(79)} .PP`)).toBe(`${"x".repeat(79)}\n\\&.PP`);
  expect(literal("--kind")).toBe("\\-\\-kind");
  expect(page).toMatch(/^[\n\x20-\x7e]*$/);
});
