import { InputError } from "../errors.js";
import { Buffers, type Block, type BlockItem, type OversizePiece } from "../reading/block.js";
import { openInput } from "../reading/open-input.js";
import { readBlocks, type InputForm } from "../reading/read-blocks.js";
import type { TaskName } from "./tasks.js";
import {
  createLocalPool,
  createThreadPool,
  type Job,
  type ThreadPool,
  type WorkerPool,
} from "./worker-pool.js";

export interface ProcessOptions {
  readonly form: InputForm;
  readonly maxDocumentBytes: number;
  /** How many threads work at most. With one, the main thread does everything. */
  readonly workers: number;
  readonly task: TaskName;
  readonly taskOptions: object;
  /** Ends the reading early; what was read until then is still handled. */
  readonly signal: AbortSignal;
  readonly watchers: readonly InputWatcher[];
}

/** Told of the inputs while they are read, ahead of what is handled. */
export interface InputWatcher {
  begin(file: string): void;
  /** The next bytes of the input as they lie there, compressed or not. */
  update(chunk: Uint8Array): void;
}

/** Told of everything in the order of the inputs, one call after the other. */
export interface InputHandler<P> {
  begin(file: string): Promise<void> | void;
  part(part: P, block: Block): Promise<void> | void;
  oversize(piece: OversizePiece): Promise<void> | void;
  /** @param failure why the input could not be read to its end */
  end(failure: InputError | undefined): Promise<void> | void;
}

/**
 * Reads inputs block by block, has each block worked on by whoever is free, and
 * hands on what was found in the order of the inputs, so that the number of
 * workers makes no difference. Memory holds a few blocks, whatever the inputs.
 *
 * @returns what the workers have gathered over all blocks
 */
export async function processInputs<P extends object>(
  files: readonly string[],
  options: ProcessOptions,
  handler: InputHandler<P>,
): Promise<unknown[]> {
  const process = new Processing(options, handler);
  try {
    for (const file of files) {
      if (options.signal.aborted) break;
      await process.read(file);
    }
    await process.settle(0);
    return await process.pool.finish();
  } finally {
    await process.pool.stop();
  }
}

class Processing<P extends object> {
  readonly pool: GrowingPool;
  private readonly buffers = new Buffers();
  /** What is to be handled, in order. Blocks in it are being worked on meanwhile. */
  private readonly queue: (() => Promise<void> | void)[] = [];
  private index = 0;

  constructor(
    private readonly options: ProcessOptions,
    private readonly handler: InputHandler<P>,
  ) {
    this.pool = new GrowingPool(options);
  }

  async read(file: string): Promise<void> {
    const { form, maxDocumentBytes, signal, watchers } = this.options;
    for (const watcher of watchers) watcher.begin(file);
    const onRawBytes = (chunk: Uint8Array) => {
      for (const watcher of watchers) watcher.update(chunk);
    };
    this.queue.push(() => this.handler.begin(file));
    let failure: InputError | undefined;
    const items = readBlocks(openInput(file, signal, onRawBytes), form, maxDocumentBytes, this.buffers);
    try {
      for await (const item of items) {
        if (signal.aborted) break;
        this.enqueue(item);
        await this.settle(this.pool.depth);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // Who was interrupted did not want the rest.
      if (!signal.aborted) failure = error;
    }
    this.queue.push(() => this.handler.end(failure));
  }

  /** Handles what is first in the queue, until it is no longer than given. */
  async settle(length: number): Promise<void> {
    while (this.queue.length > length) await this.queue.shift()?.();
  }

  private enqueue(item: BlockItem): void {
    if ("oversize" in item) {
      this.queue.push(() => this.handler.oversize(item));
      return;
    }
    const job = this.pool.start(item, this.index++);
    this.queue.push(() => this.handle(item, job));
  }

  private async handle(block: Block, job: Job): Promise<void> {
    for (let part = await job.next(); part !== undefined; part = await job.next())
      await this.handler.part(part as P, block);
    this.buffers.giveBack(block.bytes);
  }
}

/** For less than this, starting threads costs more than they save. */
const LOCAL_BYTES = 16 << 20;

/** Begins in this thread, and calls in others where the inputs are large. Until they have started, it goes on. */
class GrowingPool {
  private readonly local: WorkerPool;
  private threads: ThreadPool | undefined;
  private bytes = 0;

  constructor(private readonly options: ProcessOptions) {
    this.local = createLocalPool(options.task, options.taskOptions);
  }

  get depth(): number {
    return this.current.depth;
  }

  start(block: Block, index: number): Job {
    const { workers, task, taskOptions } = this.options;
    this.bytes += block.length;
    if (workers > 1 && this.bytes > LOCAL_BYTES)
      this.threads ??= createThreadPool(workers, task, taskOptions);
    return this.current.start(block, index);
  }

  async finish(): Promise<unknown[]> {
    const finals = await this.local.finish();
    // Threads that are still starting have been given nothing.
    return this.threads?.isReady === true ? [...finals, ...(await this.threads.finish())] : finals;
  }

  async stop(): Promise<void> {
    await this.threads?.stop();
  }

  private get current(): WorkerPool {
    return this.threads?.isReady === true ? this.threads : this.local;
  }
}
