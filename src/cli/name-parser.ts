import { InvalidArgumentError } from "commander";
import { fold, suggest } from "../parse/suggest.js";
import { EXPERIENCE_EVENT_KINDS } from "../schemas/event.js";

/** Up to so many names are worth listing in a message: those of all events are. */
const LISTED = EXPERIENCE_EVENT_KINDS.length;

/** Where the codes are listed, for a message that can't. */
export const SEE_EXPLAIN = "Try: experience-contract explain";

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
