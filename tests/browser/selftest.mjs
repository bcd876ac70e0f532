// A check that cannot fail checks nothing: a few pages of the site are copied and broken on purpose, and every check must tell
// what was done to them. The same pages, sound, must not be told of.
// Usage: node selftest.mjs SITE [CHROMIUM]. Ends with status 1 when a check is blind.

import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { launch } from "./browser.mjs";
import { keyboard } from "./keyboard.mjs";
import { lighthouses } from "./lighthouse.mjs";
import { metadata } from "./metadata.mjs";
import { policy } from "./privacy.mjs";
import { print } from "./print.mjs";
import { serve } from "./server.mjs";
import { shift } from "./shift.mjs";
import { gaps, read } from "./site.mjs";
import { validator } from "./validator.mjs";
import { visits } from "./visit.mjs";
import { weight } from "./weight.mjs";

const CHECKS = { weight, visits, metadata, keyboard, print, shift, validator };
const [folder, chromium = "/usr/bin/chromium"] = process.argv.slice(2);
const real = read(resolve(folder));
const one = (template, language) => real.pages.find((page) => page.template === template && page.language === language);
const pages = { release: one("press", "fr"), translation: one("press", "en"), home: one("home", "fr"), other: one("home", "en"), gateway: one("gateway", "root"), error: one("not-found", "root") };
const blind = [];

const CSS = `
.fault-wide { inline-size: 3000px; block-size: 1px }
.fault-clipped { overflow: hidden; line-height: 1.2; block-size: 1.2em }
.fault-over { margin-block-start: -1.2em; line-height: 1 }
.fault-moves { transition: color 2s }
.fault-animated { animation: fault 3s infinite }
@keyframes fault { to { rotate: 1deg } }
.fault-smooth { scroll-behavior: smooth }
@view-transition { navigation: auto }
.fault-pale { color: #ccc; background: #fff }
@media (prefers-color-scheme: dark) { .fault-dark { color: #333; background: #222 } }
@media (max-width: 400px) { .fault-narrow { color: #bbb; background: #fff } }
.fault-small { display: inline-block; inline-size: 10px; block-size: 10px; overflow: hidden }
.fault-plain, .fault-plain:focus-visible { display: block; outline: 0 !important; box-shadow: none !important; background: none !important; color: inherit !important; text-decoration: none !important }
.fault-shadow { display: block; outline: 0 !important }
.fault-shadow:focus-visible { box-shadow: 0 0 0 3px currentcolor !important; background: none }
.fault-reversed { display: flex; flex-direction: row-reverse; justify-content: space-between }
.fault-cover { position: fixed; inset: 0; background: #fff; z-index: 9 }
.fault-hidden .skip { transform: translateX(-2000px) !important; inset-inline-start: auto !important; position: absolute }
@font-face { font-family: fault; src: url(/fault.woff2) }
.fault-heavy { font-family: fault, serif }
@page fault { size: A5; @bottom-right { content: none } @bottom-left { content: none } @bottom-center { content: none } }
@media print {
  .fault-ground { background: #123 !important; color: #eee !important }
  .fault-blank { break-before: page; block-size: 5mm }
  .fault-small-paper { page: fault }
  .fault-paper a::after { content: none !important }
  .fault-paper header { display: none !important }
  .fault-paper main { page: fault }
}`;
const SCRIPT = `
document.cookie = "fault=1; path=/";
localStorage.setItem("fault-local", "1");
sessionStorage.setItem("fault-session", "1");
indexedDB.open("fault-database");
caches.open("fault-cache");
console.log("fault-said");
fetch("/fault-missing");
const words = document.createElement("p");
words.textContent = "Said by a script only.";
document.querySelector("main").append(words);`;
const TRAP = 'document.addEventListener("keydown", (event) => { if (event.target.id === "fault-trap" && event.key === "Tab") event.preventDefault(); });';

// Each fault: the page, what is done to it, and what must be said of it.
const inside = (html) => [/<\/main>/, `${html}</main>`];
const FAULTS = [
  ["release", inside('<img src="https://outside.example/x.png" alt="" width="1" height="1">'), /^request outside: .*outside\.example/],
  ["release", inside("<script>1</script>"), /^refused by the policy: .*script-src/],
  ["release", inside('<script src="/fault.js"></script>'), /^cookie: .*fault/],
  ["release", null, /^storage: .*fault-local/],
  ["release", null, /^storage: .*fault-session/],
  ["release", null, /^storage: .*fault-database/],
  ["release", null, /^storage: .*fault-cache/],
  ["release", null, /^console: .*fault-said/],
  ["release", null, /^missing: .*fault-missing/],
  ["release", null, /^without script: .*Said by a script/],
  ["release", inside('<p class="fault-heavy">Heavy</p>'), /^weight: .*bytes at the first visit/],
  ["release", inside(`<p>${randomBytes(25_000).toString("hex")}</p>`), /^weight: .*bytes afterwards/],
  ["release", inside('<p class="fault-ground">Ground</p>'), /^print: .*a ground to print: p\.fault-ground/],
  ["release", null, /^print: .*pale on white: p\.fault-ground/],
  ["release", inside('<div class="fault-blank"></div>'), /^print: .* is empty/],

  ["translation", [/<body class="/, '<body class="fault-paper '], /^print: .*no letterhead/],
  ["translation", null, /^print: .*has no number/],
  ["translation", null, /^print: .*an address is not printed: https:\/\/example\.org/],
  ["translation", null, /^print: .*not A4/],
  ["translation", inside('<img src="/fault.svg">'), /^layout shift: .*without dimensions/],
  ["translation", [/<main[^>]*>/, '$&<img src="/fault.svg?above">'], /^layout shift: .*\(1280 px\): 0\.\d/],
  ["translation", null, /^lighthouse: .*accessibility: image-alt/],
  ["translation", inside('<img src="/fault-lost.svg" alt="x" width="1" height="1">'), /^lighthouse: .*best-practices: errors-in-console/],
  ["translation", [/<meta name="description"[^>]*>/, ""], /^lighthouse: .*seo: meta-description/],
  ["translation", null, /^metadata: .*no description/],
  ["translation", [/"datePublished":"[^"]*",?/, ""], /^metadata: .*NewsArticle without datePublished/],
  ["translation", [/"dateModified":"[^"]*"/, '"dateModified":"2023-03-28"'], /^metadata: .*dateModified 2023-03-28/],
  ["translation", [/"@type":"Organization"/, '"@type":"PressRelease"'], /^metadata: .*the type PressRelease/],
  ["translation", [/<link rel="alternate" hreflang="fr-FR"[^>]*>/, ""], /^metadata: .*names other alternates/],
  ["translation", [/og:locale" content="[^"]*"/, 'og:locale" content="xx_XX"'], /^metadata: .*og:locale xx_XX/],
  ["translation", [/<title>[^<]*<\/title>/, () => pages.other.html.match(/<title>[^<]*<\/title>/)[0]], /^metadata: .*the title of/],
  ["translation", [/<link rel="canonical" href="([^"]*)"/, '<link rel="canonical" href="$1x"'], /^metadata: .*canonical addresses/],

  ["home", [/<a class="skip"[^>]*>[^<]*<\/a>/, ""], /^keyboard: .*not the skip link/],
  ["home", inside('<p class="fault-reversed"><a href="/fr/?1">One</a> <a href="/fr/?2">Two</a></p>'), /^keyboard: .*« Two » comes after .*« One », and is before it/],
  ["home", inside('<p><a class="fault-plain" href="/fr/?3">Three</a></p>'), /^keyboard: .*nothing shows the focus: a\.fault-plain/],
  ["home", null, /^keyboard: .*no outline in forced colours: a\.fault-plain/],
  ["home", inside('<p><a class="fault-shadow" href="/fr/?4">Four</a></p>'), /^keyboard: .*no outline in forced colours: a\.fault-shadow/],
  ["home", inside('<p><a class="fault-small" href="/fr/?5">Five</a></p>'), /^targets \(1280 px\): .*fault-small/],
  ["home", inside('<p class="fault-pale">Pale</p>'), /^axe \(1280 px\): .*color-contrast: .*fault-pale/],
  ["home", inside('<p class="fault-dark">Dark</p>'), /^axe \(1280 px, dark\): .*color-contrast: .*fault-dark/],
  ["home", inside('<p class="fault-narrow">Narrow</p>'), /^axe \(320 px, dark\): .*color-contrast: .*fault-narrow/],
  ["home", null, /^axe \(1280 px at 400 %\): .*color-contrast: .*fault-narrow/],
  ["home", inside('<p class="fault-clipped">Clipped</p>'), /^text spacing \(1280 px\): .*cut off below: p\.fault-clipped/],
  ["home", inside('<p>Under</p><p class="fault-over">Over</p>'), /^text spacing \(320 px\): .*one over the other/],
  ["home", inside('<p class="fault-moves">Moves</p>'), /^motion: .*transition of p\.fault-moves/],
  ["home", inside('<p class="fault-animated">Animated</p>'), /^motion: .*animation of p\.fault-animated/],
  ["home", [/<html /, '<html class="fault-smooth" '], /^motion: .*scrolling of html/],
  ["home", null, /^motion: .*passage between pages/],
  ["home", [/<script type="application\/ld\+json">/, "$&{"], /^metadata: .*JSON-LD: .*JSON/],

  ["other", [/(<a class="skip" href=")[^"]*/, "$1#fault"], /^keyboard: .*does not lead to the content/],
  ["other", [/<body class="/, '<body class="fault-hidden '], /^keyboard: .*the skip link is not shown/],
  ["other", inside('<p><a id="fault-trap" href="/en/?1">Trap</a></p><script src="/fault-trap.js"></script>'), /^keyboard: .*Tab \d+ reaches .*Trap/],
  ["other", inside('<div class="fault-wide"></div>'), /^layout \(320 px\): .*div\.fault-wide/],
  ["other", null, /^layout \(1280 px at 400 %\): .*div\.fault-wide/],

  ["gateway", inside("<p><span>x</p>"), /^validator: index\.html/],
  ["gateway", inside('<div class="fault-cover"></div>'), /^keyboard: .*hidden by something else/],
  ["error", [/<link rel="alternate" type="application\/feed\+json"[^>]*>/g, ""], /^metadata: \/404\.html: feeds are not discovered/],
  ["error", inside('<p><a href="/" tabindex="5">First</a></p>'), /^keyboard: .*an order of its own/],
  ["error", [/<meta name="robots"[^>]*>/, ""], /^metadata: \/404\.html: .*offered to search engines/],
];

function copy(change) {
  const root = mkdtempSync(join(tmpdir(), "diptych-faults-"));
  const put = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const name of ["assets", "_headers", "robots.txt", "sitemap.xml"]) cpSync(join(real.root, name), join(root, name), { recursive: true });
  const feeds = new Set(Object.values(pages).flatMap(({ html }) => [...html.matchAll(/type="application\/(?:atom\+xml|feed\+json)"[^>]*href="([^"]*)"/g)].map(([, address]) => address)));
  for (const address of feeds) put(address, readFileSync(join(real.root, address)));
  for (const [name, page] of Object.entries(pages)) put(relative(real.root, page.file), change(name, page.html));
  return { root, put, feeds: [...feeds] };
}

function broken() {
  const made = copy((name, html) => {
    let text = html.replace("</head>", '<link rel="stylesheet" href="/fault.css"></head>');
    for (const [page, change] of FAULTS) {
      if (page !== name || change === null) continue;
      const next = text.replace(...change);
      if (next === text) blind.push(`the fault ${change[0]} could not be put into ${name}`);
      text = next;
    }
    return text;
  });
  made.put("fault.css", CSS);
  made.put("fault.js", SCRIPT);
  made.put("fault-trap.js", TRAP);
  made.put("fault.woff2", randomBytes(150_000));
  made.put("fault.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300"/></svg>');
  made.put(made.feeds.find((address) => address.endsWith(".xml")), "<feed>");
  made.put("sitemap.xml", readFileSync(join(real.root, "sitemap.xml"), "utf8").replace(/<url>\s*<loc>[^<]*\/fr\/<\/loc>[\s\S]*?<\/url>/, ""));
  return made;
}

// What the checks say of a folder.
async function said(root, browser, checks, chosen = () => true) {
  const server = await serve(root);
  const site = read(root);
  const found = new Set();
  site.pages = site.pages.filter(chosen);
  const world = { ...site, browser, chromium, abreast: 1, origin: server.origin, samples: site.pages, say: () => {}, note: (check, where, text) => found.add(`${check}: ${where}: ${text}`) };
  const begun = Date.now();
  for (const check of checks) {
    await check(world);
    if (process.env.SELFTEST_SAYS) console.log(`${root} ${check.name}: ${Math.round((Date.now() - begun) / 1000)} s`);
  }
  server.close();
  return [...found, ...server.problems];
}

const expect = (problems, sign, what = sign) => { if (!problems.some((problem) => sign.test(problem))) blind.push(`not told: ${what}`); };

const browser = await launch(chromium);
const sound = copy((_, html) => html);
const faulty = broken();
const bare = copy((_, html) => html);
bare.put("_headers", "/*\n  X-Content-Type-Options: nosniff\n/fr/*\n  X-Content-Type-Options: nosniff\n");
try {
  const release = (page) => page.template === "press" && page.language === "en";
  const [before, after, light, open] = await Promise.all([
    said(sound.root, browser, Object.values(CHECKS)),
    said(faulty.root, browser, Object.values(CHECKS)),
    said(faulty.root, browser, [lighthouses], release),
    said(bare.root, browser, [policy, visits], (page) => page.template === "home"),
  ]);
  if (process.env.SELFTEST_SAYS) console.log([...after, ...light].join("\n"));
  const signs = [...FAULTS.map(([, , sign]) => sign), /^feeds: .*not a whole Atom feed/, /^sitemap: .*\/fr\/: not listed/];
  for (const sign of signs) {
    expect([...after, ...light], sign);
    for (const problem of before.filter((problem) => sign.test(problem))) blind.push(`told of a sound page: ${problem}`);
  }
  expect(open, /^policy: .*refuses too little/);
  expect(open, /^headers: .*no policy/);
  expect(open, /^headers: two rules say/);
  const strange = [...real.pages, { path: "/fr/a/b/c/", template: null, language: null }].filter(({ template }) => template !== "press");
  expect(gaps(strange, ["press"]), /\/fr\/a\/b\/c\/: of no known template/);
  expect(gaps(strange, ["press"]), /press: no page in en/);
  console.log(`${signs.length + 5} faults that the checks must tell, ${blind.length} problems`);
} finally {
  await browser.close();
  for (const { root } of [sound, faulty, bare]) rmSync(root, { recursive: true });
}
for (const problem of blind) console.error(problem);
process.exit(blind.length === 0 ? 0 : 1);
