/** The bytes of a ledger: a web stream, or anything that can be iterated over in chunks. */
export type LedgerSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The chunks of a source, which is let go of when the reading ends early or a signal is aborted. */
export async function* chunksOf(
  source: LedgerSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if ("getReader" in source) {
    yield* interruptible(iterate(source), signal);
  } else if (signal !== undefined && Symbol.asyncIterator in source) {
    yield* interruptible(source[Symbol.asyncIterator](), signal);
  } else {
    signal?.throwIfAborted();
    yield* source;
  }
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
  }
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
