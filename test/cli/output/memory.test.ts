import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { createReporter } from "../../../src/cli/output/create-reporter.js";
import { FORMATS } from "../../../src/cli/output/formats.js";
import { fakeTerminal, finding } from "./fake-terminal.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const MEBIBYTE = 2 ** 20;

function usedMemory(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A short part of a long text, which keeps the whole of it alive as long as it is not copied. */
function partOf(length: number, name: string): string {
  return `${"x".repeat(length)}${name}`.slice(-20 - name.length);
}

test.each(FORMATS)("%s keeps little of what it is told, and nothing of the documents", async (format) => {
  const terminal = { ...fakeTerminal(), write: async () => {}, print: async () => {} };
  const reporter = createReporter(format, terminal, { maxErrors: Infinity });
  const before = usedMemory();
  for (let i = 0; i < 5000; i++) {
    const part = partOf(200_000, String(i));
    await reporter.finding(
      finding({
        line: i + 1,
        event_id: part,
        event_type: part,
        message: part,
        pointer: `/${i % 300}x/${part}`,
        received: part,
      }),
    );
  }
  expect((usedMemory() - before) / MEBIBYTE).toBeLessThan(20);
  // Until here nothing of the reporter may be collected.
  expect(reporter).toBeDefined();
});
