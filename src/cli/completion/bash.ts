import type { CommandWords, Value } from "./words.js";

/** A script for bash, 3.2 and later, which needs nothing else. */
export function bashScript(program: string, commands: readonly CommandWords[]): string {
  const name = `_${program.replaceAll("-", "_")}`;
  return `# Completion of ${program} for bash. To load it: source <(${program} completion bash)

${name}() {
  local IFS=$'\\n' current=\${COMP_WORDS[COMP_CWORD]} path="" position=0 option="" literal="" key word i
  [[ $current == "=" ]] && current=""
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == "=" ]]; then
      continue
    elif [[ -n $option ]]; then
      option=""
    elif [[ -z $literal && $word == "--" ]]; then
      literal=1
    elif [[ -z $literal && $word == -?* ]]; then
      case "$path $word" in
        ${takingValue(commands).join(" | ")}) option=$word ;;
      esac
    else
      case "$path/$word" in
        ${commands
          .slice(1)
          .map(({ path }) => path)
          .join(" | ")}) path="$path/$word" ;;
        *) position=$((position + 1)) ;;
      esac
    fi
  done
  if [[ -n $option ]]; then
    key="$path $option"
  elif [[ -z $literal && $current == -* ]]; then
    key="$path -"
  else
    key="$path $position"
  fi
  COMPREPLY=()
  case $key in
${commands.flatMap(casesOf).join("\n")}
  esac
}

complete -F ${name} ${program}
`;
}

function takingValue(commands: readonly CommandWords[]): string[] {
  return commands.flatMap(({ path, options }) =>
    options.flatMap(({ flags, value }) => (value === null ? [] : flags.map((flag) => `"${path} ${flag}"`))),
  );
}

function casesOf({ path, commands, options, arguments: args }: CommandWords): string[] {
  const ofOptions = options.flatMap(({ flags, value }) =>
    value === null ? [] : flags.map((flag) => caseOf(`"${path} ${flag}"`, value)),
  );
  const flags = caseOf(`"${path} -"`, { kind: "words", words: options.flatMap((option) => option.flags) });
  const ofArguments = args.map(({ value, variadic }, i) =>
    caseOf(variadic ? `"${path} "*` : `"${path} ${i}"`, value),
  );
  const names = { kind: "words", words: commands.map(({ name }) => name) } as const;
  return [
    ...ofOptions,
    flags,
    ...ofArguments,
    ...(commands.length > 0 ? [caseOf(`"${path} 0"`, names)] : []),
  ];
}

function caseOf(pattern: string, value: Value): string {
  return `    ${pattern}) ${actionOf(value)} ;;`;
}

function actionOf(value: Value): string {
  switch (value.kind) {
    case "words":
      return `COMPREPLY=($(compgen -W $'${value.words.join("\\n")}' -- "$current"))`;
    case "file":
      return `compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current"))`;
    case "folder":
      return `compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current"))`;
    case "free":
      return ":";
  }
}
