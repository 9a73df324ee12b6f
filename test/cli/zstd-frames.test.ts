import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteSource } from "../../src/cli/reading/byte-source.js";
import { findFrame, frameBytes, startsZstd } from "../../src/cli/reading/zstd-frames.js";

const bytes = (lengths: { minLength?: number; maxLength: number }) => fc.uint8Array(lengths);
const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** A number of so many bytes, the lowest first. */
function uint(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => Math.floor(value / 256 ** i) % 256);
}

/** Of any header; what is in the blocks does not matter. */
const frame = fc
  .record({
    isSingle: fc.boolean(),
    hasChecksum: fc.boolean(),
    dictionary: fc.nat(3),
    contentSize: fc.nat(3),
    blocks: fc.array(fc.record({ type: fc.constantFrom(0, 2), content: bytes({ maxLength: 40 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    repeats: fc.option(fc.nat(100_000)),
  })
  .chain(({ isSingle, hasChecksum, dictionary, contentSize, blocks, repeats }) => {
    const descriptor = (contentSize << 6) | (Number(isSingle) << 5) | (Number(hasChecksum) << 2) | dictionary;
    const sizes = [isSingle && contentSize === 0 ? 1 : 0, 2, 4, 8];
    const headLength =
      (isSingle ? 0 : 1) + ([0, 1, 2, 4][dictionary] as number) + (sizes[contentSize] as number);
    const body = blocks.flatMap(({ type, content }, i) => {
      const isLast = i === blocks.length - 1;
      return [...uint((content.length << 3) | (type << 1) | Number(isLast), 3), ...content];
    });
    const repeated = repeats === null ? [] : [...uint((repeats << 3) | (1 << 1), 3), 0x20];
    return fc
      .tuple(exactly(headLength), exactly(hasChecksum ? 4 : 0))
      .map(([head, checksum]) =>
        Uint8Array.from([...uint(0xfd2fb528, 4), descriptor, ...head, ...repeated, ...body, ...checksum]),
      );
  });

const skippable = fc
  .tuple(fc.nat(15), bytes({ maxLength: 40 }))
  .map(([free, content]) =>
    Uint8Array.from([...uint(0x184d2a50 + free, 4), ...uint(content.length, 4), ...content]),
  );

function sourceOf(file: Uint8Array, chunkLength: number): ByteSource {
  const chunks = (async function* () {
    for (let at = 0; at < file.length; at += chunkLength) yield file.slice(at, at + chunkLength);
  })();
  return new ByteSource(chunks);
}

/** The frames of a file, in which others are passed over, and why the last one has no end. */
async function read(file: Uint8Array, chunkLength: number) {
  const source = sourceOf(file, chunkLength);
  const frames: number[][] = [];
  try {
    while (await findFrame(source)) {
      const found: number[] = [];
      frames.push(found);
      for await (const piece of frameBytes(source)) found.push(...piece);
    }
  } catch (error) {
    return { frames, failure: (error as Error).message };
  }
  return { frames, failure: undefined };
}

const chunkLength = fc.integer({ min: 1, max: 50 });

test("frames of zstd are followed to their ends, and what holds no data is passed over", async () => {
  const parts = fc.array(
    fc.oneof(
      frame.map((part) => ({ part, isFrame: true })),
      skippable.map((part) => ({ part, isFrame: false })),
    ),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(parts, chunkLength, async (parts, chunkLength) => {
      const file = Uint8Array.from(parts.flatMap(({ part }) => [...part]));
      expect(startsZstd(file)).toBe(file.length > 0);
      const frames = parts.filter(({ isFrame }) => isFrame).map(({ part }) => [...part]);
      expect(await read(file, chunkLength)).toEqual({ frames, failure: undefined });
    }),
  );
});

test("a frame of zstd that is cut off anywhere is not at its end, and gives what it has", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(frame, skippable), fc.nat(), chunkLength, async (whole, cut, chunkLength) => {
      const part = whole.subarray(0, 1 + (cut % (whole.length - 1)));
      const { frames, failure } = await read(part, chunkLength);
      expect(failure).toBe("unexpected end of file");
      // Behind a magic number that is cut off there may be a frame of either kind.
      if (part.length >= 4) expect(frames).toEqual(whole[0] === 0x28 ? [[...part]] : []);
    }),
  );
});

test("what follows a frame of zstd and is none is told of", async () => {
  await fc.assert(
    fc.asyncProperty(frame, chunkLength, async (frame, chunkLength) => {
      const { frames, failure } = await read(
        Uint8Array.from([...frame, ...Buffer.from("{}\n{}\n")]),
        chunkLength,
      );
      expect(frames).toEqual([[...frame]]);
      expect(failure).toBe("what follows the compressed data is not zstd");
    }),
  );
});
