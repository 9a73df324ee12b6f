export type { FaultCode } from "./faults/fault.js";
export {
  FAULT_CODES,
  invalidSamples,
  type InvalidSample,
  type InvalidSampleOptions,
} from "./invalid-samples.js";
export { sampleEnvelopes, type SampleOptions } from "./samples.js";
