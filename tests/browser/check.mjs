// Everything that must hold of the published site in a real browser.
// Usage: node check.mjs SITE VARIANT THEME [CHROMIUM [CHECK…]]: the folder of the site; that of `variant.mjs`, for templates of
// which the site has no page; that of its theme. Ends with status 1 when anything is wrong, and says how much it looked at.
// Named checks are run alone, to look into one.

import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { launch } from "./browser.mjs";
import { keyboard } from "./keyboard.mjs";
import { lighthouses } from "./lighthouse.mjs";
import { metadata } from "./metadata.mjs";
import { print } from "./print.mjs";
import { policy } from "./privacy.mjs";
import { serve } from "./server.mjs";
import { shift } from "./shift.mjs";
import { gaps, read, samples } from "./site.mjs";
import { validator } from "./validator.mjs";
import { visits } from "./visit.mjs";
import { weight } from "./weight.mjs";

// of the whole site
const SITE = { policy, weight, metadata };
// of pages, wherever they stand
const PAGES = { visits, keyboard, print, shift };
// of pages too; these have a machine of their own, beside the browser of the others
const BESIDE = { validator, lighthouse: lighthouses };

const [folder, variant, theme, chromium = "/usr/bin/chromium", ...only] = process.argv.slice(2);
const unknown = only.filter((name) => !SITE[name] && !PAGES[name] && !BESIDE[name]);
if (unknown.length > 0) throw new Error(`no check is called ${unknown}`);

const problems = new Set();
const begun = Date.now();
const site = read(resolve(folder));
const spare = read(resolve(variant));
spare.pages = spare.pages.filter(({ template, language }) => !site.pages.some((page) => page.template === template && page.language === language));
const templates = readdirSync(join(resolve(theme), "pages")).map((name) => name.replace(/\.html$/, ""));
for (const gap of gaps([...site.pages, ...spare.pages], templates)) problems.add(`samples: ${gap}`);

async function world(read, browser) {
  const server = await serve(read.root);
  return {
    ...read,
    browser,
    chromium,
    server,
    origin: server.origin,
    samples: samples(read.pages),
    abreast: 3, // pages at once: each spends most of its time waiting
    say: (text) => console.log(text),
    note: (check, where, text) => problems.add(`${check}: ${where}: ${text}`),
  };
}

async function run(checks, worlds) {
  for (const [name, check] of Object.entries(checks).filter(([name]) => only.length === 0 || only.includes(name))) {
    let count = 0;
    try {
      for (const world of worlds) count += await check(world);
    } catch (error) {
      problems.add(`${name}: did not come to its end: ${error.stack}`);
    }
    if (count === 0) problems.add(`${name}: looked at nothing`);
    console.log(`${name}: ${count} looked at, ${Math.round((Date.now() - begun) / 1000)} s since the beginning`);
  }
}

const browser = await launch(chromium);
const [real, other] = [await world(site, browser), await world(spare, browser)];
const worlds = [real, other].filter(({ pages }) => pages.length > 0);
await Promise.all([run(BESIDE, worlds), run(SITE, [real]).then(() => run(PAGES, worlds))]);
await browser.close();
for (const { server } of [real, other]) {
  server.close();
  for (const problem of server.problems) problems.add(problem);
}
for (const problem of [...problems].sort()) console.error(problem);
const counts = `${site.pages.length} pages and ${spare.pages.length} of the variant, ${worlds.flatMap(({ samples }) => samples).length} in the sample, ${problems.size} problems`;
console.log(only.length > 0 ? `${counts}; only ${only}` : counts);
process.exit(problems.size === 0 ? 0 : 1);
