import { copyText } from "../../../json/copy-text.js";
import type { Finding, FindingCode } from "../../finding.js";
import type { Level } from "../levels.js";
import { printable, shorten } from "../printable.js";
import { commonText, narrow, type CommonText } from "./common-text.js";
import { foldPointer } from "./fold-pointer.js";

export type Place = Pick<Finding, "line" | "column" | "offset" | "event_id" | "event_type">;

/** Findings of one file that are the same but for their place in the ledger. */
export interface Group {
  readonly level: Level;
  readonly code: FindingCode;
  /** Folded as soon as the places inside the documents differ. */
  pointer: string;
  message: CommonText;
  count: number;
  /** The first ones. */
  readonly places: Place[];
  lastLine: number;
}

const SHOWN_PLACES = 3;
// A key of a document may be megabytes long; what is kept of it has a bound.
const MAX_KEPT_LENGTH = 2000;

/** The groups of one file, in the order of their first findings. Their number has a bound. */
export class Groups {
  private readonly groups = new Map<string, Group>();

  constructor(private readonly maxGroups: number) {}

  get all(): Iterable<Group> {
    return this.groups.values();
  }

  get size(): number {
    return this.groups.size;
  }

  /** Takes a finding into its group; false when there is no room for a further group. */
  add(finding: Finding): boolean {
    const { level, code } = finding;
    const pointer = keep(finding.pointer);
    const folded = foldPointer(pointer);
    const key = `${level} ${code} ${folded}`;
    const message = printable(keep(finding.message));
    const group = this.groups.get(key);
    if (group === undefined) {
      if (this.groups.size >= this.maxGroups) return false;
      this.groups.set(key, {
        level,
        code,
        pointer,
        message: commonText(message),
        count: 1,
        places: [placeOf(finding)],
        lastLine: finding.line,
      });
      return true;
    }
    if (group.pointer !== pointer) group.pointer = folded;
    group.message = narrow(group.message, message);
    group.count++;
    if (group.places.length < SHOWN_PLACES) group.places.push(placeOf(finding));
    group.lastLine = finding.line;
    return true;
  }
}

function placeOf({ line, column, offset, event_id, event_type }: Finding): Place {
  return {
    line,
    column,
    offset,
    event_id: event_id === null ? null : keep(event_id),
    event_type: event_type === null ? null : keep(event_type),
  };
}

function keep(text: string): string {
  return copyText(shorten(text, MAX_KEPT_LENGTH));
}
