import { expect, test } from "vitest";
import { MemoryExperienceStore } from "../../src/store/index.js";
import { storeConformance, type StoreFactory } from "../../src/testing/index.js";

const memory: StoreFactory<MemoryExperienceStore> = {
  create: () => new MemoryExperienceStore(),
  views: (store) => ({ appender: store, replayer: store }),
};

storeConformance(memory, { test, expect });
