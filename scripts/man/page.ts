import type { Argument, Command } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { CONTRACT_VERSION } from "../../src/contract-version.js";
import { EXIT_CODE_MEANINGS } from "../../src/cli/exit-code.js";
import { commandsOf, examplesOf } from "../../src/cli/help.js";
import { programToDescribe } from "./program.js";
import { literal, macro, prose, term } from "./roff.js";

const ENVIRONMENT: readonly (readonly [name: string, meaning: string])[] = [
  ["NO_COLOR", "If set and not empty, nothing is coloured."],
  [
    "FORCE_COLOR",
    "If set and not empty, the result is coloured even where it does not go to a terminal, or, with 0 or false, nowhere. NO_COLOR comes first.",
  ],
];

const SEE_ALSO = ["gzip(1)", "jq(1)", "zstd(1)"];

/** The manual page of the command line, made of its commands as they are. */
export function renderManPage(): string {
  const program = programToDescribe();
  const name = program.name();
  const sections: [string, string[]][] = [
    ["NAME", [`${literal(name)} \\-`, aboutOf(program)]],
    ["SYNOPSIS", [`\\fB${literal(name)}\\fR ${term(program.usage())}`]],
    ["DESCRIPTION", [prose(program.description())]],
    ["OPTIONS", optionsOf(program)],
    ["COMMANDS", [...commandsOf(program)].slice(1).flatMap((command) => describeCommand(command))],
    [
      "EXIT STATUS",
      Object.entries(EXIT_CODE_MEANINGS).flatMap(([code, meaning]) => item(`\\fB${code}\\fR`, meaning)),
    ],
    ["ENVIRONMENT", ENVIRONMENT.flatMap(([name, meaning]) => item(`\\fB${name}\\fR`, meaning))],
    ["EXAMPLES", examplesIn(program)],
    ["SEE ALSO", [SEE_ALSO.map(reference).join(",\n")]],
  ];
  const lines = [
    '.\\" Generated from the commands of the program by npm run generate.',
    header(name),
    ...sections.flatMap(([title, body]) => [`.SH ${title}`, ...body]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The description as part of a sentence. */
function aboutOf(program: Command): string {
  const text = program.description().replace(/\.$/, "");
  return prose(text.charAt(0).toLowerCase() + text.slice(1));
}

// No date: it would be that of the last run of the generator, and the versions say more.
function header(name: string): string {
  const source = `${packageJson.name} ${packageJson.version}`;
  return `.TH ${literal(name.toUpperCase())} 1 "" "${source} (contract ${CONTRACT_VERSION})"`;
}

function describeCommand(command: Command): string[] {
  const help = command.createHelp();
  const args = help
    .visibleArguments(command)
    .flatMap((argument) => item(term(placeholderOf(argument)), help.argumentDescription(argument)));
  const usage = help.commandUsage(command);
  const words = usage.replace(/ [<[].*$/, "");
  return [
    macro("SS", literal(words)),
    `\\fB${literal(words)}\\fR${term(usage.slice(words.length))}`,
    ".PP",
    prose(command.description()),
    ...args,
    ...optionsOf(command),
  ];
}

function placeholderOf(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? "..." : "");
  return argument.required ? `<${name}>` : `[${name}]`;
}

function optionsOf(command: Command): string[] {
  const help = command.createHelp();
  return help
    .visibleOptions(command)
    .flatMap((option) => item(term(help.optionTerm(option)), help.optionDescription(option)));
}

function item(heading: string, text: string): string[] {
  return [".TP", heading, prose(text)];
}

/** Each example once: some stand in the help of two commands. */
function examplesIn(program: Command): string[] {
  const examples = new Map([...commandsOf(program)].flatMap((command) => examplesOf(command)));
  const items = Array.from(examples, ([line, does]) => [
    prose(does),
    ".PP",
    ".RS 4",
    ".nf",
    literal(line),
    ".fi",
    ".RE",
  ]);
  return items.flatMap((lines, i) => (i === 0 ? lines : [".PP", ...lines]));
}

function reference(page: string): string {
  const [, name, section] = /^(.*)\((\d)\)$/.exec(page) as unknown as [string, string, string];
  return `\\fB${literal(name)}\\fR(${section})`;
}
