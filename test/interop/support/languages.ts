import type { Language } from "./language.js";
import { cpp } from "./languages/cpp.js";
import { go } from "./languages/go.js";
import { java } from "./languages/java.js";
import { kotlin } from "./languages/kotlin.js";
import { node } from "./languages/node.js";
import { python } from "./languages/python.js";
import { rust } from "./languages/rust.js";

export const LANGUAGES: readonly Language[] = [node, python, go, rust, java, kotlin, cpp];
