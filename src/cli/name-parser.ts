import { InvalidArgumentError } from "commander";
import { suggest } from "../parse/suggest.js";

/** Up to so many names are worth listing in a message. */
const LISTED = 12;

/**
 * Reads one of some names from the command line, in whatever case and with whatever
 * separators: `budget-exceeded` is `BudgetExceeded`.
 *
 * @param elsewhere where all names are listed, for a message that can't
 */
export function nameParser<T extends string>(names: readonly T[], elsewhere = ""): (text: string) => T {
  return (text) => {
    const known = names.find((name) => fold(name) === fold(text));
    if (known !== undefined) return known;
    const nearest = suggest(text, names);
    const all = names.length > LISTED ? elsewhere : `Expected one of ${names.join(", ")}.`;
    const hint = nearest === undefined ? "" : `Did you mean ${nearest}?`;
    throw new InvalidArgumentError([hint, all].filter((part) => part !== "").join(" "));
  };
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
