const { MemoryExperienceStore } = require("converge-experience-contract/store");
const { storeConformance } = require("converge-experience-contract/testing");

storeConformance(
  {
    create: () => new MemoryExperienceStore(),
    views: (store) => ({ appender: store, replayer: store }),
  },
  { test, expect },
);
