import { describe, expect, test } from "vitest";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { runCli, totalsOf } from "./run-cli.js";

const [LINE] = LEDGER_LINES as [string];
const at = (time: string) => LINE.replace(/(?<="occurred_at":")[^"]*/, time);
const by = (tenant: string) => LINE.replace(/(?<="tenant_id":)(null|"[^"]*")/, tenant);
const broken = (line: string) => line.replace(/"event":\{.*\}$/, '"event":5}');

const totals = async (lines: readonly string[], ...args: string[]) =>
  totalsOf(await runCli(["validate", ...args, "-"], { stdin: lines.join("\n") }));

test("--only takes kinds in any spelling, as other options do", async () => {
  const only = ["--only", "budget-exceeded", "--only", "factpromoted"];
  const lines = ["BudgetExceeded", "FactPromoted", "OutcomeRecorded"].map(
    (kind) => LEDGER_LINES.find((line) => line.includes(`"type":"${kind}"`)) as string,
  );
  expect(await totals(lines, ...only)).toBe("3 lines: 2 sound, 1 left out, 0 faulty");
});

describe("an event is in exactly one day", () => {
  test.each([
    ["2026-03-01", "2026-03-02"],
    ["2026-12-31", "2027-01-01"],
    ["2028-02-28", "2028-02-29"],
  ])("%s or %s", async (day, next) => {
    const lines = [
      `${day}T00:00:00Z`,
      `${day}T23:59:59.999999999Z`,
      `${day}T23:59:59.9999999999Z`,
      `${day}T23:59:59.${"9".repeat(40)}-00:00`,
      `${next}T00:59:59.9999999999+01:00`,
      `${next}T00:00:00Z`,
      `${next}T00:00:00.0000000001Z`,
    ].map(at);
    expect(await totals(lines, "--until", day)).toBe("7 lines: 5 sound, 2 left out, 0 faulty");
    expect(await totals(lines, "--since", next)).toBe("7 lines: 2 sound, 5 left out, 0 faulty");
  });

  test("also in the last one that there is", async () => {
    const lines = [at("9999-12-31T23:59:59.9999999999Z"), at("9999-12-31T00:00:00Z")];
    expect(await totals(lines, "--until", "9999-12-31")).toBe("2 lines: 2 sound, 0 faulty");
  });

  test("while a time given to --until counts itself, and nothing behind it", async () => {
    const lines = [at("2026-03-01T10:00:00Z"), at("2026-03-01T10:00:00.0000000001Z")];
    const until = ["--until", "2026-03-01T11:00:00+01:00"];
    expect(await totals(lines, ...until)).toBe("2 lines: 1 sound, 1 left out, 0 faulty");
  });
});

describe("a broken document", () => {
  test.each([
    ["another tenant", '"other"', false],
    ["no tenant, and says so", "null", false],
    ["the tenant that is asked for", '"acme"', true],
    ["a tenant that can't be read", "5", true],
  ])("of %s", async (_, tenant, isShown) => {
    const line = by(tenant);
    const skipped = "1 line: 0 sound, 1 left out, 0 faulty";
    const faulty = tenant === "5" ? "1 faulty (2 faults)" : "1 faulty (1 fault)";
    expect(await totals([broken(line)], "--tenant", "acme")).toBe(
      isShown ? `1 line: 0 sound, ${faulty}` : skipped,
    );
  });

  test("is left out where its tenant is null, as a sound one is, until its text ends before it says so", async () => {
    const line = by("null");
    expect(await totals([line], "--tenant", "acme")).toBe("1 line: 0 sound, 1 left out, 0 faulty");
    const cut = line.slice(0, line.indexOf("null") + 2);
    expect(await totals([`${cut}\n`], "--tenant", "acme")).toBe("1 line: 0 sound, 1 faulty (1 fault)");
  });

  test("is left out where it has no tenant, as a sound one is, if its text can be read to its end", async () => {
    const line = LINE.replace(/"tenant_id":[^,]*,/, "");
    const twice = line.replace("{", '{"event_id":"e",');
    const skipped = "1 line: 0 sound, 1 left out, 0 faulty";
    for (const text of [line, twice]) expect(await totals([text], "--tenant", "acme")).toBe(skipped);
    for (const text of [`${twice}${by('"acme"')}`, `${twice},`, twice.slice(0, -1), "5"])
      expect(await totals([`${text}\n`], "--tenant", "acme")).toMatch(/^1 line: 0 sound, 1 faulty/);
  });

  test("is not left out where a type or a time is null, which they can't be", async () => {
    const lines = [
      LINE.replace(/(?<="occurred_at":)"[^"]*"/, "null"),
      LINE.replace(/(?<="event":\{"type":)"\w+"/, "null"),
    ];
    const args = ["--since", "2000-01-01", "--only", "ArtifactStateTransitioned"];
    expect(await totals(lines, ...args)).toMatch(/^2 lines: 0 sound, 2 faulty/);
  });

  test.each([
    ["tenant_id", ["--tenant", "acme"]],
    ["occurred_at", ["--until", "2000-01-01"]],
    ["event_id", ["--tenant", "acme"]],
  ])("is not left out where its %s or a text before that can't be read", async (key, args) => {
    const line = by('"other"').replace(new RegExp(`"${key}":"`), "$&!!");
    const ends = line.split("!!").map((part) => Buffer.from(part)) as [Buffer, Buffer];
    const faulty = "1 line: 0 sound, 1 faulty (1 fault)";
    for (const bytes of [[0xff], [0xc3], Buffer.from("\\ud800")]) {
      const bad = Buffer.concat([ends[0], Uint8Array.from(bytes), ends[1]]);
      expect(totalsOf(await runCli(["validate", ...args], { stdin: [bad] }))).toBe(faulty);
      const { stdout } = await runCli(["inspect", "--format", "json", ...args], { stdin: [bad] });
      expect(JSON.parse(stdout)).toMatchObject({ events: { invalid: 1 } });
    }
  });

  test("is left out where only what stands behind can't be read", async () => {
    const [start, end] = by('"other"').split('"event":{');
    const stdin = [
      Buffer.concat([Buffer.from(`${start}"event":{"x":"`), Uint8Array.of(0xff), Buffer.from(`",${end}`)]),
    ];
    const run = await runCli(["validate", "--tenant", "acme"], { stdin });
    expect(totalsOf(run)).toBe("1 line: 0 sound, 1 left out, 0 faulty");
  });

  test("has no id where that can't be read", async () => {
    const stdin = [Buffer.from('{"event_id":"e'), Uint8Array.of(0xff), Buffer.from('"}\n')];
    const run = await runCli(["validate", "--format", "ndjson"], { stdin });
    expect(JSON.parse(run.stdout.split("\n")[0] ?? "")).toMatchObject({
      code: "invalid_utf8",
      event_id: null,
    });
  });
});

describe("a document longer than the limit is looked into by nobody, and no filter leaves it out", () => {
  test.each([
    ["a line", `${by('"other"')}\n`],
    ["a line longer than a block", `${by('"other"').replace("{", `{"x":"${"x".repeat(600_000)}",`)}\n`],
    ["a document of an array", `[${by('"other"')}]`],
    ["a blank line", `${" ".repeat(200)}\n`],
    ["a blank line longer than a block", `${" ".repeat(600_000)}\n`],
  ])("%s", async (_, stdin) => {
    for (const filter of [[], ["--tenant", "acme"]]) {
      const args = ["--max-line", "100", ...filter, "-"];
      expect(totalsOf(await runCli(["validate", ...args], { stdin }))).toMatch(/: 0 sound, 1 faulty/);
      const { stdout } = await runCli(["inspect", "--format", "json", ...args], { stdin });
      expect(JSON.parse(stdout)).toMatchObject({ events: { total: 0, invalid: 1 } });
    }
  });

  test("while a blank line of just the limit is none", async () => {
    const stdin = `${" ".repeat(100)}\r\n`;
    const args = ["--max-line", "100", "-"];
    expect(totalsOf(await runCli(["validate", ...args], { stdin }))).toBe(
      "1 line: 0 sound, 1 blank, 0 faulty",
    );
    const { stdout } = await runCli(["inspect", "--format", "json", ...args], { stdin });
    expect(JSON.parse(stdout)).toMatchObject({ events: { invalid: 0 } });
  });
});
