import { expect, test } from "vitest";
import {
  createRollbackImpact,
  createRollbackRecord,
  requiresImmediateAction,
  withAffectedCount,
  withAffectedTenant,
  withIncident,
  withInvalidatedOutputs,
  withQualityIssue,
  withTenant,
} from "../../src/behaviour/index.js";
import {
  RollbackImpactSchema,
  RollbackRecordSchema,
  RollbackSeveritySchema,
} from "../../src/schemas/index.js";
import type { RollbackImpact } from "../../src/types/index.js";

function freeze(impact: RollbackImpact): RollbackImpact {
  Object.freeze(impact.quality_issues);
  Object.freeze(impact.affected_tenants);
  return Object.freeze(impact);
}

const fields = {
  artifact_id: "llm/adapter@1.0.0",
  previous_state: "Active",
  actor: "ann",
  reason: "because",
  impact: freeze(createRollbackImpact("High")),
} as const;

test("high and critical rollbacks need immediate action", () => {
  expect(
    RollbackSeveritySchema.options.map((severity) => [severity, requiresImmediateAction(severity)]),
  ).toEqual([
    ["Low", false],
    ["Medium", false],
    ["High", true],
    ["Critical", true],
  ]);
});

test.each(RollbackSeveritySchema.options)("an impact of severity %s starts empty", (severity) => {
  const impact = createRollbackImpact(severity);
  expect(impact).toStrictEqual({
    affected_count: null,
    quality_issues: [],
    invalidates_outputs: false,
    severity,
    affected_tenants: [],
  });
  expect(Object.keys(impact)).toEqual(Object.keys(RollbackImpactSchema.shape));
});

test("counts and marks are set, issues and tenants are appended, each in a copy", () => {
  let impact = freeze(createRollbackImpact("Low"));
  impact = freeze(withAffectedCount(impact, 1));
  impact = freeze(withAffectedCount(impact, 2n ** 64n - 1n));
  impact = freeze(withQualityIssue(impact, "first"));
  impact = freeze(withQualityIssue(impact, "second"));
  impact = freeze(withInvalidatedOutputs(impact));
  impact = freeze(withAffectedTenant(impact, "b"));
  impact = freeze(withAffectedTenant(impact, "a"));
  impact = freeze(withAffectedTenant(impact, "b"));
  expect(impact).toStrictEqual({
    affected_count: 2n ** 64n - 1n,
    quality_issues: ["first", "second"],
    invalidates_outputs: true,
    severity: "Low",
    affected_tenants: ["b", "a", "b"],
  });
});

test("a record has the placeholder time, no incident and no tenant", () => {
  const record = createRollbackRecord(fields);
  expect(record).toStrictEqual({
    ...fields,
    rolled_back_at: "1970-01-01T00:00:00Z",
    incident_ref: null,
    tenant_id: null,
  });
  expect(Object.keys(record)).toEqual(Object.keys(RollbackRecordSchema.shape));
});

test("what is given is kept, the empty text too", () => {
  const given = { ...fields, rolled_back_at: "", incident_ref: "", tenant_id: "" };
  expect(createRollbackRecord(given)).toStrictEqual(given);
});

test("each change of a record is a copy", () => {
  const plain = Object.freeze(createRollbackRecord(fields));
  expect(withIncident(plain, "INC-1")).toStrictEqual({ ...plain, incident_ref: "INC-1" });
  expect(withTenant(plain, "t")).toStrictEqual({ ...plain, tenant_id: "t" });
});

test("whether a severity that there isn't can wait is not answered", () => {
  expect(() => requiresImmediateAction("critical" as never)).toThrow(
    new TypeError(
      'There is no severity of a rollback "critical"; expected one of Low, Medium, High, Critical.',
    ),
  );
});
