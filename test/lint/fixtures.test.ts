import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lintEnvelope, type LintableEnvelope } from "../../src/lint/index.js";
import { ROOT } from "../support/npm.js";

const FOLDER = join(ROOT, "test/fixtures/artifact-state-transitioned");

const codesOf = (file: string) => {
  const envelope = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as LintableEnvelope;
  return lintEnvelope(envelope, { off: ["unsafe_id"] }).map(({ code, pointer }) => [code, pointer]);
};

const moves = readdirSync(FOLDER).filter((file) => file.includes("move-"));

test.each(moves)("%s is the move that its name says", (file) => {
  const wanted = file.startsWith("illegal-") ? [["illegal_transition", "/event/data/event/to_state"]] : [];
  expect(codesOf(file)).toEqual(wanted);
  const { from_state, to_state } = (
    JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as {
      event: { data: { event: { from_state: string; to_state: string } } };
    }
  ).event.data.event;
  const kebab = (name: string) => name.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase();
  expect(file).toContain(`move-${kebab(from_state)}-to-${kebab(to_state)}.json`);
});

test("there are moves of both sorts", () => {
  expect(moves.length).toBeGreaterThan(12);
  expect(moves.filter((file) => file.startsWith("illegal-")).length).toBeGreaterThan(3);
});

test("a placeholder for a time is seen", () => {
  expect(codesOf("time-placeholder.json").map(([code]) => code)).toContain("placeholder_timestamp");
});
