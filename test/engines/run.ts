import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** Has an engine run what a file exports as `run`, on questions that JSON can hold. */
export type Ask = <Q, A>(program: string, questions: Q) => Promise<A>;

async function bundle(program: string, code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import { run } from ${JSON.stringify(program)};\n${code}`, resolveDir: "." },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

/** A runtime with a file system like Node's, started with a script. */
export function askRuntime(command: string, args: readonly string[]): Ask {
  return (program, questions) =>
    inFolder(async (folder) => {
      const script = join(folder, "script.mjs");
      writeFileSync(join(folder, "questions.json"), JSON.stringify(questions));
      const code = await bundle(program, "globalThis.run = run;");
      writeFileSync(
        script,
        `${code}
import { readFileSync } from "node:fs";
const questions = JSON.parse(readFileSync(new URL("questions.json", import.meta.url), "utf8"));
console.log(JSON.stringify(await globalThis.run(questions)));`,
      );
      const child = spawn(command, [...args, script], { stdio: ["ignore", "pipe", "inherit"] });
      return parse(await textOf(child.stdout), command);
    });
}

/** Cloudflare's runtime, which makes no code from text. It is asked over HTTP. */
export function askWorkerd(command: string): Ask {
  return (program, questions) =>
    inFolder(async (folder) => {
      const code = await bundle(
        program,
        `export default {
           async fetch(request) { return Response.json(await run(await request.json())); },
         };`,
      );
      writeFileSync(join(folder, "worker.js"), code);
      const port = await freePort();
      writeFileSync(join(folder, "config.capnp"), workerConfig(port));
      const child = spawn(command, ["serve", join(folder, "config.capnp")], { stdio: "inherit" });
      const answers = untilThere(`http://127.0.0.1:${port}/`, child, JSON.stringify(questions));
      return parse(await answers.finally(() => child.kill()), command);
    });
}

const workerConfig = (port: number) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01",
);
`;

/** A browser, in a page of its own, which may or may not make code from text. */
export function askBrowser(command: string, mayCompile: boolean): Ask {
  return (program, questions) =>
    inFolder(async (folder) => {
      const page = await bundle(
        program,
        `const questions = await (await fetch("questions.json")).json();
         let body;
         try { body = JSON.stringify(await run(questions)); }
         catch (error) { body = String(error) + error.stack; }
         await fetch("answers", { method: "POST", body });`,
      );
      const { server, answers } = serve(
        { "/": HTML, "/page.js": page, "/questions.json": JSON.stringify(questions) },
        mayCompile,
      );
      const port = await portOf(server);
      const args = ["--headless", "--no-remote", "--profile", folder, `http://127.0.0.1:${port}/`];
      // What it says of a machine without a screen says nothing about us.
      const child = spawn(command, args, { stdio: "ignore", env: { ...process.env, HOME: folder } });
      const ended = new Promise<string>((resolve) => {
        child.once("error", (error) => resolve(String(error)));
        child.once("exit", (code) => resolve(`nothing, and ended with ${code}`));
      });
      const text = await Promise.race([answers, ended]);
      child.kill();
      await ended;
      server.closeAllConnections();
      server.close();
      return parse(text, command);
    });
}

const HTML = `<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>`;

function serve(
  files: Readonly<Record<string, string>>,
  mayCompile: boolean,
): { server: Server; answers: Promise<string> } {
  const server = createServer();
  const answers = new Promise<string>((resolve, reject) => {
    server.on("request", (request, response) => {
      if (request.method === "POST") {
        response.end();
        textOf(request).then(resolve, reject);
        return;
      }
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const file = files[pathname];
      response.writeHead(file === undefined ? 404 : 200, {
        "content-type": pathname.endsWith(".js") ? "text/javascript" : "text/html",
        ...(mayCompile ? {} : { "content-security-policy": "script-src 'self'" }),
      });
      response.end(file);
    });
  });
  return { server, answers };
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Posts to a server that is only just starting. */
async function untilThere(url: string, child: ChildProcess, body: string): Promise<string> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    try {
      const response = await fetch(url, { method: "POST", body });
      return await response.text();
    } catch (error) {
      if ((error as { cause?: { code?: string } }).cause?.code !== "ECONNREFUSED") throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function textOf(stream: IncomingMessage | NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}

function parse<A>(text: string, command: string): A {
  try {
    return JSON.parse(text) as A;
  } catch {
    throw new Error(`${command} answered: ${text.slice(0, 2000)}`);
  }
}

/** Lends a folder, and takes it away again. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "engine-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
