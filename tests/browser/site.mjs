// What a published site holds: its pages, each with its language and the template that made it, and a sample of every template.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

// Parts of addresses in each language, as `content/site.toml` has them.
const WORDS = {
  fr: { press: "communiques", interviews: "entretiens", manifestos: "manifestes", topics: "themes", archive: "archives", organisations: "organisations", people: "personnes", corrections: "corrections", whole: "texte-integral", signatories: "signataires", annex: "annexe", map: "plan-du-site" },
  en: { press: "press-releases", interviews: "interviews", manifestos: "manifestos", topics: "topics", archive: "archive", organisations: "organisations", people: "people", corrections: "corrections", whole: "full-text", signatories: "signatories", annex: "annex", map: "site-map" },
};

// Which addresses a template makes, below the home page of a language. The first that applies counts.
const ONE = "[^/]+";
const TEMPLATES = (word) => [
  ["home", ""],
  ["list", `(${word.press}|${word.interviews}|${word.manifestos}|${word.topics}/${ONE}|${word.archive}/${ONE})/(page/\\d+/)?`],
  ["index", `(${word.topics}|${word.archive}|${word.organisations}|${word.people})/`],
  ["corrections", `${word.corrections}/`],
  ["map", `${word.map}/`],
  ["organisation", `${word.organisations}/${ONE}/`],
  ["person", `${word.people}/${ONE}/`],
  ["press", `${word.press}/${ONE}/`],
  ["interview", `${word.interviews}/${ONE}/`],
  ["whole", `${word.manifestos}/${ONE}/${word.whole}/`],
  ["signatories", `${word.manifestos}/${ONE}/${word.signatories}/`],
  ["annex", `${word.manifestos}/${ONE}/${word.annex}/`],
  ["part", `${word.manifestos}/${ONE}/${ONE}/`],
  ["manifesto", `${word.manifestos}/${ONE}/`],
  ["page", `${ONE}/`],
];

function sort(path, html) {
  if (path === "/") return { template: "gateway", language: "root" };
  if (path === "/404.html") return { template: "not-found", language: "root" };
  if (/<meta http-equiv="refresh"/.test(html)) return { template: "redirect", language: "root" };
  for (const [language, word] of Object.entries(WORDS)) {
    const found = TEMPLATES(word).find(([, address]) => new RegExp(`^/${language}/${address}$`).test(path));
    // the place of a missing translation stands where the document would, and only that is kept from search engines
    if (found) return { template: html.includes('<meta name="robots" content="noindex">') ? "stub" : found[0], language };
  }
  return { template: null, language: null };
}

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

/** Reads the site in a folder. Pages are in order of address. */
export function read(root) {
  const pages = files(root)
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const path = `/${relative(root, file)}`.replace(/index\.html$/, "");
      const html = readFileSync(file, "utf8");
      return { path, file, html, ...sort(path, html) };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  return { root, pages };
}

/** One page of each template in each language: the longest, which has the most to go wrong. */
export function samples(pages) {
  const best = new Map();
  for (const page of pages) {
    const key = `${page.template} ${page.language}`;
    if (!best.has(key) || best.get(key).html.length < page.html.length) best.set(key, page);
  }
  return [...best.values()];
}

/** What keeps the samples from standing for everything: pages of no known template, templates without a page. */
export function gaps(pages, templates) {
  const problems = pages.filter((page) => page.template === null).map((page) => `${page.path}: of no known template, see tests/browser/site.mjs`);
  for (const template of templates) {
    const languages = ["gateway", "not-found"].includes(template) ? ["root"] : Object.keys(WORDS);
    for (const language of languages) {
      if (!pages.some((page) => page.template === template && page.language === language)) problems.push(`${template}: no page in ${language}`);
    }
  }
  return problems;
}
