// Made from src/schemas by `npm run generate`; never edited.

import type { FastRead } from "../fast/fast-text.js";

export function makeReaders(): { readonly envelope: FastRead; readonly event: FastRead };
