import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as zlib from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { findingsOf, runCli, totalsOf } from "./run-cli.js";
import { runLine } from "./run-line.js";

const folder = mkdtempSync(join(tmpdir(), "inputs-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

// Laid out anew by way of JSON.parse, which rounds longer integers.
const LINES = LEDGER_LINES.filter((line) => !/\d{16}/.test(line)).slice(0, 20);
const LEDGER = LINES.map((line) => `${line}\n`).join("");
const pretty = (line: string) => JSON.stringify(JSON.parse(line), null, 2);

describe("the layout of an input", () => {
  const layouts: [name: string, text: string][] = [
    ["a JSON array on one line", `[${LINES.join(",")}]`],
    ["a JSON array, one event a line", `[\n${LINES.join(",\n")}\n]\n`],
    [
      "a JSON array, indented",
      JSON.stringify(
        LINES.map((line) => JSON.parse(line) as unknown),
        null,
        2,
      ),
    ],
    ["documents of several lines", LINES.map(pretty).join("\n")],
    ["documents of several lines, end to end", LINES.map(pretty).join("")],
    ["one document a line behind a byte order mark", `\ufeff${LEDGER}`],
    ["a JSON array behind a byte order mark", `\ufeff \n [${LINES.join(",")}]`],
  ];
  test.each(layouts)("may be %s", async (_, text) => {
    const run = await runCli(["validate", "-"], { stdin: text });
    expect(run.code).toBe(0);
    expect(totalsOf(run)).toMatch(/: 20 sound, 0 faulty$/);
  });

  const BLANK = `\r\n${" ".repeat(2 << 20)}\n`;
  test.each(["auto", "json"])("may be an array behind much white space, with --input %s", async (form) => {
    const run = await runCli(["validate", "--input", form, "-"], { stdin: `${BLANK}[${LINES.join()}]` });
    expect(totalsOf(run)).toMatch(/: 20 sound, 0 faulty$/);
  });

  test("may be no more than white space", async () => {
    const run = await runCli(["validate", "-"], { stdin: BLANK.repeat(10) });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(totalsOf(run)).toBe("20 lines: 0 sound, 20 blank, 0 faulty");
  });

  test("may be no more than a byte order mark, whose bytes were read", async () => {
    for (const form of ["ndjson", "json"]) {
      const run = await runCli(["validate", "--format", "json", "--input", form, "-"], { stdin: "\ufeff" });
      expect(run).toMatchObject({ code: 0, stderr: "" });
      expect(JSON.parse(run.stdout)).toMatchObject({ files: [{ bytes: 3, lines: 0 }] });
    }
  });

  test("may be a single document", async () => {
    for (const text of [LINES[0] as string, pretty(LINES[0] as string), `${LINES[0]}\n`]) {
      const run = await runCli(["validate", write("one.json", text)]);
      expect(run.code).toBe(0);
      expect(totalsOf(run)).toMatch(/: 1 sound, 0 faulty$/);
    }
  });

  test("does not change the place of a fault", async () => {
    const broken = pretty(LINES[1] as string).replace(/"event_id": "[^"]*"/, '"event_id": 5');
    const text = `[ ${pretty(LINES[0] as string)},\n  ${broken}]`;
    const at = text.indexOf('"event_id": 5') + '"event_id": '.length;
    const before = text.slice(0, at);
    const [finding] = findingsOf(await runCli(["validate", "-"], { stdin: text }), "<stdin>");
    expect(finding).toMatchObject({
      line: before.split("\n").length,
      column: at - before.lastIndexOf("\n"),
      byte: Buffer.byteLength(before),
      pointer: "/event_id",
    });
  });

  test("can be said instead of being recognized", async () => {
    const [line] = LINES as [string];
    const run = await runCli(["validate", "--input", "json", "-"], { stdin: `${line} ${line}\n${line}` });
    expect(totalsOf(run)).toMatch(/: 3 sound, 0 faulty$/);
    const asLines = await runCli(["validate", "--input", "ndjson", "-"], { stdin: `[\n${line}\n]` });
    expect(totalsOf(asLines)).toMatch(/^3 lines: 1 sound, 2 faulty/);
  });
});

describe("an array of documents", () => {
  const [line] = LINES as [string];
  const cases: [text: string, findings: [code: string, byte: number][], code: number][] = [
    ["[]", [], 0],
    [" [ \n ] \n", [], 0],
    [`[${line}`, [["truncated_line", line.length + 1]], 3],
    [`[${line},\n`, [["truncated_line", line.length + 3]], 3],
    ["[", [["truncated_line", 1]], 3],
    [`[,${line}]`, [["invalid_syntax", 1]], 1],
    [`[${line},]`, [["invalid_syntax", line.length + 2]], 1],
    [`[${line} ${line}]`, [["invalid_syntax", line.length + 2]], 1],
    [
      `[${line}]]`,
      [
        ["trailing_text", line.length + 2],
        ["invalid_syntax", line.length + 2],
      ],
      1,
    ],
    [`[${line}] ${line}`, [["trailing_text", line.length + 3]], 1],
    [`[${line}][${line},${line}]`, [["trailing_text", line.length + 2]], 1],
    [
      `[] ${line} [`,
      [
        ["trailing_text", 3],
        ["truncated_line", line.length + 5],
      ],
      3,
    ],
    [
      `[${line}][${line},`,
      [
        ["trailing_text", line.length + 2],
        ["truncated_line", 2 * line.length + 4],
      ],
      3,
    ],
    [
      `[${line},1,"a",nul]`,
      [
        ["invalid_type", line.length + 2],
        ["invalid_type", line.length + 4],
        ["unexpected_end", line.length + 11],
      ],
      1,
    ],
    [`[${line},{"event_id":"]`, [["truncated_line", line.length + 16]], 3],
    [
      `[${line},12`,
      [
        ["invalid_type", line.length + 2],
        ["truncated_line", line.length + 4],
      ],
      3,
    ],
  ];
  test.each(cases)("%#", async (text, wanted, code) => {
    const run = await runCli(["validate", "--format", "ndjson", "-"], { stdin: text });
    const lines = run.stdout.trimEnd().split("\n").slice(0, -1);
    const found = lines.map((line) => JSON.parse(line) as { code: string; offset: number });
    expect(found.map(({ code, offset }) => [code, offset])).toEqual(wanted);
    expect(run.code).toBe(code);
  });
});

describe("a ledger is not lost", () => {
  // What a program that logs to the same file may write.
  const logged = ["[info] x", "[notice]", "[2026-03-02 07:31:00] x", "[----] x", "[nullable]", "[x, y]"];
  test.each(logged)("behind a line of %s", async (line) => {
    const run = await runCli(["validate", "-"], { stdin: `${line}\n${LEDGER}` });
    expect(totalsOf(run)).toBe("21 lines: 20 sound, 1 faulty (1 fault)");
  });

  test.each([
    ["[]", "20 documents: 20 sound, 0 faulty; findings: 1 error"],
    ["[1] x", "22 documents: 20 sound, 2 faulty (3 faults)"],
    [`[${LINES[0]}]`, "21 documents: 21 sound, 0 faulty; findings: 1 error"],
    [`[\n${LINES[0]}\n]\n[${LINES[0]}]`, "22 documents: 22 sound, 0 faulty; findings: 2 errors"],
  ])("behind an array: %#", async (array, totals) => {
    const run = await runCli(["validate", "-"], { stdin: `${array}\n${LEDGER}` });
    expect(run.code).toBe(1);
    expect(totalsOf(run)).toBe(totals);
    expect(run.stdout).toMatch(/: trailing_text\b/);
  });

  test("where an array is missing its end, however long its last document is", async () => {
    const stdin = `[${LINES[0]},{"a":"${"x".repeat(1 << 20)}`;
    const run = await runCli(["validate", "--max-line", "1000", "--format", "ndjson", "-"], { stdin });
    expect(run.code).toBe(3);
    expect(run.stdout).toMatch(/"line_too_long"[^]*"truncated_line"/);
  });
});

describe("a compressed input", () => {
  test("is known by its first bytes", async () => {
    for (const args of [[write("a.gz", zlib.gzipSync(LEDGER))], [write("a.ndjson", zlib.gzipSync(LEDGER))]])
      expect(totalsOf(await runCli(["validate", ...args]))).toBe("20 lines: 20 sound, 0 faulty");
    const run = await runCli(["validate"], { stdin: [zlib.gzipSync(LEDGER)] });
    expect(totalsOf(run)).toBe("20 lines: 20 sound, 0 faulty");
  });

  test("may consist of several members", async () => {
    const members = Buffer.concat([zlib.gzipSync(LEDGER), zlib.gzipSync(LEDGER)]);
    expect(totalsOf(await runCli(["validate"], { stdin: [members] }))).toBe("40 lines: 40 sound, 0 faulty");
  });

  test("that is cut off is judged as far as it goes, and ends with 3", async () => {
    const whole = zlib.gzipSync(LEDGER);
    const run = await runCli(["validate", write("cut.gz", whole.subarray(0, whole.length - 400))]);
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/cannot read .*cut\.gz to its end as gzip: unexpected end of file/);
    expect(run.stdout).toMatch(/1\d sound/);
  });

  test("that is broken ends with 3", async () => {
    const broken = zlib.gzipSync(LEDGER);
    broken.fill(0x55, 100, 140);
    const run = await runCli(["validate", write("broken.gz", broken)]);
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/to its end as gzip: /);
  });

  // Several chunks of what is read at a time, even when it is compressed.
  const LARGE = Array.from({ length: 1000 }, (_, i) => {
    const id = randomBytes(3000).toString("base64");
    return `${(LINES[i % LINES.length] as string).replace(/"event_id":"[^"]*"/, `"event_id":"${id}"`)}\n`;
  }).join("");

  test("may be large", async () => {
    const compressors = ["gzipSync", "zstdCompressSync"] as const;
    for (const name of compressors.filter((name) => name in zlib)) {
      const compress = Reflect.get(zlib, name) as (text: string) => Buffer;
      const compressed = compress(LARGE);
      expect(compressed.length).toBeGreaterThan(2 << 20);
      const run = await runCli(["validate", write("large", Buffer.concat([compressed, compress(LEDGER)]))]);
      expect(totalsOf(run)).toBe("1020 lines: 1020 sound, 0 faulty");
    }
  });

  test("whose header has all that it may have is read, even byte by byte", async () => {
    const fixed = Buffer.from([0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3]);
    const head = Buffer.concat([fixed, Buffer.from("\x03\0abcname\0comment\0", "latin1")]);
    const check = Buffer.alloc(2);
    check.writeUInt16LE(zlib.crc32(head) & 0xffff);
    const body = zlib.gzipSync(LEDGER).subarray(fixed.length);
    const stdin = [...Buffer.concat([head, check, body])].map((byte) => Uint8Array.of(byte));
    expect(totalsOf(await runCli(["validate"], { stdin }))).toBe("20 lines: 20 sound, 0 faulty");
  });

  test("may have zeros behind its end, which are part of the file", async () => {
    const padded = Buffer.concat([zlib.gzipSync(LEDGER), Buffer.alloc(3 << 20)]);
    const summary = join(folder, "summary.json");
    const run = await runCli(["validate", "--summary", summary, write("padded.gz", padded)]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(readFileSync(summary, "utf8"))).toMatchObject({
      complete: true,
      files: [{ sha256: createHash("sha256").update(padded).digest("hex"), sound: 20 }],
    });
  });

  const member = zlib.gzipSync(LEDGER);
  const followers: [what: string, bytes: Uint8Array, said: RegExp][] = [
    ["a member behind a zero", Buffer.concat([Buffer.alloc(1), member]), /follows .* is not gzip/],
    ["text", Buffer.from("text\n"), /follows .* is not gzip/],
    ["something far behind zeros", Buffer.concat([Buffer.alloc(3 << 20), member]), /follows .* is not gzip/],
    ["a broken member", Buffer.from(member).fill(0xff, 10, 30), /as gzip: invalid/],
    ["the start of a member", member.subarray(0, 5), /unexpected end of file/],
  ];
  test.each(followers)("that is followed by %s is judged, and ends with 3", async (_, bytes, said) => {
    const run = await runCli(["validate", write("followed.gz", Buffer.concat([member, bytes]))]);
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(said);
    expect(run.stdout).toMatch(/20 sound, 0 faulty/);
  });

  test.each([
    ["data", 8],
    ["length", 4],
  ])("whose %s is wrong ends with 3", async (what, fromEnd) => {
    const wrong = Buffer.from(member);
    const at = wrong.length - fromEnd;
    wrong.writeUInt8(wrong.readUInt8(at) ^ 1, at);
    const run = await runCli(["validate", write("wrong.gz", wrong)]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain(`as gzip: incorrect ${what} check`);
  });

  // Frames of one raw block, made by hand: Node 20 has no zstd to make them with.
  const zstd = (text: string) => {
    const content = Buffer.from(text);
    const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x60, 0, 0, 0, 0, 0]);
    head.writeUInt16LE(content.length - 256, 5);
    head.writeUIntLE((content.length << 3) | 1, 7, 3);
    return Buffer.concat([head, content]);
  };
  const SKIPPED = Buffer.from("\x5f\x2a\x4d\x18\x03\0\0\0abc", "latin1");
  const HALF = LEDGER.length >> 1;
  const frames: [what: string, file: Uint8Array, sound: number, failure?: string][] = [
    ["of one frame", zstd(LEDGER), 20],
    ["of several frames", Buffer.concat([zstd(LEDGER.slice(0, HALF)), zstd(LEDGER.slice(HALF))]), 20],
    ["that starts with no data, as of pzstd", Buffer.concat([SKIPPED, zstd(LEDGER), SKIPPED]), 20],
    ["that is cut off", zstd(LEDGER).subarray(0, -2), 19, "unexpected end of file"],
    [
      "that is cut off behind a frame",
      Buffer.concat([zstd(LEDGER), zstd(LEDGER).subarray(0, 9)]),
      20,
      "unexpected end of file",
    ],
    [
      "that text follows",
      Buffer.concat([zstd(LEDGER), Buffer.from("text")]),
      20,
      "what follows the compressed data is not zstd",
    ],
  ];
  test.each(frames)(
    "with zstd %s is read where Node can, and named where it can't",
    async (_, file, sound, failure) => {
      const summary = join(folder, "zstd.json");
      const run = await runCli(["validate", "--summary", summary, "--force", write("a.zst", file)]);
      const hasZstd = "createZstdDecompress" in zlib;
      const said = hasZstd
        ? failure && `to its end as zstd: ${failure}`
        : "zstd, which Node.js reads from version 22.15 on";
      expect(run.stderr).toContain(said ?? "");
      expect(run.code).toBe(said === undefined ? 0 : 3);
      expect(JSON.parse(readFileSync(summary, "utf8"))).toMatchObject({
        complete: said === undefined,
        summary: { sound: hasZstd ? sound : 0 },
      });
    },
  );
});

describe("several inputs", () => {
  mkdirSync(join(folder, "many/deep"), { recursive: true });
  mkdirSync(join(folder, "many/node_modules"), { recursive: true });
  for (const [i, name] of [
    "b.ndjson",
    "a.jsonl",
    "deep/c.ndjson.gz",
    "notes.txt",
    "node_modules/x.ndjson",
    ".hidden.ndjson",
    "deep/D.NDJSON",
  ].entries()) {
    const text = `${LINES[i]}\n${i}\n`;
    write(`many/${name}`, name.endsWith(".gz") ? zlib.gzipSync(text) : text);
  }
  const filesOf = ({ stdout }: { stdout: string }) =>
    stdout
      .trimEnd()
      .split("\n")
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { file: string }).file);

  test("are read in the order given; a folder stands for its ledgers, by name", async () => {
    const run = await runCli(["validate", "--format", "ndjson", `${folder}/many`, `${folder}/many/a.jsonl`]);
    const names = ["a.jsonl", "b.ndjson", "deep/D.NDJSON", "deep/c.ndjson.gz", "a.jsonl"];
    expect(filesOf(run)).toEqual(names.map((name) => `${folder}/many/${name}`));
  });

  test.skipIf(process.platform === "win32")("count once, whatever links lead to them", async () => {
    const at = (name: string) => join(folder, "links", name);
    for (const name of ["inner", "../other"]) mkdirSync(at(name), { recursive: true });
    for (const name of ["inner/x.ndjson", "../other/y.ndjson"]) writeFileSync(at(name), "5\n");
    const links = { loop: ".", "inner/loop": "..", again: "inner", a: "../other", b: "../other" };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, at(name));
    symlinkSync("y.ndjson", at("../other/link.ndjson"));
    symlinkSync("nowhere", at("lost.ndjson"));
    const run = await runCli(["validate", "--format", "ndjson", `${folder}/links`]);
    expect(filesOf(run)).toEqual(["a/y.ndjson", "inner/x.ndjson"].map(at));
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/^experience-contract: cannot read .*lost\.ndjson: no such file .*\n$/);
  });

  // So far down that no system call takes its name: that stops even those who may read everything.
  test.skipIf(process.platform === "win32")("in a folder that can't be read are missed aloud", async () => {
    const name = "n".repeat(250);
    const script =
      'mkdir "$0/far"; cd "$0/far"; for i in $(seq 20); do mkdir "$1"; cd "$1"; done; echo 5 > a.ndjson';
    execFileSync("bash", ["-c", script, folder, name]);
    write("far/b.ndjson", "5\n");
    const run = await runCli(["validate", "--format", "ndjson", `${folder}/far`]);
    execFileSync("rm", ["-r", `${folder}/far`]);
    expect(run.code).toBe(3);
    expect(filesOf(run)).toEqual([`${folder}/far/b.ndjson`]);
    expect(run.stderr).toMatch(/^experience-contract: cannot read .*n\/: name too long \(ENAMETOOLONG\)\n$/);
  });

  test("may be given by a pattern", async () => {
    const run = await runCli(["validate", "--format", "ndjson", `${folder}/many/**/*.{txt,ndjson.gz}`]);
    expect(filesOf(run)).toEqual(["deep/c.ndjson.gz", "notes.txt"].map((name) => `${folder}/many/${name}`));
  });

  test.skipIf(process.platform === "win32")("count once, too, where a pattern follows links", async () => {
    const at = (name: string) => join(folder, "circle", name);
    mkdirSync(at("sub"), { recursive: true });
    for (const name of ["z.ndjson", "sub/x.ndjson"]) writeFileSync(at(name), "5\n");
    const links = { "a-link.ndjson": "z.ndjson", "sub/up": "..", "also.ndjson": "sub/x.ndjson" };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, at(name));
    const run = await runCli(["validate", "--format", "ndjson", at("**/*.ndjson")]);
    expect(filesOf(run)).toEqual(["also.ndjson", "z.ndjson"].map(at));
    const twice = await runCli(["validate", "--format", "ndjson", at("z.ndjson"), at("a-link.ndjson")]);
    expect(filesOf(twice)).toEqual(["z.ndjson", "a-link.ndjson"].map(at));
  });

  test("a file that is called like a pattern is a file", async () => {
    const path = write("[a]*.ndjson", "5\n");
    expect(filesOf(await runCli(["validate", "--format", "ndjson", path]))).toEqual([path]);
  });
});

test.skipIf(process.platform === "win32")("a folder is no standard input, and that is told", () => {
  for (const command of ["validate", "inspect", "validate -"]) {
    const { code, stderr } = runLine(`experience-contract ${command} < .`, folder);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr:
        "experience-contract: cannot read <stdin>: it is a folder; give the name of the folder instead, and its ledgers are read\n",
    });
  }
});

test.skipIf(process.platform === "win32")("a pipe that has a name is an input, too", async () => {
  const path = join(folder, "pipe");
  execFileSync("mkfifo", [path]);
  const running = runCli(["validate", path]);
  writeFileSync(path, LEDGER);
  expect(totalsOf(await running)).toBe("20 lines: 20 sound, 0 faulty");
});
