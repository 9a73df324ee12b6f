import type { ByteUnits } from "../../src/json/byte-units.js";
import { Scanner } from "../../src/json/scanner.js";
import type { WideUnits } from "../../src/json/wide-units.js";
import type { Finding } from "../../src/parse/finding.js";
import type { Field } from "../../src/parse/plan.js";
import { TextReader } from "../../src/parse/text-reader.js";

type Units = typeof ByteUnits | typeof WideUnits;

/** What the general road makes of a text whose units lie in a new array of a sort. */
export function readInUnits(Units: Units, plan: Field, text: string): { data: unknown; findings: Finding[] } {
  const units = new Units(text.length);
  units.load(text);
  const reader = new TextReader(new Scanner(text, units), 100, false);
  const data = reader.read(plan);
  return { data: reader.findings.length === 0 ? data : undefined, findings: reader.findings };
}
