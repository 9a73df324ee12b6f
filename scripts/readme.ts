import { ISSUE_CODES } from "../src/index.js";
import { DEVIATIONS, GROUPS } from "../test/trial/deviations.js";

/** The parts of the README that are derived, by the name in their marks. */
const PARTS: Readonly<Record<string, string>> = { codes: codes(), deviations: deviations() };

/** The README with its derived parts as they should be. */
export function renderReadme(readme: string): string {
  return Object.entries(PARTS).reduce(replacePart, readme);
}

function replacePart(readme: string, [name, content]: [string, string]): string {
  const part = new RegExp(`(?<=<!-- ${name}: .* -->\n)[^]*(?=<!-- /${name} -->)`);
  if (!part.test(readme)) throw new Error(`README.md has lost the marks around its ${name}`);
  return readme.replace(part, () => `\n${content}\n\n`);
}

function codes(): string {
  const rows = Object.entries(ISSUE_CODES).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return ["| Code | Meaning |", "| --- | --- |", ...rows].join("\n");
}

function deviations(): string {
  const groups = Object.entries(GROUPS).map(([group, title]) => {
    const items = DEVIATIONS.filter((deviation) => deviation.group === group);
    return [`**${title}**`, "", ...items.map(({ summary }) => `- ${summary}`)].join("\n");
  });
  return groups.join("\n\n");
}
