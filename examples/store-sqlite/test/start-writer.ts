import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** A process that writes until it is killed. */
export interface Writer {
  readonly process: ChildProcess;
  /** Resolves when it has said its first word. */
  readonly ready: Promise<void>;
  /** Kills it after some milliseconds; gives the lines it had written to the end. */
  kill(afterMilliseconds: number): Promise<string[]>;
}

/** Starts a program of the folder `writers`. */
export function startWriter(program: string, args: readonly string[]): Writer {
  const path = fileURLToPath(new URL(`writers/${program}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const closed = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once("close", (_, signal) => resolve(signal)),
  );
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    void closed.then(() => reject(new Error(`${program} ended by itself`)));
  });
  return {
    process: child,
    ready,
    async kill(afterMilliseconds) {
      await wait(afterMilliseconds);
      child.kill("SIGKILL");
      const signal = await closed;
      if (signal !== "SIGKILL" && child.exitCode !== 0) throw new Error(`${program} failed`);
      return output.split("\n").slice(0, -1);
    },
  };
}
