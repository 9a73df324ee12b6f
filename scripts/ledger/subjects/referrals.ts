import type { Random } from "../random.js";
import type { Subject } from "../subject.js";

const FIELDS = [
  { clinic: "cardiology", finding: "irregular pulse on two visits" },
  { clinic: "dermatology", finding: "a lesion that grew within a month" },
  { clinic: "neurology", finding: "migraine with aura, new at sixty" },
  { clinic: "orthopaedics", finding: "knee pain after a fall" },
] as const;

/** A referral letter between clinics. */
export function referral(random: Random): Subject {
  const ref = `L-${random.int(7000, 9999)}`;
  const field = random.pick(FIELDS);
  const urgency = random.pick(["routine", "soon", "urgent"]);
  return {
    question: `referral to ${field.clinic}: ${field.finding}`,
    plan: {
      payload: `Summarise ${ref}: history, finding, question to ${field.clinic}.`,
      structured: { letter: ref, sections: ["history", "finding", "question"] },
    },
    answer: {
      kind: "DraftDocument",
      payload: `Dear colleague,\n\nwe refer this patient for ${field.finding}.\n\nUrgency: ${urgency}.`,
      structured: {
        letter: ref,
        clinic: field.clinic,
        urgency,
        sections: { history: [], finding: [field.finding], question: null },
        readability: random.decimal(0.4, 0.9, 3),
      },
    },
    review: {
      payload: `The summary of ${ref} states nothing that the letter does not.`,
      structured: { letter: ref, unsupported_statements: 0, omitted: [] },
    },
    promotion: "Every statement is found in the letter.",
    flawed: {
      payload: `Dear colleague,\n\nthank you for seeing the patient of ${ref}, named below.`,
      contract: "no-personal-data",
      reason: "the draft names the patient",
    },
  };
}
