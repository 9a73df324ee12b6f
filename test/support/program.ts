import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./npm.js";

/** What a program of the user's would see: the errors of some files, and the types behind them. */
export interface Checked {
  checker: ts.TypeChecker;
  program: ts.Program;
  /** One text an error, with the line it stands on. */
  errors: string[];
}

/**
 * Type-checks files, strictly.
 *
 * @param virtual texts of files that need not exist, by absolute path
 */
export function typeCheck(
  files: readonly string[],
  options: ts.CompilerOptions,
  virtual: Readonly<Record<string, string>> = {},
): Checked {
  const settings: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    ...options,
  };
  const host = ts.createCompilerHost(settings);
  const { readFile, fileExists } = host;
  host.readFile = (path) => virtual[path] ?? readFile(path);
  host.fileExists = (path) => path in virtual || fileExists(path);
  const program = ts.createProgram([...files], settings, host);
  return {
    program,
    checker: program.getTypeChecker(),
    errors: ts.getPreEmitDiagnostics(program).map(describe),
  };
}

/** The options that this package is built with. */
export function ownOptions(): ts.CompilerOptions {
  const path = join(ROOT, "tsconfig.json");
  const { config } = ts.readConfigFile(path, ts.sys.readFile) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (file === undefined || start === undefined) return message;
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}: ${message}`;
}
