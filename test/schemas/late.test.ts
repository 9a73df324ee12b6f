import { expect, test, vi } from "vitest";
import * as z from "zod";

// To make them all is most of what importing the package would cost.
test("fields are made when something first looks into their struct, not when they are imported", async () => {
  const add = vi.spyOn(z.globalRegistry, "add");
  const descriptions = () => add.mock.calls.map(([, meta]) => meta.description);
  const { ExperienceEventEnvelopeSchema, KernelProposalSchema } = await import("../../src/index.js");
  expect(descriptions()).toContain(ExperienceEventEnvelopeSchema.description);
  expect(descriptions()).not.toContain("Identity of the proposal.");
  const known = descriptions().length;
  expect(KernelProposalSchema.shape.id.description).toBe("Identity of the proposal.");
  const { id, confidence } = KernelProposalSchema.shape;
  expect(descriptions().slice(known)).toEqual(
    expect.arrayContaining([id.description, confidence.description]),
  );
  const made = descriptions().length;
  expect(KernelProposalSchema.shape.id).toBe(id);
  expect(descriptions()).toHaveLength(made);
});
