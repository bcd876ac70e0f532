// Checks a published site: every page by the Nu validator and by axe-core in Chromium, wide and light; a few of each sort
// narrow and dark as well.
// It is served with the headers that it brings (`_headers`): what the policy in them refuses is a problem of the page.
// Usage: node check.mjs SITE [CHROMIUM]. Ends with status 1 when anything is wrong, and says how much it looked at.

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, relative, resolve } from "node:path";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const site = resolve(process.argv[2] ?? "public");
const browserPath = process.argv[3] ?? "/usr/bin/chromium";
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const problems = [];

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
const pages = files(site).filter((path) => path.endsWith(".html")).sort();
if (pages.length === 0) problems.push(`no page in ${site}`);

function validate() {
  const jar = join(require.resolve("vnu-jar/package.json"), "..", "build", "dist", "vnu.jar");
  // the messages come on the error stream
  const run = spawnSync("java", ["-jar", jar, "--format", "json", "--exit-zero-always", ...pages], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error || !run.stderr.startsWith("{")) {
    problems.push(`the validator did not run: ${run.error?.message ?? run.stderr}`);
    return;
  }
  for (const message of JSON.parse(run.stderr).messages) {
    const where = `${relative(site, message.url.replace(/^file:/, ""))}:${message.lastLine}`;
    if (message.type === "error" || message.subType === "warning") problems.push(`validator: ${where}: ${message.message}`);
  }
}

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".woff2": "font/woff2", ".js": "text/javascript" };

// The rules of `_headers`, as the hosts that read it apply them: what two rules say of one header is joined.
const rules = [];
for (const line of readFileSync(join(site, "_headers"), "utf8").split("\n").filter((line) => line !== "")) {
  const [name, ...value] = line.trim().split(": ");
  if (line.startsWith(" ")) rules.at(-1).headers.push([name.toLowerCase(), value.join(": ")]);
  else rules.push({ address: line, headers: [] });
}

function headers(path) {
  const found = {};
  const applies = ({ address }) => (address.endsWith("*") ? path.startsWith(address.slice(0, -1)) : path === address);
  for (const [name, value] of rules.filter(applies).flatMap((rule) => rule.headers)) {
    if (found[name]) problems.push(`headers: two rules say ${name} of ${path}`);
    found[name] = found[name] ? `${found[name]}, ${value}` : value;
  }
  // this server speaks plain HTTP: requests that are made secure would not reach it
  if (found["content-security-policy"]) found["content-security-policy"] = found["content-security-policy"].replace("; upgrade-insecure-requests", "");
  delete found["strict-transport-security"];
  return found;
}

function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (path === "/inline-script-and-style") {
      const body = "<!doctype html><title>x</title><body style=\"color: rgb(255, 0, 0)\"><script>globalThis.ran = true;</script>";
      response.writeHead(200, { ...headers(path), "content-type": types[".html"] }).end(body);
      return;
    }
    const file = join(site, path.endsWith("/") ? `${path}index.html` : path);
    try {
      const body = readFileSync(file.startsWith(site) ? file : join(site, "404.html"));
      response.writeHead(200, { ...headers(path), "content-type": types[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404, { "content-type": types[".html"] }).end("not found");
    }
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

async function look(browser, origin, path, { width, scheme }) {
  // the policy holds: nothing bypasses it
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const label = `${path} (${width} px, ${scheme})`;
  page.on("console", (message) => problems.push(`console: ${label}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`script: ${label}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) problems.push(`request outside: ${label}: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`missing: ${label}: ${response.url()}`);
  });
  // runs before the page, in its world, outside its policy
  await context.addInitScript(() => {
    globalThis.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ""}:${event.lineNumber}`));
  });
  const answer = await page.goto(origin + path, { waitUntil: "load" });
  if (!(await answer.allHeaders())["content-security-policy"]) problems.push(`headers: ${label}: no policy`);
  await refusals(page, label);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (overflow > 0) problems.push(`scrolls sideways by ${overflow} px: ${label}`);
  await page.evaluate(axeSource); // by the protocol of the browser: no element that the policy would refuse
  const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await page.evaluate((tags) => axe.run(document, { runOnly: { type: "tag", values: tags } }), tags);
  for (const violation of violations) {
    for (const node of violation.nodes) problems.push(`axe: ${label}: ${violation.id}: ${node.target.join(" ")}: ${violation.help}`);
  }
  const cookies = await context.cookies();
  if (cookies.length > 0) problems.push(`cookies: ${label}`);
  await context.close();
}

// The pages of one folder are alike: the first three of each stand for all. Those near the root are each of their own.
function samples(paths) {
  const known = new Map();
  return paths.filter((path) => {
    const folder = path.replace(/[^/]*\/?$/, "");
    known.set(folder, (known.get(folder) ?? 0) + 1);
    return known.get(folder) <= 3 || folder.split("/").length <= 3;
  });
}

async function refusals(page, label) {
  for (const refused of await page.evaluate(() => globalThis.refused)) problems.push(`refused by the policy: ${label}: ${refused}`);
}

// A check that cannot fail checks nothing: a page with a script and a style of its own must be refused both.
async function refuses(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  let refused = 0;
  page.on("console", (message) => (refused += message.text().includes("Content Security Policy") ? 1 : 0));
  await page.goto(`${origin}/inline-script-and-style`, { waitUntil: "load" });
  const [ran, red] = await page.evaluate(() => [globalThis.ran === true, getComputedStyle(document.body).color === "rgb(255, 0, 0)"]);
  if (ran || red || refused < 2) problems.push(`the policy refuses too little: script ${ran}, style ${red}, ${refused} refusals`);
  await context.close();
}

validate();
const server = await serve();
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
await refuses(browser, origin);
const paths = pages.map((file) => `/${relative(site, file)}`.replace(/index\.html$/, ""));
const wide = { width: 1280, scheme: "light" };
const narrow = { width: 320, scheme: "dark" };
const views = [...paths.map((path) => [path, wide]), ...samples(paths).map((path) => [path, narrow])];
let looked = 0;
// several at once: a page spends most of its time waiting
const next = async () => {
  for (let view = views.shift(); view; view = views.shift()) {
    await look(browser, origin, ...view);
    looked += 1;
  }
};
await Promise.all([next(), next(), next()]);
await browser.close();
server.close();
problems.forEach((problem) => console.error(problem));
console.log(`${pages.length} pages validated, ${looked} views looked at, ${problems.length} problems`);
process.exit(problems.length === 0 && looked > 0 ? 0 : 1);
