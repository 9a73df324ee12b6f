import type { ExperienceEvent } from "../../src/types/index.js";

/** An event with its moment, before the ledger gives it an id and a place. */
export interface Draft {
  at: number;
  tenant_id: string | null;
  correlation_id: string | null;
  event: ExperienceEvent;
}
