import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/cli/finding.js";
import { finding, outcomeOf, report, tally } from "./fake-terminal.js";

const ESCAPE = "\u001b";

/** The lines about findings: those before the first blank one. */
async function listOf(findings: readonly Finding[], settings: Parameters<typeof report>[2] = {}) {
  const lines = (await report("text", findings, settings)).split("\n");
  return lines.slice(0, lines.indexOf(""));
}

describe("a fault that is there once", () => {
  test("is one line", async () => {
    expect(await listOf([finding()])).toEqual([
      "ledger.ndjson:3:14: /event/data/limit: invalid_type: " +
        "Expected a string, got 5: write the limit as text. (event evt-1, BudgetExceeded) [byte 1234]",
    ]);
  });

  test("has no event where none could be read, and no pointer where it is the document", async () => {
    const [line] = await listOf([finding({ event_id: null, event_type: null, pointer: "" })]);
    expect(line).toMatch(/^ledger\.ndjson:3:14: \(document\): invalid_type: .* as text\. \[byte 1234\]$/);
  });

  test("is called what it is, if it is no error", async () => {
    const [line] = await listOf([finding({ level: "warning", code: "unknown_key" })]);
    expect(line).toMatch(/: warning unknown_key: /);
  });
});

describe("a fault that is there many times", () => {
  const many = (count: number, values: (i: number) => Partial<Finding> = () => ({})) =>
    Array.from({ length: count }, (_, i) =>
      finding({ line: i + 1, offset: i * 100, event_id: `evt-${i}`, ...values(i) }),
    );

  test("is told once, with the first places and how many more", async () => {
    expect(await listOf(many(1000))).toEqual([
      "ledger.ndjson: /event/data/limit: invalid_type, 1000 times: " +
        "Expected a string, got 5: write the limit as text.",
      "    1:14 (event evt-0, BudgetExceeded) [byte 0]",
      "    2:14 (event evt-1, BudgetExceeded) [byte 100]",
      "    3:14 (event evt-2, BudgetExceeded) [byte 200]",
      "    and 997 more, the last on line 1000",
    ]);
  });

  test("leaves out of its message what differs", async () => {
    const [head] = await listOf(
      many(3, (i) => ({ message: `Expected a string, got ${i}: write the limit as text.` })),
    );
    expect(head).toMatch(/: Expected a string, got … write the limit as text\.$/);
  });

  test("shows the first message if the others are about something else", async () => {
    const [head] = await listOf(many(2, (i) => ({ message: ["One thing.", "Quite another matter!"][i]! })));
    expect(head).toMatch(/: One thing\. \(the first of them; the others differ\)$/);
  });

  test("folds the indexes of lists and the free keys of maps", async () => {
    const [head] = await listOf(many(2, (i) => ({ pointer: `/event/data/contract_results/${i}/passed` })));
    expect(head).toMatch(/: \/event\/data\/contract_results\/\*\/passed: /);
    const same = await listOf(many(2, () => ({ pointer: "/event/data/contract_results/7/passed" })));
    expect(same[0]).toMatch(/: \/event\/data\/contract_results\/7\/passed: /);
  });

  test.each([
    ["file", { file: "other.ndjson" }],
    ["level", { level: "warning" }],
    ["code", { code: "missing_key" }],
    ["place in the document", { pointer: "/event" }],
  ] as const)("is another one in another %s", async (_name, other) => {
    expect((await listOf([finding(), finding({ line: 4, ...other })])).length).toBe(2);
  });

  test("comes in the order of the first ones, file by file", async () => {
    const findings = [
      finding({ pointer: "/b" }),
      finding({ pointer: "/a", line: 4 }),
      finding({ pointer: "/b", line: 5 }),
      finding({ pointer: "/a", file: "x" }),
    ];
    const heads = (await listOf(findings)).filter((line) => !line.startsWith(" "));
    expect(heads.map((line) => line.split(": ").slice(0, 2))).toEqual([
      ["ledger.ndjson", "/b"],
      ["ledger.ndjson:4:14", "/a"],
      ["x:3:14", "/a"],
    ]);
  });
});

describe("limits", () => {
  const different = (count: number, file = "ledger.ndjson") =>
    Array.from({ length: count }, (_, i) => finding({ file, pointer: `/event/key${i}` }));

  test("--max-errors is how many different faults are listed, in all files together", async () => {
    const lines = await listOf([...different(3, "a"), ...different(3, "b")], { maxErrors: 4 });
    expect(lines.length).toBe(5);
    expect(lines.at(-1)).toBe(
      "Not listed: 2 invalid_type. Listed are at most 200 different ones a file, and 4 in all (see --max-errors).",
    );
  });

  test("one file has at most 200 different ones, and the others are counted", async () => {
    const lines = await listOf([...different(250), ...different(250)], { maxErrors: 1000 });
    expect(lines.filter((line) => line.includes(", 2 times: ")).length).toBe(200);
    expect(lines.at(-1)).toMatch(/^Not listed: 100 invalid_type\. /);
  });

  test("none are listed if none are wanted", async () => {
    expect(await listOf([finding()], { maxErrors: 0 })).toEqual([
      expect.stringMatching(/^Not listed: 1 invalid_type/),
    ]);
  });
});

describe("the summary", () => {
  const files = (count: number, failing: readonly number[] = []) =>
    Array.from({ length: count }, (_, i) => ({
      file: `file-${i}`,
      bytes: 1,
      tally: tally({ sound: i }),
      ...(failing.includes(i) ? { failure: "no such file or directory (ENOENT)" } : {}),
    }));

  test("ends with all in one line", async () => {
    const last = async (values: Parameters<typeof tally>[0]) =>
      (await report("text", [], { outcome: outcomeOf([], { tally: tally(values) }) }))
        .trimEnd()
        .split("\n")
        .at(-1);
    expect(await last({})).toBe("0 lines: 0 sound, 0 faulty");
    expect(await last({ lines: 1, sound: 1 })).toBe("1 line: 1 sound, 0 faulty");
    expect(await last({ lines: 0, sound: 2 })).toBe("2 documents: 2 sound, 0 faulty");
    const codes = new Map([["invalid_type", 3] as const]);
    expect(
      await last({
        lines: 9,
        blank: 1,
        skipped: 2,
        unknown: 1,
        sound: 4,
        faulty: 1,
        codes,
        levels: { error: 3, warning: 0, note: 0 },
      }),
    ).toBe("9 lines: 4 sound, 1 of unknown type, 2 left out, 1 blank, 1 faulty (3 faults)");
    const lint = new Map([["unknown_key", 2] as const, ["unknown_event_type", 1] as const]);
    expect(
      await last({ lines: 2, sound: 1, unknown: 1, codes: lint, levels: { error: 1, warning: 1, note: 1 } }),
    ).toBe("2 lines: 1 sound, 1 of unknown type, 0 faulty; findings: 1 error, 1 warning and 1 note");
    const wanted = new Map([["unknown_event_type", 1] as const]);
    const one = { error: 1, warning: 0, note: 0 };
    expect(await last({ lines: 1, unknown: 1, codes: wanted, levels: one })).toBe(
      "1 line: 0 sound, 1 of unknown type, 0 faulty; findings: 1 error",
    );
    const between = new Map([["invalid_syntax", 1] as const]);
    expect(await last({ sound: 1, codes: between, levels: one })).toBe(
      "1 document: 1 sound, 0 faulty; findings: 1 error",
    );
  });

  test("counts kinds in the order of the contract, and codes by number", async () => {
    const all = tally({
      kinds: new Map([
        ["BudgetExceeded", 2],
        ["ProposalCreated", 1],
      ]),
      codes: new Map([
        ["missing_key", 1],
        ["invalid_type", 5],
      ]),
    });
    const output = await report("text", [], { outcome: outcomeOf([], { tally: all }) });
    expect(output).toMatch(/^Events by kind\n {2}ProposalCreated +1\n {2}BudgetExceeded +2$/m);
    expect(output).toMatch(
      /^Findings by code\n {2}invalid_type +5 {2}A value is of the wrong type\.\n {2}missing_key +1 {2}A required key is missing\.$/m,
    );
  });

  test("names unknown types, where they are first, and what may be meant", async () => {
    const unknownTypes = new Map([
      ["budget_exceeded", { count: 3, firstLine: 17 }],
      ["Dream", { count: 1, firstLine: 2 }],
    ]);
    const all = tally({ unknownTypes, otherUnknown: 9 });
    const two = [
      { file: "a", bytes: 1, tally: tally() },
      { file: "b", bytes: 1, tally: all },
    ];
    const output = await report("text", [], { outcome: outcomeOf([], { tally: all, files: two }) });
    expect(output).toMatch(
      /^ {2}budget_exceeded +3 {2}first on line 17 of b; did you mean BudgetExceeded\?$/m,
    );
    expect(output).toMatch(/^ {2}Dream +1 {2}first on line 2 of b$/m);
    expect(output).toMatch(/^ {2}\(further types\) +9$/m);
    expect(output).toMatch(/^Unknown event types \(no faults: a later version may know them\)$/m);
    const wanted = tally({ unknownTypes, codes: new Map([["unknown_event_type", 4]]) });
    expect(await report("text", [], { outcome: outcomeOf([], { tally: wanted }) })).toMatch(
      /^Unknown event types$/m,
    );
  });

  test("is a table of files only if there are several", async () => {
    const one = await report("text", [], { outcome: outcomeOf([], { files: files(1) }) });
    expect(one).not.toContain("Files\n");
    const two = await report("text", [], { outcome: outcomeOf([], { files: files(2) }) });
    expect(two).toMatch(
      /^Files\n {2}sound {2}unknown {2}faulty {2}findings {2}file\n {6}0 {8}0 {7}0 {9}0 {2}file-0\n/m,
    );
  });

  test("shows of many files those that are not clean, and counts the others", async () => {
    const output = await report("text", [], { outcome: outcomeOf([], { files: files(100, [70]) }) });
    expect(output).toMatch(/findings {2}file\n[ \d]+ file-70\n {2}and 99 more files, all clean\n/);
    const failing = Array.from({ length: 60 }, (_, i) => i);
    const worse = await report("text", [], { outcome: outcomeOf([], { files: files(100, failing) }) });
    expect(worse).toMatch(/^ {2}and 80 more files, 40 of them with findings$/m);
    expect(output).toMatch(/^ {2}file-70: no such file or directory \(ENOENT\)$/m);
    expect(worse).toMatch(/^ {2}file-49: no such file or directory \(ENOENT\)\n {2}and 10 more files$/m);
  });

  test("does not name a file twice that its failure names", async () => {
    const [file] = files(1);
    const failed = [{ ...file!, failure: "cannot read file-0: no such file or directory (ENOENT)" }];
    const output = await report("text", [], { outcome: outcomeOf([], { files: failed }) });
    expect(output).toMatch(/^ {2}cannot read file-0: no such file or directory \(ENOENT\)$/m);
  });
});

describe("in a terminal", () => {
  const long = finding({
    message: "Expected one of the names that are permitted here, got a rather long text. ".repeat(20),
    pointer: `/event/data/${"漢字".repeat(100)}`,
  });

  test.each([20, 40, 80, 200])("no line is wider than %i columns, or than 40", async (columns) => {
    const { default: stringWidth } = await import("string-width");
    const findings = [long, finding({ line: 9 }), finding({ line: 10 })];
    for (const line of (await report("text", findings, { columns })).split("\n"))
      expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(columns, 40));
  });

  test("further lines of a finding are indented, and a long message is cut", async () => {
    const lines = await listOf([long], { columns: 80 });
    expect(lines.length).toBeLessThan(12);
    expect(lines[0]).toMatch(/^ledger\.ndjson:3:14:( |$)/);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {4}\S/);
    expect(lines.join("\n")).toMatch(/…\s+\(event evt-1, BudgetExceeded\)\s+\[byte\s+1234\]$/);
  });

  test("the lines below a repeated fault stay indented, and offsets in one piece", async () => {
    const event_id = "e".repeat(70);
    const lines = await listOf([finding({ event_id }), finding({ event_id })], { columns: 80 });
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {4}/);
    expect(lines.at(-1)).toMatch(/^ {8}.*\[byte 1234\]$/);
  });

  test("is nothing of that in a pipe", async () => {
    const lines = await listOf([long]);
    expect(lines.length).toBe(1);
    expect(lines[0]).toContain(long.pointer);
    expect(lines[0]).toContain(long.message);
  });

  test("colours are two and bold, which are read on light and on dark ground", async () => {
    const levels = ["error", "warning", "note"] as const;
    const findings = levels.map((level) => finding({ level }));
    const unknownTypes = new Map([["Dream", { count: 1, firstLine: 2 }]]);
    const base = outcomeOf(findings);
    const outcome = {
      ...base,
      tally: { ...base.tally, unknownTypes },
      files: base.files.map((file) => ({ ...file, failure: "gone" })),
      interrupted: true,
    };
    const output = await report("text", findings, { outcome, colours: true });
    const used = new Set(Array.from(output.matchAll(/\u001b\[([\d;]*)m/g), ([, code]) => code));
    expect([...used].sort()).toEqual(["1", "22", "31", "35", "39"]);
    const plain = await report("text", findings, { outcome });
    expect(output.replaceAll(/\u001b\[[\d;]*m/g, "")).toBe(plain);
    expect(plain).not.toContain(ESCAPE);
  });
});
