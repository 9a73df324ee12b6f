export * from "./reading.js";
export * from "./transitions.js";
export * from "./views.js";
export * from "./writing.js";
