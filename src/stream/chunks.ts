import { describeValue } from "../parse/received.js";

/** The bytes of a ledger: a web stream, or anything that can be iterated over in chunks. */
export type LedgerSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The chunks of a source, which is let go of when the reading ends early or a signal is aborted.
 *
 * @throws TypeError for what is no source
 */
export async function* chunksOf(
  source: LedgerSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  refuseOthers(source);
  if ("getReader" in source) {
    yield* interruptible(iterate(source), signal);
  } else if (signal !== undefined && Symbol.asyncIterator in source) {
    yield* interruptible(source[Symbol.asyncIterator](), signal, source as object);
  } else {
    signal?.throwIfAborted();
    yield* source;
  }
}

function refuseOthers(source: unknown): void {
  const isObject = typeof source === "object" && source !== null;
  if (isObject && ["getReader", Symbol.asyncIterator, Symbol.iterator].some((key) => key in source)) return;
  throw new TypeError(
    `A ledger is read from a stream or an iterable of bytes, not from ${describeValue(source)}: ` +
      "give the body of a response, a file's stream, or an array of the bytes that you have.",
  );
}

/** Iterates over a web stream by its reader, since not every browser can do so itself. */
function iterate(stream: ReadableStream<Uint8Array>): AsyncIterator<Uint8Array, undefined> {
  const reader = stream.getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      if (!done) return { done, value };
      reader.releaseLock();
      return { done, value: undefined };
    },
    async return() {
      const cancelled = reader.cancel();
      reader.releaseLock();
      await cancelled;
      return { done: true, value: undefined };
    },
  };
}

async function* interruptible(
  chunks: AsyncIterator<Uint8Array>,
  signal: AbortSignal | undefined,
  source: { destroy?: () => void } = chunks as object,
): AsyncGenerator<Uint8Array> {
  let isEnded = false;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const next = await unlessAborted(chunks.next(), signal);
      isEnded = next.done === true;
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // A source that was being asked for more may never answer.
    const left = isEnded ? undefined : leave(chunks);
    if (signal?.aborted !== true) await left;
    // Node's streams are left only when they answer, or were ever asked.
    else destroy(source);
  }
}

function destroy(source: { destroy?: () => void }): void {
  if (typeof source.destroy === "function") source.destroy();
}

/** Waits for something, or throws the reason of the signal as soon as it is aborted. */
function unlessAborted<T>(pending: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return pending;
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    const settled = () => {
      signal.removeEventListener("abort", stop);
    };
    signal.addEventListener("abort", stop);
    // An iterator may do without promises.
    Promise.resolve(pending).then(resolve, reject).then(settled, settled);
  });
}

/** What a source says to being left changes nothing. */
async function leave(chunks: AsyncIterator<Uint8Array>): Promise<void> {
  try {
    await chunks.return?.();
  } catch {
    return;
  }
}
