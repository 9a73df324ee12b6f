import { Argument, type Command } from "commander";
import { FAULT_CODES } from "../../sample/invalid-samples.js";
import { EXPERIENCE_EVENT_KINDS } from "../../schemas/event.js";
import { bashScript } from "../completion/bash.js";
import { fishScript } from "../completion/fish.js";
import { wordsOf, type Vocabulary } from "../completion/words.js";
import { zshScript } from "../completion/zsh.js";
import type { Context } from "../context.js";
import { CODE_ENTRIES } from "../explain/explanations.js";
import { withExamples } from "../help.js";
import { listArtifacts } from "../schema/artifacts.js";

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

export function addCompletion(program: Command, { terminal }: Context): void {
  const command = program
    .command("completion")
    .summary("print a script for completion in a shell")
    .description("Prints a script that lets a shell complete commands, options and their values.")
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(SCRIPTS)));
  withExamples(command, [
    ["source <(experience-contract completion bash)", "In this shell; put it into ~/.bashrc for all."],
    [
      "experience-contract completion zsh > _experience-contract",
      "For zsh: in a folder of $fpath, before compinit runs.",
    ],
    [
      "experience-contract completion fish > experience-contract.fish",
      "For fish: in ~/.config/fish/completions.",
    ],
  ]).action(async (shell: keyof typeof SCRIPTS) => {
    await terminal.write(SCRIPTS[shell](program.name(), wordsOf(program, await vocabulary())));
  });
}

/** What stands for the placeholders of arguments and options. */
async function vocabulary(): Promise<Vocabulary> {
  return {
    kind: EXPERIENCE_EVENT_KINDS,
    code: CODE_ENTRIES.map(({ code }) => code),
    fault: FAULT_CODES,
    schema: [...new Set((await listArtifacts()).map(({ name }) => name))],
  };
}
