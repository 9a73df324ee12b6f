import type * as z from "zod";
import type { BudgetExceededSchema, BudgetExceededDataSchema } from "../../schemas/events/budget-exceeded.js";

export type BudgetExceeded = z.output<typeof BudgetExceededSchema>;
export type BudgetExceededInput = z.input<typeof BudgetExceededSchema>;
export type BudgetExceededData = z.output<typeof BudgetExceededDataSchema>;
export type BudgetExceededDataInput = z.input<typeof BudgetExceededDataSchema>;
