const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
];

/** ESM-only packages that the tests load through swc. */
const esmPackages = ["hucre", "@borgar/fx"];

const shared = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  transform: { "\\.(ts|tsx|js|mjs)$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmPackages.join("|")})/)`],
  // Its "require" entry names a file that the package does not contain.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  // Testing Library's packages hold .mjs beside .js and name neither.
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
};

/** What builds, starts processes or takes seconds: `npm test`, not `npm run check`. */
const slowFolders = ["contract", "build", "guards"];
const slow = [...slowFolders, "e2e"].map((folder) => `<rootDir>/test/${folder}/`);
const slowName = "\\.slow\\.test\\.tsx?$";
/** What takes long and only who works on it needs to see: `npm run test:full`. */
const isFull = process.env.FINOPS_FULL === "1";
const fullOnly = isFull ? [] : ["<rootDir>/test/e2e/full/"];
const fullName = "\\.full\\.test\\.tsx?$";

export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", ...slow, slowName, fullName],
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/pane/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", slowName],
      setupFiles: ["<rootDir>/test/support/browser.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/support/slowTests.ts"],
    },
    {
      ...shared,
      displayName: "slow",
      setupFilesAfterEnv: ["<rootDir>/test/support/slowTests.ts"],
      testPathIgnorePatterns: ["/node_modules/", ...(isFull ? [] : [fullName])],
      testMatch: [
        ...slowFolders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
        "<rootDir>/test/**/*.slow.test.{ts,tsx}",
        ...(isFull ? ["<rootDir>/test/**/*.full.test.{ts,tsx}"] : []),
      ],
    },
    {
      ...shared,
      displayName: "browser",
      setupFilesAfterEnv: ["<rootDir>/test/support/slowTests.ts"],
      testPathIgnorePatterns: ["/node_modules/", ...fullOnly],
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};
