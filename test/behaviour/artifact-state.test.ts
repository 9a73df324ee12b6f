import { describe, expect, test } from "vitest";
import {
  acceptsNewRuns,
  allowsProductionUse,
  allowsReplay,
  describeArtifactState,
  isLegalTransition,
  isTerminalState,
  labelOf,
  listNextStates,
  requiresInvestigation,
  validateTransition,
} from "../../src/behaviour/index.js";
import { GovernedArtifactStateSchema } from "../../src/schemas/index.js";

const STATES = GovernedArtifactStateSchema.options;

// Rows leave, columns enter, in the schema's order:
//              Dr Ap Ac Qu De Ro
const MATRIX = [
  /* Draft    */ ". x . . x .",
  /* Approved */ ". . x x . x",
  /* Active   */ ". . . x x x",
  /* Quarant. */ ". . x . x x",
  /* Deprec.  */ ". . . . . .",
  /* Rolled   */ ". . . . . .",
].map((row) => row.split(" ").map((cell) => cell === "x"));

const PAIRS = STATES.flatMap((from, row) =>
  STATES.map((to, column) => ({ from, to, legal: MATRIX[row]![column]! })),
);

describe("transitions", () => {
  test("there are 36 pairs, and 11 of them are legal", () => {
    expect(STATES).toEqual(["Draft", "Approved", "Active", "Quarantined", "Deprecated", "RolledBack"]);
    expect(PAIRS).toHaveLength(36);
    expect(PAIRS.filter((pair) => pair.legal)).toHaveLength(11);
  });

  test.each(PAIRS)("$from to $to: $legal", ({ from, to, legal }) => {
    expect(isLegalTransition(from, to)).toBe(legal);
    expect(listNextStates(from).includes(to)).toBe(legal);
    const verdict = validateTransition(from, to);
    expect(verdict).toMatchObject({ legal, from, to });
    expect("message" in verdict).toBe(!legal);
  });

  test.each(PAIRS.filter((pair) => !pair.legal))(
    "the text for $from to $to names labels, descriptions and legal targets",
    ({ from, to }) => {
      const verdict = validateTransition(from, to);
      if (verdict.legal) throw new Error("must be illegal");
      const targets = listNextStates(from).map(labelOf).join(", ");
      expect(verdict.message).toBe(
        "Illegal artifact state transition: " +
          `from ${labelOf(from)} (${describeArtifactState(from)}) ` +
          `to ${labelOf(to)} (${describeArtifactState(to)}). ` +
          `Legal targets from ${labelOf(from)}: ${targets === "" ? "none" : targets}.`,
      );
    },
  );

  test("the text reads like this", () => {
    expect(validateTransition("RolledBack", "Active")).toEqual({
      legal: false,
      from: "RolledBack",
      to: "Active",
      message:
        "Illegal artifact state transition: from rolled_back (withdrawn because of a problem) to active (live). " +
        "Legal targets from rolled_back: none.",
    });
  });

  test("a caller can't change the table through a list it was given", () => {
    listNextStates("Deprecated").push("Active");
    expect(isLegalTransition("Deprecated", "Active")).toBe(false);
  });
});

describe("states", () => {
  test.each([
    { state: "Draft", production: false, runs: false, replay: false, terminal: false, investigate: false },
    { state: "Approved", production: true, runs: true, replay: true, terminal: false, investigate: false },
    { state: "Active", production: true, runs: true, replay: true, terminal: false, investigate: false },
    {
      state: "Quarantined",
      production: false,
      runs: false,
      replay: true,
      terminal: false,
      investigate: true,
    },
    {
      state: "Deprecated",
      production: false,
      runs: false,
      replay: false,
      terminal: true,
      investigate: false,
    },
    { state: "RolledBack", production: false, runs: false, replay: false, terminal: true, investigate: true },
  ] as const)("$state", ({ state, production, runs, replay, terminal, investigate }) => {
    expect(allowsProductionUse(state)).toBe(production);
    expect(acceptsNewRuns(state)).toBe(runs);
    expect(allowsReplay(state)).toBe(replay);
    expect(isTerminalState(state)).toBe(terminal);
    expect(requiresInvestigation(state)).toBe(investigate);
  });

  test("each has its own description", () => {
    const descriptions = STATES.map(describeArtifactState);
    expect(new Set(descriptions).size).toBe(STATES.length);
    expect(descriptions).not.toContain("");
  });
});

test.each(["draft", "constructor", "__proto__"] as never[])("%s is no state", (name) => {
  const asked = [
    () => listNextStates(name),
    () => isLegalTransition(name, "Draft"),
    () => isLegalTransition("Draft", name),
    () => validateTransition(name, "Draft"),
    () => validateTransition("Draft", name),
    () => describeArtifactState(name),
    () => allowsProductionUse(name),
    () => acceptsNewRuns(name),
    () => allowsReplay(name),
    () => isTerminalState(name),
    () => requiresInvestigation(name),
  ];
  const message = `There is no artifact state "${String(name)}"; expected one of ${STATES.join(", ")}.`;
  for (const ask of asked) expect(ask).toThrow(new TypeError(message));
});
