import { items, type Bytes } from "../trial/bytes.js";

/** A JSON value, or what somebody may take for one. */
export interface Case {
  name: string;
  value: Bytes;
}

/** One case for each line: its name and its value, in which `{{3:x}}` stands for xxx. */
export function casesOf(lines: string): Case[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [name, value] = items(line) as [string, string];
      return { name, value: expand(value) };
    });
}

function expand(value: Bytes): Bytes {
  return value.replaceAll(/\{\{(\d+):(.*?)\}\}(?!\})/g, (_, count: string, part: string) =>
    part.repeat(Number(count)),
  );
}
