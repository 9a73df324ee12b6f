import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/cli/output/formats.js";
import * as arbitrary from "./arbitraries.js";
import { finding, outcomeOf, report } from "./fake-terminal.js";

describe.each(FORMATS)("%s", (format) => {
  test("prints nothing that controls or reorders a terminal, whatever it is told", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitrary.told,
        fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
        async ({ findings, ...settings }, columns) => {
          const screen = columns === undefined ? {} : { columns };
          const output = await report(format, findings, { ...settings, ...screen });
          expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
          expect(output.isWellFormed()).toBe(true);
          expect(output.endsWith("\n")).toBe(true);
        },
      ),
    );
  });

  test("shortens what is megabytes long", async () => {
    const long = "x".repeat(10_000_000);
    const one = finding({
      file: long,
      event_id: long,
      event_type: long,
      pointer: `/${long}`,
      message: long,
      received: long,
    });
    expect((await report(format, [one], { outcome: outcomeOf([]) })).length).toBeLessThan(1_000_000);
  });

  test("prints something of nothing", async () => {
    expect(await report(format, [])).not.toBe("");
  });

  test("tells that the run was interrupted", async () => {
    const output = await report(format, [], { outcome: outcomeOf([], { interrupted: true }) });
    expect(output).toMatch(/interrupted/i);
  });

  test("tells which file was not read to its end, and why", async () => {
    const [file] = outcomeOf([finding()]).files;
    const failed = { ...file!, file: "cut.ndjson.gz", failure: "unexpected end of file" };
    const output = await report(format, [finding()], {
      outcome: outcomeOf([finding()], { files: [failed] }),
    });
    expect(output).toContain("cut.ndjson.gz");
    expect(output).toContain("unexpected end of file");
  });

  test("tells how many findings it does not list", async () => {
    const findings = ["/one", "/two", "/three", "/four", "/five"].map((pointer) => finding({ pointer }));
    const output = await report(format, findings, { maxErrors: 2 });
    for (const pointer of ["/one", "/two"]) expect(output).toContain(pointer);
    for (const pointer of ["/three", "/four", "/five"]) expect(output).not.toContain(pointer);
    expect(output).toMatch(/not listed: 3|"unlisted":\{"error":3,/i);
  });
});
