import type { ArgumentWords, CommandWords, OptionWords, Value } from "./words.js";

/** A script for zsh, to be loaded by name from a folder of functions, or read by `source`. */
export function zshScript(program: string, commands: readonly CommandWords[]): string {
  return `#compdef ${program}
# Completion of ${program} for zsh. To load it: source <(${program} completion zsh)

${commands.map((command) => functionOf(program, command)).join("\n")}
if [[ $funcstack[1] == _${program} ]]; then
  _${program} "$@"
else
  compdef _${program} ${program}
fi
`;
}

function functionOf(program: string, command: CommandWords): string {
  const name = nameOf(program, command.path);
  return command.commands.length > 0 ? groupOf(program, name, command) : leafOf(name, command);
}

function leafOf(name: string, { options, arguments: args }: CommandWords): string {
  const specs = [...options.map(optionSpec), ...args.map(argumentSpec)];
  return `${name}() {
  _arguments -s -S${specs.map((spec) => ` \\\n    ${spec}`).join("")}
}
`;
}

function groupOf(program: string, name: string, { path, commands, options }: CommandWords): string {
  const described = commands.map(({ name, description }) => quoted(`${name}:${description}`));
  return `${name}() {
  local curcontext=$curcontext state line
  local -a commands=(${described.map((entry) => `\n    ${entry}`).join("")}
  )
  _arguments -C -s -S${options.map((option) => ` \\\n    ${optionSpec(option)}`).join("")} \\
    '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands command commands ;;
    rest)
      case $line[1] in
${commands.map((command) => `        ${command.name}) ${nameOf(program, `${path}/${command.name}`)} ;;`).join("\n")}
      esac
      ;;
  esac
}
`;
}

function nameOf(program: string, path: string): string {
  return `_${program}${path.replaceAll("/", "_")}`;
}

function optionSpec({ flags, description, value }: OptionWords): string {
  const text = description.replace(/[[\]\\:]/g, "\\$&");
  // Which ones may be given several times is for the program to say.
  const specs = flags.map((flag) =>
    value === null ? quoted(`${flag}[${text}]`) : quoted(`*${flag}=[${text}]:value:${actionOf(value)}`),
  );
  return specs.join(" ");
}

function argumentSpec({ name, value, variadic }: ArgumentWords): string {
  return quoted(`${variadic ? "*" : ""}:${name}:${actionOf(value)}`);
}

function actionOf(value: Value): string {
  switch (value.kind) {
    case "words":
      return `(${value.words.join(" ")})`;
    case "file":
      return "_files";
    case "folder":
      return "_files -/";
    case "free":
      return " ";
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
