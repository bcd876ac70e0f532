// Everything that must hold of the published site in a real browser.
// Usage: node check.mjs SITE THEME [CHROMIUM [CHECK…]]: the folder of the site, that of its theme. Ends with status 1 when
// anything is wrong, and says how much it looked at. Named checks are run alone, to look into one.

import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { launch } from "./browser.mjs";
import { keyboard } from "./keyboard.mjs";
import { lighthouses } from "./lighthouse.mjs";
import { metadata } from "./metadata.mjs";
import { policy } from "./privacy.mjs";
import { print } from "./print.mjs";
import { serve } from "./server.mjs";
import { shift } from "./shift.mjs";
import { gaps, read, samples } from "./site.mjs";
import { validator } from "./validator.mjs";
import { visits } from "./visit.mjs";
import { weight } from "./weight.mjs";

// Templates of which the site has no page today: nothing was corrected yet, nothing lacks a translation.
const ABSENT = ["corrections", "stub"];
const CHECKS = { policy, weight, visits, metadata, keyboard, print, shift };
// these have a machine of their own, beside the browser of the others
const BESIDE = { validator, lighthouse: lighthouses };

const [folder, theme, chromium = "/usr/bin/chromium", ...only] = process.argv.slice(2);
const site = read(resolve(folder));
const problems = new Set();
const world = {
  ...site,
  samples: samples(site.pages),
  chromium,
  say: (text) => console.log(text),
  note: (check, where, text) => problems.add(`${check}: ${where}: ${text}`),
};
const unknown = only.filter((name) => !CHECKS[name] && !BESIDE[name]);
if (unknown.length > 0) throw new Error(`no check is called ${unknown}`);
const templates = readdirSync(join(resolve(theme), "pages")).map((name) => name.replace(/\.html$/, ""));
for (const gap of gaps(site.pages, templates, ABSENT)) world.note("samples", site.root, gap);

const begun = Date.now();
const run = async (name, check) => {
  if (only.length > 0 && !only.includes(name)) return;
  let count = 0;
  try {
    count = await check(world);
    if (!(count > 0)) world.note(name, site.root, "looked at nothing");
  } catch (error) {
    world.note(name, site.root, `did not come to its end: ${error.stack}`);
  }
  console.log(`${name}: ${count} looked at, ${Math.round((Date.now() - begun) / 1000)} s since the beginning`);
};
const server = await serve(site.root);
world.origin = server.origin;
world.browser = await launch(chromium);
const beside = (async () => {
  for (const [name, check] of Object.entries(BESIDE)) await run(name, check);
})();
for (const [name, check] of Object.entries(CHECKS)) await run(name, check);
await beside;
await world.browser.close();
server.close();
for (const problem of [...problems, ...server.problems].sort()) console.error(problem);
console.log(`${site.pages.length} pages, ${world.samples.length} in the sample, ${problems.size + server.problems.size} problems${only.length > 0 ? `; only ${only}` : ""}`);
process.exit(problems.size + server.problems.size === 0 ? 0 : 1);
