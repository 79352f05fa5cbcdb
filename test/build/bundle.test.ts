import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createContext, runInContext, runInNewContext } from "node:vm";
import { builtAddin } from "../support/builtAddin";

const root = resolve(__dirname, "../..");
const url = "https://finance.example/excel";
let out: string;

beforeAll(() => {
  out = builtAddin({ url: `${url}/` });
});

function built(name: string): string {
  return readFileSync(join(out, name), "utf8");
}

test("the build gives every file that the manifest and the pages name", () => {
  const files = readdirSync(out, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  const named = [
    ...`${built("manifest.xml")}${built("functions.json")}`.matchAll(
      /"https:\/\/finance\.example\/excel\/([^"]+)"/g,
    ),
  ];
  expect(named.length).toBeGreaterThan(8);
  expect(named.map(([, path]) => path).filter((path) => !files.includes(path!))).toEqual([]);
});

test("the address of production stands everywhere and the development server nowhere", () => {
  for (const name of ["manifest.xml", "functions.json", "functions.js", "runtime.html", "help.html"]) {
    expect(built(name)).not.toContain("localhost");
  }
});

test("the bundle associates each function with its id, and the functions calculate", () => {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const ready: string[] = [];
  const page = {
    self: {},
    CustomFunctions: {
      associate: (id: string, call: (...args: unknown[]) => unknown) => associated.set(id, call),
    },
    Office: { onReady: () => ready.push("ready") },
  };
  runInNewContext(`${built("shared.js")};${built("functions.js")}`, page);
  const { functions } = JSON.parse(built("functions.json")) as { functions: { id: string }[] };
  expect([...associated.keys()]).toEqual(functions.map(({ id }) => id));
  expect(ready).toEqual(["ready"]);
  const difference = associated.get("VARIANCE")!([[0.3]], [[0.1]], null, null);
  expect(JSON.parse(JSON.stringify(difference))).toEqual([[0.2]]);
});

test("a forecast loads its own code, once, from where the page is", async () => {
  const associated = new Map<string, (...args: unknown[]) => Promise<unknown>>();
  const loaded: string[] = [];
  const script = { setAttribute: () => undefined, src: "", onload: (_event: unknown): void => undefined };
  const page: Record<string, unknown> = {
    CustomFunctions: {
      associate: (id: string, call: (...args: unknown[]) => Promise<unknown>) => associated.set(id, call),
    },
    Office: { onReady: () => undefined },
    performance,
    MessageChannel,
    setTimeout,
    clearTimeout,
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ ...script }),
      head: {
        appendChild: (asked: typeof script) => {
          loaded.push(asked.src);
          runInContext(built(asked.src), context);
          asked.onload({ type: "load", target: asked });
        },
      },
    },
  };
  page.self = page;
  const context = createContext(page);
  runInContext(`${built("shared.js")};${built("functions.js")}`, context);
  expect(loaded).toEqual([]);
  const history = Array.from({ length: 36 }, (_, month) => [
    100 + month + 20 * Math.sin((month * Math.PI) / 6),
  ]);
  const call = (horizon: number) => associated.get("FORECAST")!(history, horizon, null, 12, null, null, {});
  const rows = (await call(12)) as number[][];
  expect(rows.map(([period]) => period)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  for (const [, mean, low, high] of rows) expect(low! < mean! && mean! < high!).toBe(true);
  expect(loaded.length).toBeGreaterThan(0);
  const before = loaded.length;
  await call(3);
  expect(loaded).toHaveLength(before);
});

test("the bundle needs no eval, and the page forbids it", () => {
  expect(built("functions.js")).not.toMatch(/\beval\(|new Function\(/);
  const page = built("runtime.html");
  expect(page).toMatch(/Content-Security-Policy/);
  expect(page).not.toContain("unsafe-eval");
  const scripts = [...page.matchAll(/src="?([^\s">]+)/g)].map(([, address]) => address);
  expect(scripts).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "shared.js",
    "functions.js",
    "taskpane.js",
  ]);
});

test("where it is served and where office.js comes from change no script", () => {
  const elsewhere = builtAddin({ officejs: "https://intranet.example/office/office.js" });
  const scripts = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith(".js"))
        .map((name) => [
          name,
          createHash("sha256")
            .update(readFileSync(join(folder, name)))
            .digest("hex"),
        ]),
    );
  expect(Object.keys(scripts(out)).length).toBeGreaterThan(2);
  expect(scripts(elsewhere)).toEqual(scripts(out));
  const page = readFileSync(join(elsewhere, "runtime.html"), "utf8");
  expect(page).toMatch(/src="?https:\/\/intranet\.example\/office\/office\.js/);
  expect(page).toMatch(/script-src 'self' https:\/\/intranet\.example;/);
  expect(page).not.toContain("appsforoffice");
});

test("an address that is not https is refused", () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "node_modules/webpack-cli/bin/cli.js", "--env", "url=http://finance.example"],
    { cwd: root, encoding: "utf8" },
  );
  expect(stderr).toContain("--env url must begin with https://");
  expect(status).not.toBe(0);
});
