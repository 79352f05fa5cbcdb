/** What each layer of src may import besides itself: the table of ARCHITECTURE.md. */
const layers = {
  core: [],
  cells: ["core"],
  functions: ["core", "cells"],
  reports: ["core", "cells"],
  calc: ["cells/(CellValue|address|RangeGrid)", "core/errors"],
  workbook: ["core", "cells", "reports", "calc"],
  runs: ["core", "cells", "reports", "workbook/(Workbook|SettingsStore|CellInserter)"],
  pane: [
    "runs",
    "cells",
    "reports",
    "workbook/(Workbook|Navigator|Undoable|SheetCopier|SettingsStore|CellInserter)",
    "core/errors",
  ],
  cli: ["runs", "cells", "workbook/(xlsx|csv)", "workbook/Workbook", "core/errors"],
  service: ["runs", "cells", "workbook/(xlsx|csv)", "workbook/Workbook", "core/errors"],
  workbench: [
    "calc",
    "cells",
    "functions",
    "core/errors",
    "runs/dataWorkbook",
    "workbook/Workbook",
    "workbook/(xlsx|csv|placing)",
  ],
};

/** Layers that also run where there is no Node. */
const anywhere = "^src/(core|cells|functions|reports|calc|runs|pane|workbench)/|^src/workbook/officejs/";

const forbidden = Object.entries(layers).map(([layer, others]) => ({
  name: `${layer}-imports`,
  comment: `${layer} may import ${[layer, ...others].join(", ")}.`,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: {
    path: "^(src|test|bench|tools)/",
    pathNot: [layer, ...others].map((path) => `^src/${path}(/|\\.ts|$)`),
  },
}));

module.exports = {
  forbidden: [
    ...forbidden,
    {
      name: "unknown-layer",
      comment: "Every folder of src stands in the table of layers.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(entries|${Object.keys(layers).join("|")})/` },
      to: {},
    },
    {
      name: "tests-stay-outside",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|tools)/" },
    },
    {
      name: "decimal-in-money-only",
      comment: "Take Exact from core/money/decimal.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/core/money/" },
      to: { path: "decimal\\.js" },
    },
    {
      name: "core-has-no-packages",
      severity: "error",
      from: { path: "^src/core/" },
      to: { path: "node_modules", pathNot: "node_modules/decimal\\.js/" },
    },
    {
      name: "no-node-where-excel-runs",
      severity: "error",
      from: { path: anywhere },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "type-layers",
      comment: "The pane takes types from cells and reports, never code.",
      severity: "error",
      from: { path: "^src/pane/" },
      to: { path: "^src/(cells|reports)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-cycles",
      comment: "Types may refer to each other; code may not wait for itself.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
      exportsFields: ["exports"],
      // No "require" and "types": those entries of numfmt name files that its package does not contain.
      conditionNames: ["import", "node", "default"],
    },
  },
};
