// @ts-check
const { END_TO_END, OTHER_PROFILES, UNIT } = require("./test/support/hostTests");

const shared = {
  transform: { "\\.tsx?$": "<rootDir>/test/support/transpile.js" },
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
};

const endToEnd = {
  ...shared,
  globalSetup: "<rootDir>/test/support/startWorkbench.ts",
  globalTeardown: "<rootDir>/test/support/stopWorkbench.ts",
  setupFilesAfterEnv: ["<rootDir>/test/support/setUpEndToEnd.ts"],
};

/** @type {import("jest").Config} */
module.exports = {
  // A test in the browser waits for one thread of the browser most of the time: one file for each core, none kept back.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/test/support/TallyReporter.js"],
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
    },
    {
      ...shared,
      displayName: "pane",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      testEnvironment: "jsdom",
      setupFilesAfterEnv: ["<rootDir>/test/support/setUpPane.ts"],
    },
    {
      ...endToEnd,
      displayName: "e2e",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
    // What depends on the host, once more under each of the other profiles.
    ...OTHER_PROFILES.flatMap((hostProfile) => [
      {
        ...shared,
        displayName: hostProfile,
        globals: { hostProfile },
        testMatch: Object.values(UNIT).map((folder) => `<rootDir>/${folder}**/*.test.ts`),
      },
      {
        ...endToEnd,
        displayName: `e2e-${hostProfile}`,
        globals: { hostProfile },
        testMatch: Object.values(END_TO_END).map((file) => `<rootDir>/${file}`),
      },
    ]),
  ],
};
