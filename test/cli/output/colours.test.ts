import { describe, expect, test } from "vitest";
import { showsColours } from "../../../src/cli/output/colours.js";
import { runCli } from "../run-cli.js";

const ESCAPE = "\u001b";

describe("colours are for whoever asks, and never for who forbids them", () => {
  const cases: [env: Record<string, string>, isColoured: boolean][] = [
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "3", NO_COLOR: "" }, true],
    [{ FORCE_COLOR: "" }, false],
    [{ FORCE_COLOR: "0" }, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  ];
  test.each(cases)("%j", async (env, isColoured) => {
    const { stdout, stderr } = await runCli(["schema", "list"], { env });
    expect(stdout.includes(ESCAPE)).toBe(isColoured);
    expect(stderr).toBe("");
  });
});

describe("a terminal that has colours", () => {
  const getColorDepth = () => 4;
  const cases: [env: Record<string, string>, isColoured: boolean][] = [
    [{}, true],
    [{ NO_COLOR: "" }, true],
    [{ NO_COLOR: "1" }, false],
    [{ FORCE_COLOR: "false" }, false],
  ];
  test.each(cases)("%j", (env, isColoured) => {
    expect(showsColours({ isTTY: true, getColorDepth }, env)).toBe(isColoured);
  });

  test("or has none", () => {
    expect(showsColours({ isTTY: true, getColorDepth: () => 1 }, {})).toBe(false);
  });
});
