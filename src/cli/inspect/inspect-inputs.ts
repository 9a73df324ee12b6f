import {
  createInspection,
  inspectInvalid,
  mergeInspections,
  type Inspection,
} from "../../inspect/inspection.js";
import type { InputError } from "../errors.js";
import type { OversizePiece } from "../reading/block.js";
import { inputName } from "../reading/inputs.js";
import type { Reading } from "../reading-flags.js";
import { processInputs, type InputHandler } from "../work/process-inputs.js";
import { failureOf } from "./failure-of.js";
import type { InspectPart, InspectTaskOptions } from "./inspect-task.js";

/** What is in the inputs, and how far they could be read. */
export interface Inspected {
  readonly inspection: Inspection;
  readonly files: readonly { file: string; failure: string | null }[];
  /** True when the user stopped it, so that not everything was read. */
  readonly interrupted: boolean;
}

/** Inspects all inputs, in several threads where they are large. */
export async function inspectInputs(
  files: readonly string[],
  reading: Reading,
  taskOptions: InspectTaskOptions,
): Promise<Inspected> {
  const handler = new Handler(createInspection({ maxNames: taskOptions.maxNames }));
  const seen = await processInputs<InspectPart>(files, { ...reading, task: "inspect", taskOptions }, handler);
  for (const part of seen) mergeInspections(handler.inspection, part as Inspection);
  return { inspection: handler.inspection, files: handler.files, interrupted: reading.signal.aborted };
}

class Handler implements InputHandler<InspectPart> {
  readonly files: { file: string; failure: string | null }[] = [];
  private file = "";
  private isCut = false;

  constructor(readonly inspection: Inspection) {}

  begin(file: string): void {
    this.file = inputName(file);
    this.isCut = false;
  }

  part({ isCut }: InspectPart): void {
    this.isCut = isCut;
  }

  oversize({ oversize }: OversizePiece): void {
    if (oversize === "first") inspectInvalid(this.inspection);
  }

  end(failure: InputError | undefined): void {
    this.files.push({ file: this.file, failure: failureOf(this.file, failure, this.isCut) });
  }
}
