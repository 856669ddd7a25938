/** Unit tests and tests through Microsoft's client run in Node; pane components in jsdom by docblock. */
const common = {
  transform: {
    "^.+\\.(t|j)sx?$": ["@swc/jest", { module: { type: "commonjs" } }],
  },
  moduleNameMapper: { "\\.(css)$": "<rootDir>/test/setup/style-stub.js" },
};
module.exports = {
  projects: [
    {
      ...common,
      displayName: "node",
      setupFilesAfterEnv: ["<rootDir>/test/setup/patience.js"],
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/test/browser/", "/test/libreoffice/"],
    },
    {
      ...common,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/setup/build.js",
    },
    {
      ...common,
      displayName: "libreoffice",
      testMatch: ["<rootDir>/test/libreoffice/**/*.test.ts"],
    },
  ],
  testTimeout: 180000,
  maxWorkers: 2,
};
