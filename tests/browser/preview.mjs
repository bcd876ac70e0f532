// The preview in a browser: what is added to pages works there. Follows saves, keeps the place and what was folded, says that
// a page is gone or that the preview has ended, and comes back. Writes pictures of the panel when asked.
// Usage: node preview.mjs DIPTYCH SITE [CHROMIUM] [PICTURES]. Ends with status 1 when anything is wrong.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const program = resolve(process.argv[2]);
const browserPath = process.argv[4] ?? "/usr/bin/chromium";
const pictures = process.argv[5];
const root = mkdtempSync(join(tmpdir(), "diptych-preview-"));
for (const folder of ["content", "themes", "i18n"]) cpSync(join(resolve(process.argv[3]), folder), join(root, folder), { recursive: true });

const leaf = join(root, "content/press/2023-03-28-feuille-de-route/fr.md");
const item = join(root, "content/press/2023-03-28-feuille-de-route/item.toml");
const path = "/fr/communiques/feuille-de-route-2026/";
const problems = [];
const check = (sound, what) => { if (!sound) problems.push(what); };
const edit = (file, from, to) => {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
};

const serve = (port) => new Promise((done, failed) => {
  const child = spawn(program, ["serve", "--root", root, "--port", String(port), "--lang", "fr"], { stdio: ["ignore", "pipe", "inherit"] });
  child.on("error", failed);
  let said = "";
  child.stdout.on("data", (data) => {
    said += data;
    const address = said.match(/http:\/\/localhost:(\d+)\//);
    if (address) done({ child, port: Number(address[1]) });
  });
});
const stop = (child) => new Promise((done) => { child.on("exit", done); child.kill("SIGINT"); });

let { child, port } = await serve(0);
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, colorScheme: "light" });
const page = await context.newPage();
page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
const panel = page.locator("diptych-preview");
const shows = async (what, words) => {
  try {
    await panel.getByText(words).first().waitFor({ timeout: 20000 });
  } catch {
    problems.push(`${what}: « ${words} » is not shown`);
  }
};
const vanishes = (what, locator) => locator.waitFor({ state: "detached", timeout: 20000 }).catch(() => problems.push(what));

try {
  await page.goto(`http://localhost:${port}${path}`);
  check((await panel.boundingBox()).height === 0, "a public page without errors shows something of the preview");

  // a save: the page reloads and keeps its place
  await page.evaluate(() => { window.first = true; scrollTo({ top: 700, behavior: "instant" }); });
  edit(leaf, "+++\n\n", "+++\n\nUn paragraphe qui vient d’être écrit.\n\n");
  await page.getByText("Un paragraphe qui vient d’être écrit.").waitFor({ timeout: 20000 });
  await page.waitForFunction(() => Math.abs(scrollY - 700) < 2, null, { timeout: 20000 }).catch(async () => problems.push(`the place is lost: ${await page.evaluate(() => scrollY)}`));

  // what does not concern the page does not reload it
  await page.evaluate(() => { window.same = true; });
  edit(join(root, "content/pages/le-pole/en.md"), "+++\n\n", "+++\n\nAnother page.\n\n");

  // an error: shown without a reload or the keyboard; folded, it stays folded
  const sound = readFileSync(item, "utf8");
  await page.evaluate(() => { window.focusedBefore = document.activeElement; });
  writeFileSync(item, `topicz = []\n${sound}`);
  await shows("an error", "topicz");
  check(await page.evaluate(() => window.same === true && document.activeElement === window.focusedBefore), "the error reloads the page or takes the keyboard");
  if (pictures) await page.screenshot({ path: join(pictures, "error-light.png") });
  await panel.locator("summary").click();
  writeFileSync(item, `topixz = []\n${sound}`);
  await panel.getByText("topixz").first().waitFor({ state: "attached", timeout: 20000 });
  check(!(await panel.locator("details").evaluate((details) => details.open)), "what was folded unfolds");
  await panel.locator("summary").click();
  writeFileSync(item, sound);
  await vanishes("the error stays when it is mended", panel.locator(".faults"));

  // not public: the bar says why; an error over it, in the dark
  writeFileSync(item, `embargo_until = 2127-03-28T10:30:00\n${sound}`);
  await shows("the bar", "Sous embargo jusqu’au vendredi 28 mars 2127 à 10 h 30 (heure de Paris)");
  await page.emulateMedia({ colorScheme: "dark" });
  if (pictures) await page.screenshot({ path: join(pictures, "bar-dark.png") });
  await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  for (const scheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme: scheme });
    const found = await page.evaluate(() => window.axe.run("diptych-preview", { rules: { region: { enabled: false } } }));
    for (const violation of found.violations) problems.push(`axe (${scheme}): ${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }
  writeFileSync(item, sound);
  await vanishes("the bar stays", panel.locator(".bar"));

  // the preview ends and begins again
  await stop(child);
  await shows("the end of the preview", "L’aperçu est arrêté");
  edit(leaf, "qui vient d’être écrit", "écrit entre-temps");
  ({ child } = await serve(port));
  await page.getByText("Un paragraphe écrit entre-temps.").waitFor({ timeout: 20000 });
  await vanishes("the end of the preview is said after it came back", panel.locator(".gone"));

  // the page goes elsewhere
  const text = readFileSync(leaf, "utf8").replace(/^slug = .*\n/m, "");
  writeFileSync(leaf, text.replace("+++\n", "+++\nslug = \"ailleurs\"\n"));
  await shows("the end of the page", "Cette page n’existe plus");
} catch (error) {
  problems.push(String(error));
} finally {
  await browser.close();
  await stop(child);
  rmSync(root, { recursive: true });
}
problems.forEach((problem) => console.error(problem));
console.log(`the preview in a browser: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
