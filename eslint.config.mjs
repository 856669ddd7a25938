import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The rooms in order: a room imports only from those before it (ARCHITECTURE.md). */
const ROOMS = [
  "model",
  "ita",
  "wording",
  "reading",
  "checks",
  "analysis",
  "report",
  "edits",
  "excel",
  "steps",
  "taskpane",
  "commands",
];

const fence = (room, forbidden, message) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [{ regex: `^(\\.\\./)+(${forbidden.join("|")})(/|$)`, message }] },
    ],
  },
});

const fences = ROOMS.map((room, index) =>
  fence(
    room,
    [...ROOMS.slice(index + 1), "standalone"].filter((other) => other !== room),
    `${room} stands before this room: an import may only point up the list.`
  )
);
const standalone = fence(
  "standalone",
  ROOMS.filter((room) => room !== "model" && room !== "steps"),
  "standalone knows of the add-in only model and steps."
);
const officeOnlyInExcel = {
  files: ROOMS.filter((room) => room !== "excel").map((room) => `src/${room}/**/*.{ts,tsx}`),
  rules: {
    "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension"],
  },
};
const pureRooms = {
  files: ["model", "ita", "wording", "reading", "checks", "analysis", "report", "edits"].map(
    (room) => `src/${room}/**/*.ts`
  ),
  rules: {
    "no-restricted-globals": [
      "error",
      "Excel",
      "Office",
      "OfficeExtension",
      "window",
      "document",
      "fetch",
      "localStorage",
      "process",
      "performance",
    ],
    "no-restricted-properties": [
      "error",
      { object: "Math", property: "random", message: "The core is pure." },
      { object: "Date", property: "now", message: "The core has no clock." },
    ],
  },
};

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", "out/**", "test/fixtures/**"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "no-undef": "off",
    },
  },
  {
    // What the tools themselves load is CommonJS.
    files: ["*.js", "webpack/*.js", "test/setup/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  officeOnlyInExcel,
  pureRooms,
  ...fences,
  standalone
);
