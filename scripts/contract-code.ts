import { format, resolveConfig } from "prettier";
import { planOf } from "../src/parse/plan-of.js";
import { ExperienceEventEnvelopeSchema } from "../src/schemas/envelope.js";
import { ExperienceEventSchema } from "../src/schemas/event.js";
import { renderPlans } from "./contract/render-plans.js";
import { renderReaders, renderReaderTypes } from "./contract/render-readers.js";

const HEAD = "// Made from src/schemas by `npm run generate`; never edited.\n\n";

/** The documents that programs read most: their code is made beforehand. */
const ROOTS = {
  envelope: planOf(ExperienceEventEnvelopeSchema),
  event: planOf(ExperienceEventSchema),
};

/** The files of `src/parse/contract`, by name. */
export async function renderContractCode(): Promise<Map<string, string>> {
  const files = Object.entries({
    "plans.ts": renderPlans(ROOTS),
    "readers.js": renderReaders(ROOTS),
    "readers.d.ts": renderReaderTypes(ROOTS),
  });
  const style = await resolveConfig(import.meta.filename);
  const formatted = files.map(async ([name, code]): Promise<[string, string]> => {
    return [name, await format(HEAD + code, { ...style, filepath: name })];
  });
  return new Map(await Promise.all(formatted));
}
