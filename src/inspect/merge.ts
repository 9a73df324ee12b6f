import { mergeBoundedMaps, type BoundedMap } from "./bounded-map.js";
import { mergeLatest, type Latest } from "./latest.js";
import { mergeMeasures, type Measure } from "./measure.js";
import { mergeTimelines, type Timeline } from "./timeline.js";
import { mergeTimeSpans, type TimeSpan } from "./time-span.js";

type Piece = BoundedMap<State> | Latest<unknown> | Measure | TimeSpan | Timeline;

/**
 * What an inspection remembers: counts, pieces that know how they merge, and
 * groups of these. Whatever is added to a section merges without a word of its own.
 */
export interface State {
  [key: string]: number | bigint | Piece | State;
}

/** Adds one part's state to another's: counts are added, pieces merge, groups do so member by member. */
export function mergeStates(into: State, from: State): void {
  for (const [key, value] of Object.entries(into)) {
    const other = from[key];
    if (typeof value === "number") into[key] = value + (other as number);
    else if (typeof value === "bigint") into[key] = value + (other as bigint);
    else if (isPiece(value)) mergePieces(value, other as typeof value);
    else mergeStates(value, other as State);
  }
}

function isPiece(value: Piece | State): value is Piece {
  return typeof value.piece === "string";
}

function mergePieces(into: Piece, from: Piece): void {
  switch (into.piece) {
    case "bounded-map":
      mergeBoundedMaps(into, from as BoundedMap<State>, mergeStates);
      break;
    case "latest":
      mergeLatest(into, from as Latest<unknown>);
      break;
    case "measure":
      mergeMeasures(into, from as Measure);
      break;
    case "time-span":
      mergeTimeSpans(into, from as TimeSpan);
      break;
    case "timeline":
      mergeTimelines(into, from as Timeline);
      break;
  }
}
