import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { listChapters } from "../../../src/cli/inspect/chapters/chapters.js";
import { listFacts } from "../../../src/cli/inspect/facts.js";
import { grouped, percent } from "../../../src/cli/inspect/numbers.js";
import { screenOf, type Screen } from "../../../src/cli/inspect/screen.js";
import { number, text, type Segment, type Table } from "../../../src/cli/inspect/table.js";
import { drawBar } from "../../../src/cli/inspect/text/bar.js";
import { renderReport } from "../../../src/cli/inspect/text/render-report.js";
import { renderTable } from "../../../src/cli/inspect/text/render-table.js";
import { ledgerArbitrary } from "../../inspect/ledgers.js";
import { reportOf } from "./reports.js";

const screen = (columns: number, hasBlocks = true): Screen => ({
  columns,
  hasBlocks,
  isTerminal: true,
  paint: (_format, text) => text,
});

test("no line of any report is wider than the screen, or can control it", () => {
  fc.assert(
    fc.property(ledgerArbitrary, fc.constantFrom(100, 160, 200), (ledger, columns) => {
      const report = reportOf(ledger);
      const lines = renderReport(["a.ndjson"], listFacts(report), listChapters(report), screen(columns));
      for (const line of lines) {
        // Sums of hostile 64-bit values are the one thing that is never cut.
        if (!/\d{1,3}(?:,\d{3}){4}/.test(line)) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }
    }),
    { numRuns: 40 },
  );
});

const table = (rows: [name: string, count: number][]): Table => ({
  title: "Things",
  columns: [text("Name"), number("Count")],
  rows: rows.map(([name, count]) => ({
    cells: [name, grouped(count)],
    bar: [{ share: count / 1234, tone: "plain" }],
  })),
  notes: [],
});

describe("a table", () => {
  test("has its numbers below each other, with thousands apart, and bars behind", () => {
    expect(
      renderTable(
        table([
          ["one", 1234],
          ["漢字", 617],
          ["three", 1],
        ]),
        40,
        screen(40),
      ),
    ).toEqual([
      "Things",
      "  Name   Count",
      "  one    1,234  ████████████████████████",
      "  漢字     617  ████████████",
      "  three      1  ▏",
    ]);
  });

  test("shortens names where there is no room, and never numbers", () => {
    const lines = renderTable(table([["n".repeat(100), 1234]]), 30, screen(30));
    expect(lines[2]).toBe("  nnnnnnnnnnnn…  1,234  ██████");
    const narrow = renderTable(table([["n".repeat(100), 1234]]), 10, screen(10, false));
    expect(narrow[2]).toBe("  nnnnnnn~  1,234");
  });
});

describe("a bar", () => {
  const draw = (segments: Segment[], hasBlocks = true) => drawBar(segments, 10, screen(80, hasBlocks));

  test("is as long as its share, to an eighth of a character", () => {
    expect(draw([{ share: 1, tone: "plain" }])).toBe("█".repeat(10));
    expect(draw([{ share: 0.5125, tone: "plain" }])).toBe("█████▏");
    expect(draw([{ share: 0.5, tone: "plain" }], false)).toBe("#####");
  });

  test("is seen wherever there is anything", () => {
    expect(draw([{ share: 1e-9, tone: "plain" }])).toBe("▏");
    expect(draw([{ share: 1e-9, tone: "plain" }], false)).toBe("#");
    expect(draw([{ share: 0, tone: "plain" }])).toBe("");
  });

  test("tells failed from passed without colours", () => {
    const verdicts: Segment[] = [
      { share: 0.7, tone: "good" },
      { share: 0.3, tone: "bad" },
    ];
    expect(draw(verdicts)).toBe("███████░░░");
    expect(draw(verdicts, false)).toBe("#######---");
  });

  test("of passed and failed never outgrows its room, and shows both", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        fc.integer({ min: 2, max: 60 }),
        (passed, failed, width) => {
          const total = Math.max(1, passed + failed);
          const bar = drawBar(
            [
              { share: passed / total, tone: "good" },
              { share: failed / total, tone: "bad" },
            ],
            width,
            screen(80, false),
          );
          expect(bar.length).toBeLessThanOrEqual(width);
          expect(bar.includes("#")).toBe(passed > 0);
          expect(bar.includes("-")).toBe(failed > 0);
        },
      ),
    );
  });
});

test("shares are 0 and 100 only when they are", () => {
  expect(percent(1, 1_000_000)).toBe("0.1 %");
  expect(percent(999_999, 1_000_000)).toBe("99.9 %");
  expect(percent(5, 5)).toBe("100 %");
  expect(percent(0, 5)).toBe("0.0 %");
  expect(percent(0, 0)).toBe("");
});

describe("block characters", () => {
  const paint = screen(80).paint;
  const cases: [NodeJS.ProcessEnv, boolean][] = [
    [{ LANG: "en_US.UTF-8" }, true],
    [{ LANG: "C.utf8", TERM: "xterm" }, true],
    [{ LANG: "en_US.UTF-8", LC_ALL: "C" }, false],
    [{ LANG: "en_US.UTF-8", LC_ALL: "" }, true],
    [{ LANG: "en_US.UTF-8", TERM: "dumb" }, false],
    [{ LANG: "en_US.UTF-8", TERM: "linux" }, false],
    [{}, false],
    [{ WT_SESSION: "1" }, true],
  ];
  test.each(cases)("%j: %j", (env, expected) => {
    expect(screenOf({ columns: 90, paint } as never, env)).toMatchObject({
      columns: 90,
      hasBlocks: expected,
    });
    expect(screenOf({ columns: undefined, paint } as never, env)).toMatchObject({
      columns: 80,
      isTerminal: false,
    });
  });
});
