import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  // The folders in examples are packages of their own, those in test/interop of other languages.
  globalIgnores([
    "dist/",
    "coverage/",
    ".cache/",
    "examples/*/",
    "test/interop/*/",
    "!test/interop/support/",
  ]),
  {
    files: ["**/*.ts"],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { project: "./tsconfig.json" } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-empty-function": ["error", { allow: ["arrowFunctions"] }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, varsIgnorePattern: "^_" }],
      // A text is spread to count its code points, which is what the contract counts.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/dot-notation": [
        "error",
        { allowIndexSignaturePropertyAccess: true, allowPattern: "^__proto__$" },
      ],
      // A user's declarations write a type out; an interface they have to import, so it has to be exported.
      "@typescript-eslint/consistent-type-definitions": "off",
      // Its `!` is what no-non-null-assertion forbids; here an assertion names the type it asserts.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // The readers throw bare signals to themselves, which need no stack trace and never get out.
      "@typescript-eslint/only-throw-error": "off",
      // An async function without await turns what it throws into a rejection.
      "@typescript-eslint/require-await": "off",
      // A generic function may say what its caller knows to be there.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // A comparison with undefined says what it means.
      "@typescript-eslint/prefer-optional-chain": "off",
      "@typescript-eslint/prefer-nullish-coalescing": "off",
      // The methods that are handed around are those of plain objects, which have no `this`.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // The one place that makes functions of code; it copes with being forbidden to.
    files: ["src/**/make-function.ts"],
    rules: { "@typescript-eslint/no-implied-eval": "off" },
  },
  {
    // Here values are handed to libraries as what those take them for.
    files: ["bench/**/*.ts"],
    rules: { "@typescript-eslint/no-unnecessary-type-assertion": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "no-control-regex": "off",
      "no-loss-of-precision": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
);
