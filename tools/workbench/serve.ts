import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join, resolve, sep } from "node:path";
import { officePage } from "./officePage";

const root = resolve(import.meta.dirname, "../..");

/** Folders that are served, by the first step of the path. */
const folders: Readonly<Record<string, string>> = {
  addin: join(root, "dist"),
  office: join(root, "node_modules/@microsoft/office-js/dist"),
  samples: join(root, "assets/samples"),
  "": join(root, "out/workbench"),
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface Serving {
  readonly server: Server;
  readonly url: string;
}

/**
 * Serves the workbench and the built add-in on this machine alone.
 * @param book A workbook to open instead of the sample company.
 * @param port The first port to try; 0 for any free one.
 */
export async function serve(book: string | null, port: number): Promise<Serving> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(url.pathname);
    if (path === "/books.json") sendJson(response, booksOf(book));
    else if (path.startsWith("/book/") && book !== null) sendFile(response, resolve(book));
    else sendFile(response, fileOf(path));
  });
  for (let next = port; ; next += 1) {
    try {
      await listen(server, next);
      return { server, url: `http://localhost:${(server.address() as AddressInfo).port}/` };
    } catch (problem) {
      const isTaken = (problem as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || next >= port + 20) throw problem;
    }
  }
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, "localhost", () => {
      server.off("error", fail);
      done();
    });
  });
}

/** Books that are one click away; the first one is opened. */
function booksOf(book: string | null): readonly { readonly name: string; readonly url: string }[] {
  const samples = readdirSync(folders["samples"]!)
    .filter((name) => /\.(xlsx|csv)$/.test(name))
    .map((name) => ({ name, url: `/samples/${encodeURIComponent(name)}` }));
  if (book === null) return samples;
  const name = basename(book);
  return [{ name, url: `/book/${encodeURIComponent(name)}` }, ...samples];
}

/** The file behind a path, or null where it leads out of the folders that are served. */
function fileOf(path: string): string | null {
  const [, first = "", ...rest] = path.split("/");
  const isFolder = first !== "" && first in folders;
  const folder = folders[isFolder ? first : ""]!;
  const file = resolve(folder, `./${(isFolder ? rest : [first, ...rest]).join("/")}`);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  return path.endsWith("/") ? join(file, "index.html") : file;
}

function sendFile(response: ServerResponse, file: string | null): void {
  if (file === null || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    return;
  }
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
  const isPageOfAddin = extname(file) === ".html" && file.startsWith(folders["addin"]! + sep);
  if (isPageOfAddin) response.end(officePage(readFileSync(file, "utf8")));
  else createReadStream(file).pipe(response);
}

function sendJson(response: ServerResponse, content: unknown): void {
  response.writeHead(200, { "content-type": types[".json"]! }).end(JSON.stringify(content));
}
