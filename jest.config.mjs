const swc = ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } }];

/** ESM-only packages that the tests load through swc. */
const esmPackages = ["hucre", "@borgar/fx"];

export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: { "\\.(ts|tsx|js|mjs)$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmPackages.join("|")})/)`],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json"],
};
