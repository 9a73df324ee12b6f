export {
  createInspection,
  inspectEnvelope,
  inspectInvalid,
  inspectUnknown,
  mergeInspections,
  type Inspection,
  type InspectionOptions,
} from "./inspection.js";
export { reportInspection, type InspectionReport, type ReportOptions } from "./report.js";
export type { MeasureReport } from "./measure.js";
export type { CounterReport, Ranking } from "./rankings.js";
export type { ArtifactReport, ArtifactsReport } from "./sections/artifacts.js";
export type { BackendReport, OutcomesReport } from "./sections/outcomes.js";
export type { RecallReport } from "./sections/recall.js";
export type { TimelineReport } from "./timeline.js";
export type { VerdictsReport } from "./verdicts.js";
