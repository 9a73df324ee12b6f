import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { readEnvelopeJson } from "../../../src/index.js";
import { LedgerLinter } from "../../../src/lint/index.js";
import { created, exceeded, found, invoked, lintLedger, promoted, recorded, validated } from "./events.js";

describe("the limit", () => {
  test("is told of once, with the check, the place and what to do", () => {
    const ledger = ["A", "B", "C", "D"].map((event_id) => exceeded({ event_id }));
    expect(lintLedger(ledger, { maxRemembered: 2 })).toEqual([
      {
        code: "memory_limit_reached",
        check: "duplicate_event_id",
        pointer: "",
        path: [],
        message:
          "The check duplicate_event_id remembers 2 ids, as many as it may. From here on it says nothing " +
          "about ids that are new to it: raise the limit, or lint the ledger in parts.",
        position: 2,
      },
    ]);
  });

  test("is not reached by as many ids as it says", () => {
    const ledger = ["A", "B"].map((event_id) => exceeded({ event_id }));
    expect(found(ledger, { maxRemembered: 2 })).toEqual([]);
  });

  test("leaves what was remembered before", () => {
    const ledger = ["A", "B", "C", "C", "A"].map((event_id) => exceeded({ event_id }));
    expect(found(ledger, { maxRemembered: 2, off: ["memory_limit_reached"] })).toEqual([
      "4 duplicate_event_id 0",
    ]);
  });

  test("is each check's own, and of all that hang on the same memory", () => {
    const notices = (ledger: Parameters<typeof lintLedger>[0]) =>
      lintLedger(ledger, { maxRemembered: 1, off: ["duplicate_event_id"] }).map(
        ({ check, position }) => `${position} ${check}`,
      );
    expect(notices([created("p"), created("q")])).toEqual(["1 validation_without_creation"]);
    expect(notices([created("p"), validated("p"), promoted("p")])).toEqual([]);
    expect(notices([recorded("t"), recorded("u")])).toEqual([
      "1 unrecorded_trace_link",
      "1 downgrade_of_unknown_trace",
    ]);
    expect(notices([invoked("t"), invoked("u"), recorded("t"), recorded("u")])).toEqual([
      "1 unrecorded_trace_link",
      "3 downgrade_of_unknown_trace",
    ]);
  });

  test("of 0 turns each check off with a word", () => {
    const checks = lintLedger([exceeded(), created("p"), validated("p"), recorded("t")], {
      maxRemembered: 0,
    });
    expect(new Set(checks.map(({ check }) => check)).size).toBe(7);
  });

  test("counts a long id for what it takes", () => {
    const long = (letter: string) => exceeded({ event_id: letter.repeat(257) });
    expect(found([long("a"), long("b")], { maxRemembered: 4 })).toEqual([]);
    expect(found([long("a"), long("b")], { maxRemembered: 3 })).toEqual(["1 memory_limit_reached"]);
    const [t, u, v] = ["t", "u", "v"].map((letter) => letter.repeat(257)) as [string, string, string];
    // What is no longer awaited makes room for all it took.
    expect(found([invoked(t), recorded(t), invoked(u), invoked(v)], { maxRemembered: 4 })).toEqual([
      "2 unrecorded_trace_link",
      "3 unrecorded_trace_link",
    ]);
  });

  test("holds for good: a use that may be the second is not called the first", () => {
    const ledger = [invoked("t"), invoked("u"), recorded("t"), invoked("u")];
    expect(found(ledger, { maxRemembered: 1, off: ["duplicate_event_id"] })).toEqual([
      "1 memory_limit_reached",
    ]);
  });
});

test("findings at the end are made as they are asked for, and may be asked for again", () => {
  const linter = new LedgerLinter<number>();
  ["t", "u"].forEach((id, i) => linter.check(invoked(id), i));
  const [first] = linter.finish();
  expect(first).toMatchObject({ code: "unrecorded_trace_link", position: 0 });
  expect([...linter.finish()].map(({ position }) => position)).toEqual([0, 1]);
});

test("what is remembered keeps no document alive", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const heapUsed = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const linter = new LedgerLinter<number>();
  const keys = {
    event_id: "event-of-the-run-NUMBER",
    // One each, so that a time of each is remembered too: long enough for V8 to make its digits a view.
    tenant_id: "tenant-of-the-run-NUMBER",
    occurred_at: "2026-03-02T09:00:00.1234567890123456789Z",
  };
  const sample = JSON.stringify(invoked("trace-of-the-run-NUMBER", keys));
  const before = heapUsed();
  for (let i = 0; i < 2000; i++) {
    const filler = `"filler":"${"x".repeat(50_000)}",`;
    const text = `{${filler}${sample.slice(1)}`.replaceAll("NUMBER", String(i).padStart(8, "0"));
    const reading = readEnvelopeJson(new TextEncoder().encode(text));
    if (reading.status !== "known") throw new Error(reading.status);
    linter.check(reading.envelope, i);
  }
  // The documents together have 100 MB, what is remembered of them less than one.
  expect(heapUsed() - before).toBeLessThan(10_000_000);
  expect([...linter.finish()].length).toBe(2000);
});
