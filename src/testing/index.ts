export { arbitraryOf, envelopeArbitrary, eventArbitrary, inputArbitraryOf } from "./arbitraries.js";
export { queryArbitrary, storableEnvelopeArbitrary, timeArbitrary } from "./conformance/storable.js";
export {
  listConformanceCases,
  storeConformance,
  type ConformanceListing,
  type ConformanceOptions,
} from "./conformance/conformance.js";
export type { Capability, ConformanceRunner, Expect, StoreFactory, StoreViews } from "./conformance/case.js";
export { floatArbitrary, jsonArbitrary, mapArbitrary, textArbitrary, u64Arbitrary } from "./values.js";
