import { expect, test } from "vitest";
import { describeProgress } from "../../../src/cli/output/progress.js";

test.each([
  [0, undefined, 1, "0.0 MB read, 0.0 MB/s"],
  [5_000_000, undefined, 2, "5.0 MB read, 2.5 MB/s"],
  [50_000_000, 200_000_000, 1, "25 % of 200 MB read, 50 MB/s, 3 s left"],
  [199_999_999, 200_000_000, 1, "99 % of 200 MB read, 200 MB/s, 1 s left"],
  [200_000_000, 200_000_000, 1, "100 % of 200 MB read, 200 MB/s, 0 s left"],
  [1_000_000, 200_000_000, 1, "0 % of 200 MB read, 1.0 MB/s, 3 min 19 s left"],
  [1_000_000, 9_000_000_000, 1, "0 % of 9000 MB read, 1.0 MB/s, 2 h 29 min left"],
  // A file that grows while it is read.
  [300_000_000, 200_000_000, 2, "300 MB read, 150 MB/s"],
])("%i of %s bytes in %i s", (bytes, total, seconds, text) => {
  expect(describeProgress(bytes, total, seconds)).toBe(text);
});
