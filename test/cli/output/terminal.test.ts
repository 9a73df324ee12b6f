import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { processTerminal } from "../../../src/cli/output/terminal.js";

const { stdout, stderr } = process;
let written: string[];
let hasRoom: boolean;

beforeEach(() => {
  written = [];
  hasRoom = true;
  vi.spyOn(stdout, "write").mockImplementation((text) => {
    written.push(String(text));
    return hasRoom;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

test("many lines become few writes, whole and in order", async () => {
  const terminal = processTerminal();
  const lines = Array.from({ length: 100_000 }, (_, i) => `line ${i}`);
  for (const line of lines) await terminal.print(line);
  await turn();
  expect(written.join("")).toBe(`${lines.join("\n")}\n`);
  expect(written.length).toBeLessThan(100);
});

test("a single line does not wait for others", async () => {
  await processTerminal().print("one");
  await turn();
  expect(written).toEqual(["one\n"]);
});

test("a reader that is behind is waited for", async () => {
  hasRoom = false;
  let isDone = false;
  const done = processTerminal()
    .write("x".repeat(1 << 16))
    .then(() => (isDone = true));
  await turn();
  expect(isDone).toBe(false);
  stdout.emit("drain");
  await done;
});

test("a complaint comes behind what was printed before it", async () => {
  const order: string[] = [];
  vi.spyOn(stderr, "write").mockImplementation((text) => {
    order.push(...written, String(text));
    return true;
  });
  const terminal = processTerminal();
  await terminal.print("result");
  terminal.complain("trouble");
  expect(order).toEqual(["result\n", "experience-contract: trouble\n"]);
});

test.each([
  [true, 80],
  [false, undefined],
])("only a terminal has columns: %s", (isTTY, columns) => {
  const before = { isTTY: stdout.isTTY, columns: stdout.columns };
  Object.assign(stdout, { isTTY, columns: 80 });
  try {
    expect(processTerminal().columns).toBe(columns);
  } finally {
    Object.assign(stdout, before);
  }
});
