import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createDefault,
  createDefaultDenyRemotePolicy,
  isBackendAllowed,
  selectBackend,
} from "../../src/behaviour/index.js";
import { setOwn } from "../../src/json/json-value.js";
import { DataClassificationSchema, RiskTierSchema } from "../../src/schemas/index.js";
import type { RoutingPolicy } from "../../src/types/index.js";

const TIERS = RiskTierSchema.options;
const CLASSES = DataClassificationSchema.options;

const BACKENDS = ["local", "remote", "other", ""] as const;
const LISTS = [undefined, [], ["local"], ["remote"], ["remote", "local"], [""]] as const;

function policyWith(
  tierList: readonly string[] | undefined,
  classList: readonly string[] | undefined,
  preferences: Record<string, string> = {},
): RoutingPolicy {
  return {
    truth_preferences: preferences,
    risk_tier_backends: tierList ? { High: [...tierList] } : {},
    data_classification_backends: classList ? { Restricted: [...classList] } : {},
    default_backend: "fallback",
  };
}

describe("isBackendAllowed", () => {
  test("each list forbids what it lacks, unless it is missing or empty", () => {
    for (const tierList of LISTS) {
      for (const classList of LISTS) {
        for (const backend of BACKENDS) {
          const forbidden = [tierList, classList].some(
            (list) => list !== undefined && list.length > 0 && !(list as readonly string[]).includes(backend),
          );
          const policy = policyWith(tierList, classList);
          expect(isBackendAllowed(policy, backend, "High", "Restricted")).toBe(!forbidden);
        }
      }
    }
  });

  test("only the lists of the given tier and class count", () => {
    const policy = policyWith(["local"], ["local"]);
    for (const tier of TIERS) {
      for (const dataClass of CLASSES) {
        expect(isBackendAllowed(policy, "remote", tier, dataClass)).toBe(
          tier !== "High" && dataClass !== "Restricted",
        );
      }
    }
  });

  test("preferences and the default backend are not looked at", () => {
    const policy = policyWith(["local"], undefined, { truth: "remote" });
    expect(isBackendAllowed(policy, "remote", "High", "Public")).toBe(false);
    expect(isBackendAllowed(policy, "fallback", "High", "Public")).toBe(false);
    expect(isBackendAllowed(policy, "fallback", "Low", "Public")).toBe(true);
  });
});

describe("selectBackend", () => {
  test("without a preference: tier, then class, then default; empty lists fall through", () => {
    for (const tierList of LISTS) {
      for (const classList of LISTS) {
        const expected = [...(tierList ?? []).slice(0, 1), ...(classList ?? []).slice(0, 1), "fallback"][0];
        const policy = policyWith(tierList, classList, { known: "preferred" });
        expect(selectBackend(policy, [], "High", "Restricted")).toBe(expected);
        expect(selectBackend(policy, ["unknown"], "High", "Restricted")).toBe(expected);
        expect(selectBackend(policy, ["unknown", "known"], "High", "Restricted")).toBe("preferred");
        expect(selectBackend(policy, [], "Low", "Public")).toBe("fallback");
      }
    }
  });

  test("the first truth with a preference decides, in the order asked, even for an empty name", () => {
    const policy = policyWith(["local"], undefined, { a: "backend-a", b: "backend-b", empty: "" });
    expect(selectBackend(policy, ["b", "a"], "High", "Public")).toBe("backend-b");
    expect(selectBackend(policy, ["x", "a", "b"], "High", "Public")).toBe("backend-a");
    expect(selectBackend(policy, ["empty", "a"], "High", "Public")).toBe("");
  });

  test("a preference may be a forbidden backend", () => {
    const policy = policyWith(undefined, ["local"], { truth: "remote" });
    expect(selectBackend(policy, ["truth"], "Low", "Restricted")).toBe("remote");
    expect(isBackendAllowed(policy, "remote", "Low", "Restricted")).toBe(false);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "%s is a key like any other",
    (key) => {
      const policy = policyWith(undefined, undefined);
      expect(selectBackend(policy, [key], "Low", "Public")).toBe("fallback");
      setOwn(policy.truth_preferences, key, "preferred");
      expect(selectBackend(policy, [key], "Low", "Public")).toBe("preferred");
    },
  );

  test("it agrees with a map", () => {
    const ids = fc.oneof(fc.constantFrom("__proto__", "constructor", "a", "b"), fc.string());
    const preferences = fc.dictionary(ids, fc.string());
    fc.assert(
      fc.property(preferences, fc.array(ids), (truth_preferences, asked) => {
        const map = new Map(Object.entries(truth_preferences));
        const policy = { ...createDefault("RoutingPolicy"), truth_preferences };
        const hit = asked.find((id) => map.has(id));
        const expected = hit === undefined ? "local" : map.get(hit);
        expect(selectBackend(policy, asked, "Low", "Public")).toBe(expected);
      }),
    );
  });
});

// The tier of a policy that is misspelt has no list, and would be free to go anywhere.
test.each([
  ["critical", "Public"],
  ["Critical", "public"],
  ["Low", undefined],
  [10n, "Public"],
  [{}, "Public"],
])("the tier %o and the class %o are not both names, which is told", (...task) => {
  const policy = createDefaultDenyRemotePolicy();
  const wrong = /^There is no (?:risk tier|data classification) .+; expected one of \w+(?:, \w+)+\.$/;
  expect(() => isBackendAllowed(policy, "remote", ...(task as [never, never]))).toThrow(wrong);
  expect(() => selectBackend(policy, [], ...(task as [never, never]))).toThrow(wrong);
});

describe("createDefaultDenyRemotePolicy", () => {
  test("has four entries", () => {
    expect(createDefaultDenyRemotePolicy()).toStrictEqual({
      truth_preferences: {},
      risk_tier_backends: { Critical: ["local"], High: ["local"] },
      data_classification_backends: { Restricted: ["local"], Confidential: ["local"] },
      default_backend: "local",
    });
  });

  test("denies remote backends only for those", () => {
    const policy = createDefaultDenyRemotePolicy();
    for (const tier of TIERS) {
      for (const dataClass of CLASSES) {
        const denied =
          ["High", "Critical"].includes(tier) || ["Confidential", "Restricted"].includes(dataClass);
        expect(isBackendAllowed(policy, "remote", tier, dataClass)).toBe(!denied);
        expect(isBackendAllowed(policy, "local", tier, dataClass)).toBe(true);
        expect(selectBackend(policy, [], tier, dataClass)).toBe("local");
      }
    }
  });
});
