import { ftruncateSync, openSync, writeSync } from "node:fs";
import v8 from "node:v8";
import { runInNewContext } from "node:vm";
import { fixtureBases, partBases, type Base } from "./bases.js";
import { toBuffer, type Bytes } from "./bytes.js";
import { checkEverything } from "./fuzz-check.js";
import type { Message } from "./fuzz.js";
import { Random } from "./random.js";
import { damage, dress } from "./spellings/damage.js";
import { relay } from "./spellings/layouts.js";
import { printTree } from "./tree.js";

/** Between two signs of life. */
const PERIOD = 1000;

const [seconds, seed, current] = process.argv.slice(2) as [string, string, string];

v8.setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const send = (message: Message): void => void process.send?.(message);

function fuzz(): void {
  const random = new Random(Number(seed));
  const fixtures = fixtureBases();
  const bases = [...fixtures, ...partBases(fixtures)];
  const file = openSync(current, "w");
  const end = Date.now() + Number(seconds) * 1000;
  let documents = 0;
  let reported = 0;
  while (Date.now() < end) {
    const base = random.pick(bases);
    const bytes = mutate(base, random.pick(bases), random);
    // Whoever finds this process hanging or dead wants to know at what.
    ftruncateSync(file);
    writeSync(file, Buffer.concat([Buffer.from(`${base.type.name}\n`), toBuffer(bytes)]), null, null, 0);
    const problem = checkEverything(base.type, bytes, random);
    if (problem !== undefined) {
      send({ kind: "found", problem });
      return;
    }
    documents++;
    if (Date.now() - reported < PERIOD) continue;
    reported = Date.now();
    send({ kind: "alive", documents, heap: heapInUse() });
  }
  send({ kind: "done", documents, heap: heapInUse() });
}

/** A valid document, damaged a few times, or with a piece of another one in its middle. */
function mutate(base: Base, other: Base, random: Random): Bytes {
  let bytes = random.oneIn(4) ? printTree(relay(base.tree, random)) : base.bytes;
  if (random.oneIn(10)) {
    const at = random.below(bytes.length);
    const from = random.below(other.bytes.length);
    bytes = bytes.slice(0, at) + other.bytes.slice(from, from + random.below(200)) + bytes.slice(at);
  }
  for (let times = random.pick([0, 1, 1, 1, 1, 2, 2, 3, 6]); times > 0; times--)
    bytes = damage(bytes, random);
  return random.oneIn(20) ? dress(bytes, random) : bytes;
}

function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

fuzz();
