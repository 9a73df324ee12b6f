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
