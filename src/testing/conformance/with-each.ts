import { shorten } from "../../parse/received.js";

const SHOWN_LENGTH = 300;

/** Takes a step with one value after the other. A failure says with which of them: its place in a loop would not. */
export async function withEach<T>(values: Iterable<T>, step: (value: T) => Promise<void>): Promise<void> {
  for (const value of values) {
    try {
      await step(value);
    } catch (error) {
      const [why] = (error instanceof Error ? error.message : String(error)).split("\n");
      throw new Error(`with ${textOf(value)}: ${why}`, { cause: error });
    }
  }
}

function textOf(value: unknown): string {
  if (value === undefined) return "undefined";
  const text = JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
  return shorten(text, SHOWN_LENGTH);
}
