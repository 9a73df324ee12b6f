import { scan, SyntaxFault, type Scanner } from "../../json/scanner.js";
import { OPEN_OBJECT, QUOTE } from "../../json/units.js";

/** What can be read of an envelope, however broken it is elsewhere. */
export interface Glimpse {
  event_id: string | null;
  event_type: string | null;
  tenant_id: string | null;
  occurred_at: string | null;
}

/**
 * Looks for the few texts by which a broken document can be told from others, up
 * to the place where the text is no JSON. Where a key stands twice, the first
 * counts.
 */
export function glimpse(text: string): Glimpse {
  const found = new Map<string, string>();
  try {
    scan(text, (scanner) => {
      if (scanner.peek() === OPEN_OBJECT) lookInto(scanner, found, "");
    });
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
  }
  const get = (path: string) => found.get(path) ?? null;
  return {
    event_id: get("/event_id"),
    event_type: get("/event/type"),
    tenant_id: get("/tenant_id"),
    occurred_at: get("/occurred_at"),
  };
}

/** Notes the texts of an object, and of the event in it. */
function lookInto(scanner: Scanner, found: Map<string, string>, parent: string): void {
  if (!scanner.openObject()) return;
  do {
    const path = `${parent}/${scanner.key()}`;
    const unit = scanner.peek();
    if (unit === QUOTE) {
      const text = scanner.string();
      if (!found.has(path)) found.set(path, text);
    } else if (path === "/event" && unit === OPEN_OBJECT) {
      lookInto(scanner, found, path);
    } else {
      scanner.skip();
    }
  } while (scanner.nextMember());
}
