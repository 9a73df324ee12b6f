import { scan, SyntaxFault, type Scanner } from "../../json/scanner.js";
import { LETTER_N, OPEN_OBJECT, QUOTE } from "../../json/units.js";

/** What can be read of an envelope, however broken it is elsewhere. */
export interface Glimpse {
  event_id: string | null;
  event_type: string | null;
  /** Null is what it may say; undefined where it can't be read. */
  tenant_id: string | null | undefined;
  occurred_at: string | null;
}

/** What stands where, by path; undefined is what is neither a text nor null. */
type Found = Map<string, string | null | undefined>;

/**
 * Looks for the few texts by which a broken document can be told from others, up
 * to the place where the text is no JSON. Where a key stands twice, the first
 * text counts.
 */
export function glimpse(text: string): Glimpse {
  const found: Found = new Map();
  try {
    scan(text, (scanner) => {
      if (scanner.peek() !== OPEN_OBJECT) return;
      lookInto(scanner, found, "");
      scanner.end();
      // Whoever is seen to its end and names no tenant has none. A text that goes on may be two in one.
      if (!found.has("/tenant_id")) found.set("/tenant_id", null);
    });
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
  }
  const get = (path: string) => found.get(path) ?? null;
  return {
    event_id: get("/event_id"),
    event_type: get("/event/type"),
    tenant_id: found.get("/tenant_id"),
    occurred_at: get("/occurred_at"),
  };
}

/** Notes the texts and nulls of an object, and of the event in it. */
function lookInto(scanner: Scanner, found: Found, parent: string): void {
  if (!scanner.openObject()) return;
  do {
    const path = `${parent}/${scanner.key()}`;
    const unit = scanner.peek();
    if (unit === QUOTE || unit === LETTER_N) {
      const value = unit === QUOTE ? scanner.string() : scanner.word();
      found.set(path, found.get(path) ?? (value as string | null));
    } else if (path === "/event" && unit === OPEN_OBJECT) {
      lookInto(scanner, found, path);
    } else {
      scanner.skip();
      found.set(path, found.get(path));
    }
  } while (scanner.nextMember());
}
