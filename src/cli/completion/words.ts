import type { Argument, Command, Option } from "commander";

/** What may stand in the place of an argument, or of an option's value. */
export type Value =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "file" | "folder" | "free" };

export interface OptionWords {
  /** `--format`; a short form first, where there is one. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Null for an option without a value. */
  readonly value: Value | null;
}

export interface ArgumentWords {
  readonly name: string;
  readonly value: Value;
  /** True where it may stand any number of times. */
  readonly variadic: boolean;
}

/** What may follow one command. */
export interface CommandWords {
  /** `/schema/show`; empty for the program itself. */
  readonly path: string;
  readonly description: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionWords[];
  readonly arguments: readonly ArgumentWords[];
}

/** The words that stand for a placeholder wherever it is: `<kind>`, `<code>`. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** In few words. */
function about(command: Command): string {
  return command.summary() || command.description();
}

/** What may follow each command of a program, the program first. */
export function wordsOf(program: Command, vocabulary: Vocabulary): CommandWords[] {
  return walk(program, "");

  function walk(command: Command, path: string, parent?: Command): CommandWords[] {
    const help = command.createHelp();
    const inner = help.visibleCommands(command);
    // The command that Commander adds is about the commands beside it.
    const isHelp = parent !== undefined && !parent.commands.includes(command);
    const own: CommandWords = {
      path,
      description: about(command),
      commands: inner.map((child) => ({ name: child.name(), description: about(child) })),
      options: help.visibleOptions(command).map(describeOption),
      arguments: isHelp ? [nameOfCommand(parent)] : command.registeredArguments.map(describeArgument),
    };
    return [own, ...inner.flatMap((child) => walk(child, `${path}/${child.name()}`, command))];
  }

  function nameOfCommand({ commands }: Command): ArgumentWords {
    const words = commands.map((command) => command.name());
    return { name: "command", value: { kind: "words", words }, variadic: false };
  }

  function describeOption({
    short,
    long,
    flags,
    description,
    argChoices,
    required,
    optional,
  }: Option): OptionWords {
    const placeholder = /[<[]([^\]>]*)[\]>]/.exec(flags)?.[1] ?? "";
    return {
      flags: [short, long].filter((flag) => flag !== undefined),
      description,
      value: required || optional ? valueOf(placeholder, argChoices) : null,
    };
  }

  function describeArgument(argument: Argument): ArgumentWords {
    const name = argument.name();
    return { name, value: valueOf(name, argument.argChoices), variadic: argument.variadic };
  }

  function valueOf(placeholder: string, choices: readonly string[] | undefined): Value {
    const name = placeholder.replace(/\.\.\.$/, "");
    const words = choices ?? vocabulary[name] ?? vocabulary[name.replace(/s$/, "")];
    if (words !== undefined) return { kind: "words", words };
    if (/^files?$/.test(name)) return { kind: "file" };
    return { kind: name === "dir" ? "folder" : "free" };
  }
}
