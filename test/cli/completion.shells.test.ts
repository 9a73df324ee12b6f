import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCli } from "./run-cli.js";

// With the other proofs that need more than Node: these ask the shells themselves.

const folder = mkdtempSync(join(tmpdir(), "completion-"));
mkdirSync(join(folder, "ledgers"));
writeFileSync(join(folder, "ledger one.ndjson"), "");
for (const shell of ["bash", "zsh", "fish"]) {
  const { stdout } = await runCli(["completion", shell]);
  writeFileSync(join(folder, `complete.${shell}`), stdout);
}
afterAll(() => rmSync(folder, { recursive: true }));

const STATES = ["bash", "zsh", "fish"];

/** A line as far as it is typed, what must be offered next, and what must not. */
const CASES: [line: string, offered: readonly string[], withheld: readonly string[]][] = [
  ["experience-contract ", ["validate", "schema", "sample", "explain", "completion", "help"], ["list"]],
  ["experience-contract sc", ["schema"], ["sample"]],
  ["experience-contract schema ", ["list", "show", "export"], ["sample", "validate"]],
  ["experience-contract schema show bud", ["budget-exceeded"], ["ledger"]],
  ["experience-contract schema show --draft ", ["2020-12", "07"], ["reader", "ledger"]],
  ["experience-contract schema show --view writer led", ["ledger"], ["list"]],
  ["experience-contract schema list --f", ["--format"], ["--force"]],
  ["experience-contract sample --kind Proposal", ["ProposalCreated", "ProposalValidated"], ["FactPromoted"]],
  ["experience-contract sample --count 3 --kin", ["--kind"], ["--invalid"]],
  ["experience-contract sample --fault dup", ["duplicate_key"], ["duplicate_event_id"]],
  ["experience-contract explain dup", ["duplicate_key", "duplicate_event_id"], ["conflict"]],
  ["experience-contract completion ", STATES, ["schema"]],
  ["experience-contract help sa", ["sample"], ["schema"]],
  ["experience-contract schema export led", ["ledgers"], ["ledger one.ndjson"]],
  ["experience-contract validate led", ["ledger one.ndjson", "ledgers"], []],
  ["experience-contract sample --fault duplicate_key --labels led", ["ledger one.ndjson"], []],
];

describe("bash", () => {
  test.each(CASES)("%s", (line, offered, withheld) => {
    const words = line.split(" ");
    const script = `
      source complete.bash
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
      _experience_contract
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const run = spawnSync("bash", ["--norc", "-c", script, "bash", ...words], {
      cwd: folder,
      encoding: "utf8",
    });
    const offers = run.stdout.split("\n");
    expect(run.stderr).toBe("");
    expect(offers).toEqual(expect.arrayContaining([...offered]));
    expect(offers.filter((offer) => withheld.includes(offer))).toEqual([]);
  });

  test("a value behind an equals sign, which bash takes for a word", () => {
    const script = `
      source complete.bash
      COMP_WORDS=(experience-contract sample --kind = Budget); COMP_CWORD=4
      _experience_contract
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const run = spawnSync("bash", ["--norc", "-c", script], { cwd: folder, encoding: "utf8" });
    expect(run.stdout).toBe("BudgetExceeded\n");
  });
});

describe("fish", () => {
  test.each(CASES)("%s", (line, offered, withheld) => {
    const script = "source complete.fish; complete -C $argv[1]";
    const run = spawnSync("fish", ["--no-config", "-c", script, line], { cwd: folder, encoding: "utf8" });
    // Each with its description behind a tab; folders with a slash, blanks escaped.
    const offers = run.stdout
      .split("\n")
      .map((offer) => (offer.split("\t")[0] as string).replace(/\/$/, "").replaceAll("\\ ", " "));
    expect(run.stderr).toBe("");
    expect(offers).toEqual(expect.arrayContaining([...offered]));
    expect(offers.filter((offer) => withheld.includes(offer))).toEqual([]);
  });
});

describe("zsh", () => {
  // The completion system works only while a line is edited: in a terminal, that is.
  const HARNESS = `
    zmodload zsh/zpty
    zpty shell 'TERM=dumb zsh -f -i'
    zpty -w shell 'autoload -Uz compinit; compinit -u -D; source complete.zsh; source spy.zsh; print RE''ADY'
    zpty -r shell seen '*READY*'
    zpty -w -n shell "$1"$'\\t'
    for i in {1..100}; do [[ -e done ]] && break; sleep 0.1; done
    cat offers`;
  // What is offered goes to a file, since a terminal shows it in parts.
  const SPY = `
    compadd() {
      local -a offers
      builtin compadd -O offers "$@"
      (( $#offers )) && print -rl -- $offers >> offers
      builtin compadd "$@"
    }
    _asked() { _experience-contract; touch done }
    compdef _asked experience-contract`;
  writeFileSync(join(folder, "spy.zsh"), SPY);

  test.each(CASES)("%s", (line, offered, withheld) => {
    writeFileSync(join(folder, "offers"), "");
    rmSync(join(folder, "done"), { force: true });
    const run = spawnSync("zsh", ["-f", "-c", HARNESS, "zsh", line], {
      cwd: folder,
      encoding: "utf8",
      timeout: 60_000,
    });
    const offers = run.stdout.split("\n");
    expect(offers, run.stderr).toEqual(expect.arrayContaining([...offered]));
    expect(offers.filter((offer) => withheld.includes(offer))).toEqual([]);
  });
});
