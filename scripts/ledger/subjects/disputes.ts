import { narrow } from "../../../src/json/json-value.js";
import type { Random } from "../random.js";
import type { Subject } from "../subject.js";

const CATEGORIES = [
  { name: "duplicate_charge", words: "charged twice for one purchase" },
  { name: "service_not_rendered", words: "paid for a stay that was cancelled" },
  { name: "wrong_amount", words: "charged more than the receipt shows" },
  { name: "unrecognised", words: "does not know the merchant" },
] as const;
const MERCHANTS = ["Café Brühl", "Hotel Solvik", "Kiosk 14", "Meridian Air", "東京書店", "Garage Núñez"];
const CURRENCIES = ["EUR", "SEK", "JPY"];

/** A card dispute at a bank. */
export function dispute(random: Random): Subject {
  const ref = `D-${random.int(40_000, 59_999)}`;
  const category = random.pick(CATEGORIES);
  const merchant = random.pick(MERCHANTS);
  const amount = { currency: random.pick(CURRENCIES), minor_units: random.int(900, 240_000) };
  const evidence = [`txn-${random.int(1000, 9999)}`, `txn-${random.int(1000, 9999)}`];
  return {
    question: `card holder ${category.words}, merchant ${merchant}`,
    plan: {
      payload: `Check ${ref}: compare both postings, then the scheme rules, then the refund.`,
      structured: { dispute: ref, checks: ["postings", "scheme_rules", "refund"], deadline_days: 10 },
    },
    answer: {
      kind: "Classification",
      payload: `${ref} at ${merchant} is a case of ${category.name}: the holder was ${category.words}.`,
      structured: {
        dispute: ref,
        category: category.name,
        merchant,
        evidence,
        refund: amount,
        // Positions in the bank's own log are 64 bits wide.
        statement_position: narrow(random.u64()),
        scheme: { rule: "10.4", late: false, waiver: null },
      },
    },
    review: {
      payload: `The classification of ${ref} agrees with the statement.`,
      structured: { dispute: ref, agreement: random.decimal(0.7, 0.99, 4), checked: evidence },
    },
    promotion: `Statement and scheme rules both support ${category.name}.`,
    flawed: {
      payload: `${ref} is a case of ${category.name}, as txn-1 and txn-2 show.`,
      contract: "evidence-cited",
      reason: "txn-1 is not on the statement",
    },
  };
}
