import { writeSync } from "node:fs";
import { text } from "node:stream/consumers";
import { SqliteExperienceStore } from "../../src/sqlite-experience-store.ts";

// Appends the batch that it is given, and says when it starts.
const store = new SqliteExperienceStore(process.argv[2] as string);
const batch = JSON.parse(await text(process.stdin));
writeSync(1, "starting\n");
await store.appendEvents(batch);
