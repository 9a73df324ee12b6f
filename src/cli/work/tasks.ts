import { createValidateTask, type ValidateTaskOptions } from "../validate/validate-task.js";
import type { Part, Task } from "./task.js";

/** The tasks that threads know, by name: a function can't be posted. */
const TASKS = {
  validate: (options: unknown) => createValidateTask(options as ValidateTaskOptions),
} as const;

export type TaskName = keyof typeof TASKS;

export function createTask(name: TaskName, options: unknown): Task<Part, unknown> {
  return TASKS[name](options);
}
