import { createFindTask, type FindTaskOptions } from "../inspect/find-task.js";
import { createInspectTask, type InspectTaskOptions } from "../inspect/inspect-task.js";
import { createValidateTask, type ValidateTaskOptions } from "../validate/validate-task.js";
import type { Part, Task } from "./task.js";

/** The tasks that threads know, by name: a function can't be posted. */
const TASKS = {
  validate: (options: unknown) => createValidateTask(options as ValidateTaskOptions),
  inspect: (options: unknown) => createInspectTask(options as InspectTaskOptions),
  "find-event": (options: unknown) => createFindTask(options as FindTaskOptions),
} as const;

export type TaskName = keyof typeof TASKS;

export function createTask(name: TaskName, options: unknown): Task<Part, unknown> {
  return TASKS[name](options);
}
