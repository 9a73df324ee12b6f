import type * as z from "zod";
import type { BackendInvokedSchema, BackendInvokedDataSchema } from "../../schemas/events/backend-invoked.js";

export type BackendInvoked = z.output<typeof BackendInvokedSchema>;
export type BackendInvokedInput = z.input<typeof BackendInvokedSchema>;
export type BackendInvokedData = z.output<typeof BackendInvokedDataSchema>;
export type BackendInvokedDataInput = z.input<typeof BackendInvokedDataSchema>;
