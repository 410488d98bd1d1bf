// @ts-check
const shared = {
  transform: {
    // Types are checked by tsc, once, for the whole repository.
    "\\.tsx?$": [
      "ts-jest",
      { tsconfig: { ...require("./tsconfig.json").compilerOptions, module: "CommonJS", moduleResolution: "Node10" } },
    ],
  },
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
};

/** @type {import("jest").Config} */
module.exports = {
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
    },
    {
      ...shared,
      displayName: "e2e",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/support/startWorkbench.ts",
      globalTeardown: "<rootDir>/test/support/stopWorkbench.ts",
      setupFilesAfterEnv: ["<rootDir>/test/support/setUpEndToEnd.ts"],
    },
  ],
};
