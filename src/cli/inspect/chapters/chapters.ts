import type { InspectionReport } from "../../../inspect/report.js";
import type { Chapter } from "../table.js";
import { artifactsChapter } from "./artifacts.js";
import { eventsChapter } from "./events.js";
import { gatesChapter, replayChapter } from "./gates-and-replay.js";
import { workChapter } from "./work.js";

/** All there is to show of a report, without what is empty. */
export function listChapters(report: InspectionReport): Chapter[] {
  return [eventsChapter, workChapter, gatesChapter, replayChapter, artifactsChapter]
    .map((make) => make(report))
    .filter(({ tables }) => tables.length > 0);
}
