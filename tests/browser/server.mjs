// Serves a published site as its hosts would: with the headers that it brings (`_headers`), compressed, its own page for errors.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".xml": "application/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".woff2": "font/woff2", ".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".avif": "image/avif", ".pdf": "application/pdf", ".wasm": "application/wasm" };
const COMPRESSED = /^(text\/|image\/svg|application\/(xml|json|wasm))/;

/** An address that is no file of the site: a page with a script and a style of its own, which the policy must refuse. */
export const TRAP = "/inline-script-and-style";
const TRAP_PAGE = '<!doctype html><title>x</title><body style="color: rgb(255, 0, 0)"><script>globalThis.ran = true;</script>';

function parse(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line !== "")) {
    const [name, ...value] = line.trim().split(": ");
    if (line.startsWith(" ")) rules.at(-1).headers.push([name.toLowerCase(), value.join(": ")]);
    else rules.push({ address: line, headers: [] });
  }
  return rules;
}

// As the hosts that read `_headers` apply it: what two rules say of one header is joined, which nothing here should need.
function headers(rules, path, problems) {
  const found = {};
  const applies = ({ address }) => (address.endsWith("*") ? path.startsWith(address.slice(0, -1)) : path === address);
  for (const [name, value] of rules.filter(applies).flatMap((rule) => rule.headers)) {
    if (found[name]) problems.add(`headers: two rules say ${name} of ${path}`);
    found[name] = found[name] ? `${found[name]}, ${value}` : value;
  }
  // this server speaks plain HTTP: requests that are made secure would not reach it
  if (found["content-security-policy"]) found["content-security-policy"] = found["content-security-policy"].replace("; upgrade-insecure-requests", "");
  delete found["strict-transport-security"];
  return found;
}

/** Serves the folder on a free port of this machine: its origin, what was wrong with headers, and how to stop. */
export async function serve(root) {
  const rules = parse(readFileSync(join(root, "_headers"), "utf8"));
  const problems = new Set();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const answer = (status, type, body) => {
      const sent = { ...headers(rules, path, problems), "content-type": type };
      if (COMPRESSED.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
        sent["content-encoding"] = "gzip";
        body = gzipSync(body);
      }
      response.writeHead(status, { ...sent, "content-length": body.length }).end(body);
    };
    if (path === TRAP) return answer(200, TYPES[".html"], Buffer.from(TRAP_PAGE));
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    try {
      answer(200, TYPES[extname(file)] ?? "application/octet-stream", readFileSync(file));
    } catch {
      answer(404, TYPES[".html"], readFileSync(join(root, "404.html")));
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, problems, close: () => server.close() };
}
