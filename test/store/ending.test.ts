import { expect, test } from "vitest";
import { cursorAt, type ReplayCursor } from "../../src/store/index.js";
import { ending } from "../../src/testing/conformance/ending.js";

test("that one replay never ended is not held against the next", async () => {
  let batches = 0;
  const { replayer } = ending({
    appender: { append: async () => {} },
    replayer: {
      query: async () => [],
      replay: async () => ({ events: [], cursor: cursorAt(String(batches++)) }),
    },
  });
  const follow = async (): Promise<void> => {
    let cursor: ReplayCursor | undefined;
    do ({ cursor } = await replayer.replay({}, cursor));
    while (cursor.has_more);
  };
  await expect(follow()).rejects.toThrow(/^A replay had more after all of the ledger was given/);
  expect((await replayer.replay({})).cursor.has_more).toBe(true);
});
