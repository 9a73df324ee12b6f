import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { ROOT } from "../support/npm.js";

// With the other proofs that need more than Node: these ask the programs that show the page.

const PAGE = join(ROOT, packageJson.man);

test("mandoc finds nothing but that there is no date", () => {
  const { stdout, stderr } = spawnSync("mandoc", ["-T", "lint", PAGE], { encoding: "utf8" });
  const remarks = `${stdout}${stderr}`.trim().split("\n");
  expect(remarks).toEqual([expect.stringContaining('missing date, using "": TH')]);
});

test("man shows it without a warning", () => {
  const { stdout, stderr, status } = spawnSync("man", ["--warnings", "-l", PAGE], {
    encoding: "utf8",
    env: { ...process.env, MANWIDTH: "80", LC_ALL: "C.UTF-8" },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("experience-contract schema export schemas ledger");
});
