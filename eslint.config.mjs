import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// The Office plugin's own preset has no TypeScript parser and skips .tsx, so its rules are named here.
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]),
);

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", ".cache/", "test-results/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    // The schemas of the functions' bundle: whoever takes the whole of zod, however late, makes it heavier.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbench/**"],
    rules: { "no-restricted-imports": ["error", { paths: [{ name: "zod", message: "Import zod/mini." }] }] },
  },
  {
    // For code that calls Office. The workbench is what is called: its ranges are there or null.
    files: ["**/*.{ts,tsx}"],
    ignores: ["src/workbench/**"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  { files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked },
  {
    // What webpack and jest load is CommonJS.
    files: ["**/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
