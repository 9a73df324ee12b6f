import { Command, Option } from "commander";
import { describe, expect, test } from "vitest";
import { programToDescribe } from "../../scripts/man/program.js";
import { bashScript } from "../../src/cli/completion/bash.js";
import { fishScript } from "../../src/cli/completion/fish.js";
import { zshScript } from "../../src/cli/completion/zsh.js";
import { wordsOf, type CommandWords } from "../../src/cli/completion/words.js";
import { commandsOf } from "../../src/cli/help.js";
import { EXPERIENCE_EVENT_KINDS } from "../../src/schemas/event.js";
import { runCli } from "./run-cli.js";

// What shells make of the scripts, completion.shells.test.ts asks the shells.

const program = programToDescribe();
const words = wordsOf(program, { kind: EXPERIENCE_EVENT_KINDS, schema: ["ledger"] });
const at = (path: string) => words.find((command) => command.path === path) as CommandWords;
const valueOf = (path: string, flag: string) =>
  at(path).options.find(({ flags }) => flags.includes(flag))?.value;

describe("what may follow a command", () => {
  test("is known of every command, those for help included", () => {
    const paths = [...commandsOf(program)].map((command) => {
      const names = [];
      for (let c = command; c.parent !== null; c = c.parent) names.unshift(`/${c.name()}`);
      return names.join("");
    });
    expect(words.map(({ path }) => path)).toEqual(
      expect.arrayContaining([...paths, "/help", "/schema/help"]),
    );
    expect(at("/help").arguments[0]?.value).toMatchObject({ words: expect.arrayContaining(["sample"]) });
  });

  test("is every option, with its choices", () => {
    for (const command of [...commandsOf(program)].slice(1)) {
      const own = words.find(({ path }) => path.endsWith(`/${command.name()}`)) as CommandWords;
      const flags = own.options.flatMap((option) => option.flags);
      expect(flags).toEqual(expect.arrayContaining(command.options.map(({ long }) => long)));
      expect(flags).toContain("--help");
    }
    expect(valueOf("/schema/show", "--draft")).toEqual({ kind: "words", words: ["2020-12", "07"] });
    expect(valueOf("/sample", "--invalid")).toBeNull();
  });

  test("is guessed by the placeholder", () => {
    expect(valueOf("/sample", "--kind")).toEqual({ kind: "words", words: EXPERIENCE_EVENT_KINDS });
    expect(valueOf("/sample", "--labels")).toEqual({ kind: "file" });
    expect(valueOf("/sample", "--count")).toEqual({ kind: "free" });
    expect(at("/schema/export").arguments).toEqual([
      { name: "dir", value: { kind: "folder" }, variadic: false },
      { name: "schemas", value: { kind: "words", words: ["ledger"] }, variadic: true },
    ]);
  });
});

describe.each(["bash", "zsh", "fish"])("the script for %s", async (shell) => {
  const { code, stdout, stderr } = await runCli(["completion", shell]);

  test("is printed, and nothing else", () => {
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("experience-contract");
    expect(stdout).not.toContain("undefined");
  });

  test("has every command and every option", () => {
    for (const { commands, options } of words) {
      for (const { name } of commands) expect(stdout).toContain(name);
      for (const { flags } of options)
        for (const flag of flags) expect(stdout).toContain(shell === "fish" ? `-l ${flag.slice(2)}` : flag);
    }
  });

  test("has the words that the contract and the package know", () => {
    for (const word of [...EXPERIENCE_EVENT_KINDS, "duplicate_key", "event-query", "conformance-readme"])
      expect(stdout).toContain(word);
  });
});

test("another shell is refused, and the right ones are named", async () => {
  const run = await runCli(["completion", "tcsh"]);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain("Allowed choices are bash, zsh, fish");
});

describe("whatever a description says, a script stays a script", () => {
  const hostile = new Command("program");
  hostile
    .command("it's")
    .description(`quotes ' and ", [brackets], colons: $(reboot) \`reboot\` \\`)
    .addOption(new Option("--o <v>", "it's [one]: $HOME").choices(["a", "b"]));
  const hostileWords = wordsOf(hostile, {});

  test("for zsh and fish, which are given descriptions", () => {
    // Between single quotes nothing is special; a quote is outside of them.
    expect(zshScript("program", hostileWords)).toContain(`'*--o=[it'\\''s \\[one\\]\\: $HOME]:value:(a b)'`);
    expect(fishScript("program", hostileWords)).toContain(`-d 'it\\'s [one]: $HOME'`);
  });

  test("for bash, which is not", () => {
    expect(bashScript("program", hostileWords)).not.toMatch(/reboot|HOME/);
  });
});
