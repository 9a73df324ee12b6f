import { measureSizes, type Sizes } from "./measure-size.js";

const PAGES: Record<keyof Sizes, string> = {
  text: "safeParseEnvelopeJson",
  value: "safeParseEnvelope",
  write: "stringifyEnvelope",
  schema: "safeParseEnvelopeJson and ExperienceEventEnvelopeSchema",
  zod: "the part of Zod in the last one",
};

const sizes = await measureSizes();
console.log("What a page loads, minified and compressed:");
for (const [page, label] of Object.entries(PAGES)) {
  const kilobytes = (sizes[page as keyof Sizes] / 1000).toFixed(1);
  console.log(`${kilobytes.padStart(6)} kB  ${label}`);
}
