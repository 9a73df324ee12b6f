import { closingQuote } from "./escapes.js";
import { scan, type Scanner } from "./scanner.js";
import { CLOSE_ARRAY, CLOSE_OBJECT, COMMA, OPEN_ARRAY, OPEN_OBJECT, QUOTE, unitAt } from "./units.js";

/** An open container: an array at an item's index, or an object at the key that stands at an index of the text. */
interface Level {
  isArray: boolean;
  item: number;
  keyAt: number;
}

const NO_KEY = -1;

/**
 * The paths of the values that start at ascending indexes of a text, found in one
 * pass, so that reading itself need not keep track. The text must be sound up to
 * the last index. The index of a key stands for the value under that key.
 */
export function pathsAt(text: string, indexes: readonly number[]): (string | number)[][] {
  const levels: Level[] = [];
  let top: Level | undefined;
  let expectsKey = false;
  let pos = 0;
  return indexes.map((index) => {
    while (pos < index || (expectsKey && pos === index && text[index] === '"')) {
      const unit = unitAt(text, pos);
      if (unit === QUOTE) {
        const end = endOfString(text, pos);
        // An index inside a string stands for the string.
        if (end > index && pos !== index) break;
        if (expectsKey && top !== undefined) top.keyAt = pos;
        expectsKey = false;
        pos = end;
        continue;
      }
      pos++;
      if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
        expectsKey = unit === OPEN_OBJECT;
        top = { isArray: !expectsKey, item: 0, keyAt: NO_KEY };
        levels.push(top);
      } else if (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY) {
        expectsKey = false;
        levels.pop();
        top = levels.at(-1);
      } else if (unit === COMMA && top !== undefined) {
        expectsKey = !top.isArray;
        top.item++;
        top.keyAt = NO_KEY;
      }
    }
    const path: (string | number)[] = [];
    for (const { isArray, item, keyAt } of levels) {
      if (isArray) path.push(item);
      else if (keyAt !== NO_KEY) path.push(readKey(text, keyAt));
    }
    return path;
  });
}

/**
 * The indexes at which the values of paths start, in a text that holds them, found
 * in one pass. Where a key stands twice, the last one counts, as it does for
 * `JSON.parse`.
 *
 * @throws RangeError when the text has no such value
 */
export function indexesOfPaths(text: string, paths: readonly (readonly (string | number)[])[]): number[] {
  const indexes = paths.map(() => -1);
  const wanted = branchOf(paths);
  scan(text, (scanner) => {
    findIndexes(scanner, wanted, indexes);
  });
  const missing = paths[indexes.indexOf(-1)];
  if (missing !== undefined) throw new RangeError(`this text has no ${JSON.stringify(missing)}`);
  return indexes;
}

/** The paths that lead on from a value. */
interface Branch {
  /** Which of them end at the value itself. */
  readonly ends: number[];
  readonly below: Map<string | number, Branch>;
}

function branchOf(paths: readonly (readonly (string | number)[])[]): Branch {
  const root: Branch = { ends: [], below: new Map() };
  for (const [i, path] of paths.entries()) {
    let branch = root;
    for (const step of path) {
      let next = branch.below.get(step);
      if (next === undefined) branch.below.set(step, (next = { ends: [], below: new Map() }));
      branch = next;
    }
    branch.ends.push(i);
  }
  return root;
}

/** Passes over a value; enters it only where a path does. */
function findIndexes(scanner: Scanner, branch: Branch | undefined, indexes: number[]): void {
  const unit = scanner.peek();
  for (const i of branch?.ends ?? []) indexes[i] = scanner.pos;
  if (branch === undefined || branch.below.size === 0) {
    scanner.skip();
  } else if (unit === OPEN_ARRAY) {
    let more = scanner.openArray();
    for (let item = 0; more; item++) {
      findIndexes(scanner, branch.below.get(item), indexes);
      more = scanner.nextItem();
    }
  } else if (unit === OPEN_OBJECT) {
    let more = scanner.openObject();
    while (more) {
      findIndexes(scanner, branch.below.get(scanner.key()), indexes);
      more = scanner.nextMember();
    }
  } else {
    scanner.skip();
  }
}

function readKey(text: string, at: number): string {
  const end = endOfString(text, at);
  const spelled = text.slice(at + 1, end - 1);
  if (!spelled.includes("\\")) return spelled;
  try {
    return scan(text.slice(at, end), (scanner) => scanner.string());
  } catch {
    // Half a surrogate pair is looked for before all else, so that a key on the way to it may be broken too.
    return spelled;
  }
}

/** The index behind the closing quote of the string that starts at an index; infinity where there is none. */
function endOfString(text: string, start: number): number {
  const quote = closingQuote(text, start + 1);
  return quote === -1 ? Infinity : quote + 1;
}
