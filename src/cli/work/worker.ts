import { parentPort, workerData } from "node:worker_threads";
import type { Request, Response, WorkerData } from "./messages.js";
import type { Part } from "./task.js";
import { createTask } from "./tasks.js";

/** The code of one thread: does a task to block after block. */
if (parentPort === null) throw new Error("this file is run by worker threads");
const port = parentPort;
const { task: name, options } = workerData as WorkerData;
const task = createTask(name, options);

interface Job {
  parts: Iterator<Part>;
  /** The part that is posted next. */
  part: Part;
  buffer: Uint8Array;
}

const waiting: Extract<Request, { type: "run" }>[] = [];
let job: Job | undefined;

port.on("message", (request: Request) => {
  switch (request.type) {
    case "run":
      waiting.push(request);
      if (job === undefined) startNext();
      break;
    case "next":
      if (job !== undefined) step(job);
      break;
    case "finish":
      post({ type: "final", final: task.finish() });
      break;
  }
});

post({ type: "ready" });

function startNext(): void {
  const next = waiting.shift();
  if (next === undefined) return;
  const parts = task.run(next.block, next.index)[Symbol.iterator]();
  job = { parts, part: parts.next().value as Part, buffer: next.block.bytes };
  step(job);
}

/** Posts a part. Only the last one is followed by the next block unasked. */
function step(current: Job): void {
  const { part, buffer } = current;
  const following = current.parts.next();
  if (following.done !== true) {
    current.part = following.value;
    post({ type: "part", part, isLast: false });
    return;
  }
  job = undefined;
  post({ type: "part", part, isLast: true, buffer }, [buffer.buffer as ArrayBuffer]);
  startNext();
}

function post(response: Response, transfer: ArrayBuffer[] = []): void {
  port.postMessage(response, transfer);
}
