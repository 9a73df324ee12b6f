import { Scanner } from "./scanner.js";

interface Level {
  /** The key last read, or undefined in an array and before the first key. */
  key: string | undefined;
  /** The index of the current item, or -1 in an object. */
  index: number;
}

/**
 * The paths of the values that start at ascending indexes of a text, found in one
 * pass, so that reading itself need not keep track. The text must be sound up to
 * the last index. The index of a key stands for the value under that key.
 */
export function pathsAt(text: string, indexes: readonly number[]): (string | number)[][] {
  const paths: (string | number)[][] = [];
  const levels: Level[] = [];
  const scanner = new Scanner(text);
  let expectsKey = false;
  for (const index of indexes) {
    while (scanner.pos < index || (expectsKey && scanner.pos === index && text[index] === '"')) {
      const top = levels[levels.length - 1];
      const unit = text[scanner.pos];
      if (unit === '"') {
        const string = readTo(scanner, index);
        if (string === undefined) break;
        if (expectsKey && top !== undefined) top.key = string;
        expectsKey = false;
        continue;
      }
      scanner.pos++;
      if (unit === "{") levels.push({ key: undefined, index: -1 });
      else if (unit === "[") levels.push({ key: undefined, index: 0 });
      else if (unit === "}" || unit === "]") levels.pop();
      else if (unit === "," && top !== undefined && top.index !== -1) top.index++;
      else if (unit === "," && top !== undefined) top.key = undefined;
      if (unit === "{" || (unit === "," && top?.index === -1)) expectsKey = true;
      else if (unit === "}" || unit === "]") expectsKey = false;
    }
    paths.push(levels.flatMap((level) => (level.index === -1 ? (level.key ?? []) : level.index)));
  }
  return paths;
}

/** Reads a string, unless the wanted index lies inside it: then the string may be broken there. */
function readTo(scanner: Scanner, index: number): string | undefined {
  const start = scanner.pos;
  try {
    const string = scanner.string();
    if (scanner.pos > index && start !== index) scanner.pos = start;
    return scanner.pos === start ? undefined : string;
  } catch {
    return undefined;
  }
}
