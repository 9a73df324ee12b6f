import type { CommandWords, Value } from "./words.js";

/** A script for fish. */
export function fishScript(program: string, commands: readonly CommandWords[]): string {
  const helper = `__${program.replaceAll("-", "_")}_at`;
  const lines = commands.flatMap((command) => linesOf(helper, command));
  return `# Completion of ${program} for fish. To load it: ${program} completion fish | source

function ${helper} --description 'Whether the cursor is at such an argument of such a command'
    set -l words (commandline -opc)
    set -l path ''
    set -l position 0
    set -l is_value 0
    for word in $words[2..]
        if test $is_value = 1
            set is_value 0
            continue
        end
        switch "$path $word"
            case ${takingValue(commands).join(" ")}
                set is_value 1
            case '* -*'
                continue
            case '*'
                switch "$path/$word"
                    case ${commands
                      .slice(1)
                      .map(({ path }) => path)
                      .join(" ")}
                        set path "$path/$word"
                    case '*'
                        set position (math $position + 1)
                end
        end
    end
    test "$path" = "$argv[1]"; or return 1
    switch "$argv[2]"
        case ''
            return 0
        case '*+'
            test $position -ge (string replace + '' -- $argv[2])
        case '*'
            test $position -eq $argv[2]
    end
end

complete -c ${program} -f
${lines.map((line) => `complete -c ${program} ${line}`).join("\n")}
`;
}

function takingValue(commands: readonly CommandWords[]): string[] {
  return commands.flatMap(({ path, options }) =>
    options.flatMap(({ flags, value }) =>
      value === null ? [] : flags.map((flag) => quoted(`${path} ${flag}`)),
    ),
  );
}

function linesOf(helper: string, command: CommandWords): string[] {
  const { path, commands, options, arguments: args } = command;
  const at = (position = "") => `-n ${quoted(`${helper} '${path}' ${position}`.trim())}`;
  return [
    ...commands.map(({ name, description }) => `${at("0")} -a ${quoted(name)} -d ${quoted(description)}`),
    ...options.map(({ flags, description, value }) =>
      [
        at(),
        ...flags.map(flagOf),
        ...(value === null ? [] : valueOf(value)),
        `-d ${quoted(description)}`,
      ].join(" "),
    ),
    ...args.map(({ value, variadic }, i) =>
      [at(variadic ? `${i}+` : String(i)), ...argumentOf(value)].join(" "),
    ),
  ];
}

function flagOf(flag: string): string {
  return flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`;
}

function valueOf(value: Value): string[] {
  switch (value.kind) {
    case "words":
      return ["-x", `-a ${quoted(value.words.join(" "))}`];
    case "file":
      return ["-r", "-F"];
    case "folder":
      return ["-x", "-a '(__fish_complete_directories)'"];
    case "free":
      return ["-x"];
  }
}

function argumentOf(value: Value): string[] {
  switch (value.kind) {
    case "words":
      return [`-a ${quoted(value.words.join(" "))}`];
    case "file":
      return ["-F"];
    case "folder":
      return ["-a '(__fish_complete_directories)'"];
    case "free":
      return [];
  }
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
