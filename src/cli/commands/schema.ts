import { InvalidArgumentError, Option, type Command } from "commander";
import type { Context } from "../context.js";
import { EXIT_CODES } from "../exit-code.js";
import { withExamples } from "../help.js";
import { nameParser } from "../name-parser.js";
import { plural } from "../output/words.js";
import { listArtifacts, readArtifact, type ArtifactFile } from "../schema/artifacts.js";
import { exportArtifacts, WouldOverwriteError } from "../schema/export.js";
import { listAsJson, listAsText } from "../schema/list.js";
import {
  DRAFTS,
  select,
  selectNamed,
  selectOne,
  SelectionError,
  VIEWS,
  type Selection,
} from "../schema/select.js";

export function addSchema(program: Command, context: Context): void {
  const schema = program
    .command("schema")
    .summary("list, print or write the contract's JSON Schemas")
    .description("Lists, prints or writes the contract's JSON Schemas, and the documents that go with them.");
  withExamples(schema, [
    ["experience-contract schema list", "What there is, and what each is about."],
    ["experience-contract schema show ledger", "What to accept, as JSON Schema."],
    ["experience-contract schema export schemas", "All files, in a folder."],
  ]);
  addList(schema, context);
  addShow(schema, context);
  addExport(schema, context);
}

function addList(schema: Command, { terminal }: Context): void {
  const list = schema
    .command("list")
    .summary("list the files")
    .description("Lists the files: what each is about, its draft of JSON Schema, its view and its path.")
    .addOption(draftOption("only files of this draft of JSON Schema"))
    .addOption(viewOption("only what this side needs"))
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"));
  withExamples(list, [
    ["experience-contract schema list --draft 2020-12 --view reader", "Only what a reader of today needs."],
    ["experience-contract schema list --format json", "The same as data, for programs."],
  ]).action(async ({ format, ...selection }: Selection & { format: string }) => {
    const files = select(await listArtifacts(), selection);
    if (format === "json") await terminal.print(await listAsJson(files));
    else for (const line of await listAsText(files, terminal.paint)) await terminal.print(line);
  });
}

function addShow(schema: Command, { terminal }: Context): void {
  const show = schema
    .command("show")
    .summary("print one file")
    .description("Prints one file; where there are several, that of the newest draft and of the reader.")
    .argument("<schema>", "what to print: ledger, BudgetExceeded, openapi, …")
    .addOption(draftOption("the draft of JSON Schema"))
    .addOption(viewOption("what to accept (reader), or what a correct writer prints (writer)"));
  withExamples(show, [
    ["experience-contract schema show ledger", "Events of all types, as a reader should accept them."],
    [
      "experience-contract schema show BudgetExceeded --draft 07 --view writer",
      "One type, as a writer should print it, for a tool that knows draft-07.",
    ],
    ["experience-contract schema show openapi > ledger.openapi.json", "Components for OpenAPI."],
  ]).action(async (text: string, selection: Selection) => {
    const files = await listArtifacts();
    const file = refuse(show, () => selectOne(files, nameAmong(files, text), selection));
    await terminal.write(await readArtifact(file.path));
  });
}

interface ExportFlags extends Selection {
  force?: boolean;
}

function addExport(schema: Command, { terminal, signal, exit }: Context): void {
  const command = schema
    .command("export")
    .summary("write files into a folder")
    .description(
      "Writes files into a folder, under the paths they have in the package. Where a file of that name holds something else, nothing is written.",
    )
    .argument("<dir>", "the folder; it is made where there is none")
    .argument("[schemas...]", "what to write; everything if none is named")
    .addOption(draftOption("only files of this draft of JSON Schema"))
    .addOption(viewOption("only what this side needs"))
    .option("--force", "overwrite files that hold something else");
  withExamples(command, [
    ["experience-contract schema export schemas", "Everything there is."],
    [
      "experience-contract schema export schemas ledger event-query --draft 2020-12",
      "What a service needs that checks ledgers and queries.",
    ],
  ]).action(async (folder: string, names: string[], { force = false, ...selection }: ExportFlags) => {
    const all = await listArtifacts();
    const files = refuse(command, () => {
      const wanted = names.map((name) => nameAmong(all, name));
      return selectNamed(all, wanted, selection);
    });
    try {
      const { written, unchanged } = await exportArtifacts(files, folder, { force, signal });
      for (const path of written) await terminal.print(path);
      const rest = unchanged.length === 0 ? "" : `, ${unchanged.length} already there`;
      await terminal.print(`${plural(written.length, "file")} written${rest}`);
    } catch (error) {
      if (error instanceof WouldOverwriteError) command.error(`error: ${explainRefusal(error)}`);
      if (!signal.aborted) throw error;
      exit(EXIT_CODES.interrupted);
    }
  });
}

const SHOWN_PATHS = 5;

function explainRefusal({ paths }: WouldOverwriteError): string {
  const shown = paths.slice(0, SHOWN_PATHS).map((path) => `\n  ${path}`);
  const rest = paths.length > SHOWN_PATHS ? `\n  and ${paths.length - SHOWN_PATHS} more` : "";
  return `${plural(paths.length, "file")} would change, so nothing was written; --force overwrites them:${shown.join("")}${rest}`;
}

function draftOption(description: string): Option {
  return new Option("--draft <draft>", description).choices(DRAFTS);
}

function viewOption(description: string): Option {
  return new Option("--view <view>", description).choices(VIEWS);
}

function nameAmong(files: readonly ArtifactFile[], text: string): string {
  const names = [...new Set(files.map(({ name }) => name))];
  try {
    return nameParser(names, "Try: experience-contract schema list")(text);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new SelectionError(`There is no ${JSON.stringify(text)}. ${error.message}`);
  }
}

/** What is asked for and does not exist is a fault of the command line. */
function refuse<T>(command: Command, choose: () => T): T {
  try {
    return choose();
  } catch (error) {
    if (!(error instanceof SelectionError)) throw error;
    return command.error(`error: ${error.message}`);
  }
}
