import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { typeCheck } from "../support/program.js";
import { makeConsumer } from "./consumer.js";

const folder = makeConsumer("typescript");

const USE = `
import {
  parseEnvelopeJson,
  readEnvelopeJson,
  ExperienceEventEnvelopeSchema,
  type BudgetExceeded,
  type ExperienceEventEnvelopeInput,
  type ExperienceEventOf,
} from "converge-experience-contract";
import { MemoryExperienceStore, type ExperienceStore } from "converge-experience-contract/store";
import schema from "converge-experience-contract/schemas/2020-12/ledger.writer.schema.json" WITH_TYPE;

const { event, tenant_id } = parseEnvelopeJson("{}");
export const tenant: string | null = tenant_id;
export const title: string = schema.title;
if (event.type === "BudgetExceeded") {
  const { data }: BudgetExceeded = event;
  const same: ExperienceEventOf<"BudgetExceeded"> = event;
  const observed: string | null = same.data.observed;
  // @ts-expect-error: a field of another event
  data.fact_id;
  void observed;
}
if (event.type === "OutcomeRecorded") {
  const tokens: number | bigint | null = event.data.tokens;
  void tokens;
}
const reading = readEnvelopeJson("{}");
if (reading.status === "unknown") reading.type satisfies string;
export const input: ExperienceEventEnvelopeInput = {
  event_id: "1",
  occurred_at: "",
  event: { type: "BudgetExceeded", data: { chain_id: "", resource: "", limit: "" } },
};
export const output = ExperienceEventEnvelopeSchema.parse(input).correlation_id satisfies string | null;
export const store: ExperienceStore = new MemoryExperienceStore();
// @ts-expect-error: the key must be there
export const missing: ExperienceEventEnvelopeInput = { event_id: "1" };
`;

const { NodeNext, Node16, ESNext, CommonJS } = ts.ModuleKind;
const common = { target: ts.ScriptTarget.ES2022, resolveJsonModule: true, exactOptionalPropertyTypes: true };
const CASES: [string, string, ts.CompilerOptions][] = [
  ["use.mts", "node16", { module: Node16 }],
  ["use.cts", "node16", { module: Node16 }],
  ["use.mts", "nodenext", { module: NodeNext }],
  ["use.cts", "nodenext", { module: NodeNext }],
  ["use.ts", "bundler", { module: ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  [
    "use.ts",
    "node10",
    {
      module: CommonJS,
      // TypeScript 6 calls it deprecated; users have it all the same.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      moduleResolution: ts.ModuleResolutionKind.Node10,
      ignoreDeprecations: "6.0",
    },
  ],
];

// Declarations are checked too: no user should need skipLibCheck.
test.each(CASES)("%s type-checks, resolved as %s", (name, _, options) => {
  const file = join(folder, name);
  const takesAttributes = name !== "use.cts" && options.module !== Node16 && options.module !== CommonJS;
  writeFileSync(file, USE.replace("WITH_TYPE", takesAttributes ? 'with { type: "json" }' : ""));
  const { errors } = typeCheck([file], { ...common, esModuleInterop: true, ...options });
  expect(errors).toEqual([]);
});
