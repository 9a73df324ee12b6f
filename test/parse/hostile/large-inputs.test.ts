import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { GROUPS } from "./large-inputs.js";

const READ_GROUP = fileURLToPath(new URL("read-group.ts", import.meta.url));

/** A few times what the largest input of a group takes, and what Node needs for itself. */
const MEGABYTES = 600;

function readGroup(group: string): Promise<string> {
  const options = [`--max-old-space-size=${MEGABYTES}`, "--import", "tsx", READ_GROUP, group];
  const child = spawn(process.execPath, options, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      resolve(output);
    });
  });
}

// Two processes at a time, each with little memory: that they come through is what is tested.
describe.concurrent("large inputs neither crash nor hang, nor take much memory", () => {
  test.each(Object.entries(GROUPS))("%s", { timeout: 300_000 }, async (group, inputs) => {
    const outcomes = inputs.map(({ name, outcome }) => `${name}: ${outcome}\n`);
    expect(await readGroup(group)).toBe(outcomes.join(""));
  });
});
