import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".json": "application/json",
};

/** The file that a request path names inside a folder; null when it names none or leaves the folder. */
function fileOf(folder: string, path: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(path.split("?")[0] ?? "/");
  } catch {
    return null;
  }
  const file = normalize(join(folder, name.endsWith("/") ? `${name}index.html` : name));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

/** Serves a built folder on this machine only. port 0 takes any free one. Rejects when the port is taken. */
export function serveFolder(
  folder: string,
  port: number
): Promise<{ server: Server; address: string }> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const file = fileOf(root, request.url ?? "/");
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address();
      const number = typeof bound === "object" && bound ? bound.port : port;
      done({ server, address: `http://localhost:${number}/` });
    });
  });
}
