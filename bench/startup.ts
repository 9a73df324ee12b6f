import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROUNDS = 31;
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MODULES = { zod: "zod", package: "./dist/index.js" };

/** How long a fresh process takes to import a module, in milliseconds. */
function importTime(specifier: string): number {
  const script = `const t = performance.now(); await import("${specifier}"); console.log(performance.now() - t)`;
  const args = ["--input-type=module", "--eval", script];
  return Number(spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" }).stdout);
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

// In turn, so that a busy machine slows down both alike.
const rounds = Array.from({ length: ROUNDS }, () => ({
  zod: importTime(MODULES.zod),
  package: importTime(MODULES.package),
}));
const zod = median(rounds.map((round) => round.zod));
const whole = median(rounds.map((round) => round.package));
console.log(`import of Zod alone     ${zod.toFixed(1)} ms`);
console.log(`import of this package  ${whole.toFixed(1)} ms (ratio ${(whole / zod).toFixed(2)})`);
