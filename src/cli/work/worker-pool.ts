import { Worker } from "node:worker_threads";
import type { Block } from "../reading/block.js";
import type { Request, Response, WorkerData } from "./messages.js";
import type { Part } from "./task.js";
import { createTask, type TaskName } from "./tasks.js";

/** A block under way: its parts, one after the other. */
export interface Job {
  /** The next part, or undefined when there is no other. With the last part, the block has its bytes back. */
  next(): Promise<Part | undefined>;
}

/** Where blocks are worked on. */
export interface WorkerPool {
  /** How many blocks may be under way before the first of them has to be taken from. */
  readonly depth: number;
  start(block: Block, index: number): Job;
  /** What each of its threads has gathered. Ends the pool. */
  finish(): Promise<unknown[]>;
  /** Ends the pool without a result. */
  stop(): Promise<void>;
}

/** Works in this thread, a part at a time, when asked for it. */
export function createLocalPool(name: TaskName, options: unknown): WorkerPool {
  const task = createTask(name, options);
  return {
    depth: 1,
    start(block, index) {
      const parts = task.run(block, index)[Symbol.iterator]();
      return {
        next: () => {
          const result = parts.next();
          return Promise.resolve(result.done === true ? undefined : result.value);
        },
      };
    },
    finish: () => Promise.resolve([task.finish()]),
    stop: () => Promise.resolve(),
  };
}

/** So that no worker waits while blocks and parts are on their way. */
const BLOCKS_PER_WORKER = 4;

/** Works in threads of their own, which take a while to start. */
export interface ThreadPool extends WorkerPool {
  /** True when all threads have started; blocks that come sooner would have to wait. */
  readonly isReady: boolean;
}

export function createThreadPool(size: number, name: TaskName, options: unknown): ThreadPool {
  const workers = Array.from({ length: size }, () => new WorkerThread({ task: name, options }));
  return {
    get isReady() {
      return workers.every((worker) => worker.isReady);
    },
    depth: size * BLOCKS_PER_WORKER,
    start(block, index) {
      const worker = workers.reduce((a, b) => (b.load < a.load ? b : a));
      return worker.start(block, index);
    },
    async finish() {
      const finals = await Promise.all(workers.map((worker) => worker.finish()));
      await Promise.all(workers.map((worker) => worker.stop()));
      return finals;
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

interface Waiter {
  resolve: (response: Response) => void;
  reject: (error: Error) => void;
}

/** What a worker makes is short-lived: more room for it would only be used up. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 8 };

/** One thread. */
class WorkerThread {
  /** Blocks that it has not finished. */
  load = 0;
  isReady = false;
  private readonly worker: Worker;
  private readonly responses: Response[] = [];
  private readonly waiters: Waiter[] = [];
  private failure: Error | undefined;

  constructor(workerData: WorkerData) {
    this.worker = new Worker(new URL("./worker.cjs", import.meta.url), {
      workerData,
      resourceLimits: RESOURCE_LIMITS,
    });
    this.worker.on("message", (response: Response) => {
      if (response.type === "ready") {
        this.isReady = true;
        return;
      }
      if (response.type === "part" && response.isLast) this.load--;
      const waiter = this.waiters.shift();
      if (waiter === undefined) this.responses.push(response);
      else waiter.resolve(response);
    });
    this.worker.on("error", (error) => {
      this.failure = error;
      // So that it is given work, and tells of its failure.
      this.isReady = true;
      for (const waiter of this.waiters.splice(0)) waiter.reject(this.failure);
    });
  }

  /** Jobs of one thread must be taken from one after the other, in the order they were started. */
  start(block: Block, index: number): Job {
    this.load++;
    this.post({ type: "run", block, index }, [block.bytes.buffer as ArrayBuffer]);
    let state: "new" | "open" | "done" = "new";
    return {
      next: async () => {
        if (state === "done") return undefined;
        if (state === "open") this.post({ type: "next" });
        const response = await this.receive();
        if (response.type !== "part") throw new Error(`a worker answered out of turn: ${response.type}`);
        state = response.isLast ? "done" : "open";
        if (response.isLast) block.bytes = response.buffer;
        return response.part;
      },
    };
  }

  async finish(): Promise<unknown> {
    this.post({ type: "finish" });
    const response = await this.receive();
    if (response.type !== "final") throw new Error(`a worker answered out of turn: ${response.type}`);
    return response.final;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private post(request: Request, transfer: ArrayBuffer[] = []): void {
    this.worker.postMessage(request, transfer);
  }

  private receive(): Promise<Response> {
    const response = this.responses.shift();
    if (response !== undefined) return Promise.resolve(response);
    if (this.failure !== undefined) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.waiters.push({ resolve, reject });
    });
  }
}
