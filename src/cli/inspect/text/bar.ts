import type { Screen } from "../screen.js";
import type { Segment, Tone } from "../table.js";

const EIGHTHS = " ▏▎▍▌▋▊▉";
const COLOURS = { plain: "cyan", good: "green", bad: "red" } as const satisfies Record<Tone, string>;
// Told apart without colours, too.
const BLOCKS: Record<Tone, string> = { plain: "█", good: "█", bad: "░" };
const ASCII: Record<Tone, string> = { plain: "#", good: "#", bad: "-" };

/** A bar of at most so many characters. What is there at all can be seen. */
export function drawBar(segments: readonly Segment[], width: number, screen: Screen): string {
  const drawn = segments.filter(({ share }) => share > 0);
  const [first] = drawn;
  if (screen.hasBlocks && drawn.length === 1 && first?.tone === "plain")
    return screen.paint(COLOURS.plain, drawEighths(first.share, width));
  const glyphs = screen.hasBlocks ? BLOCKS : ASCII;
  let left = width;
  return drawn
    .map(({ share, tone }, i) => {
      const later = drawn.length - 1 - i;
      const length = Math.min(Math.max(1, Math.round(share * width)), left - later);
      left -= length;
      return screen.paint(COLOURS[tone], glyphs[tone].repeat(Math.max(0, length)));
    })
    .join("");
}

function drawEighths(share: number, width: number): string {
  const eighths = Math.max(1, Math.round(share * width * 8));
  const rest = eighths % 8;
  return "█".repeat(Math.floor(eighths / 8)) + (rest > 0 ? EIGHTHS.charAt(rest) : "");
}
