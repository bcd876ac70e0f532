// The site of the corpus for Eleventy: lists, terms and feeds are made here, as pages of one template each.
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
import { readFileSync } from "node:fs";

const ORIGIN = "https://exemple.test";
const LANGUAGES = {
  fr: { code: "fr", tag: "fr-FR", label: "Français", title: "Pôle Exemple", description: "Un site qui n'existe pas, pour mesurer." },
  en: { code: "en", tag: "en-GB", label: "English", title: "Example Cluster", description: "A site that does not exist, to measure." },
};
const WORDS = Object.fromEntries(Object.keys(LANGUAGES).map((code) => [code, JSON.parse(readFileSync(`i18n/${code}.json`, "utf8"))]));
const DATES = Object.fromEntries(
  Object.values(LANGUAGES).map(({ code, tag }) => [code, new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" })]),
);
const KINDS = ["press", "interviews", "manifestos", "pages"];
const TAXONOMIES = ["topics", "organisations", "people"];
const SIZE = 20;

// as the tool for Hugo names terms
const slug = (name) => name.toLowerCase().replace(/\s+/g, "-");
const byDate = (one, other) => String(other.data.date_text ?? "").localeCompare(String(one.data.date_text ?? ""));

function pagesOf(head, items) {
  const total = Math.max(1, Math.ceil(items.length / SIZE));
  const address = (number) => (number === 1 ? head.address : `${head.address}page/${number}/`);
  return Array.from({ length: total }, (_, index) => ({
    ...head,
    items: items.slice(index * SIZE, (index + 1) * SIZE),
    count: items.length,
    number: index + 1,
    total,
    url: address(index + 1),
    previous: index > 0 ? address(index) : null,
    next: index + 1 < total ? address(index + 2) : null,
  }));
}

export default function (config) {
  config.amendLibrary("md", (library) => library.use(footnote).use(anchor));
  config.addPassthroughCopy({ images: "images", css: "css", "favicon.svg": "favicon.svg" });

  let documents, byPlace;
  const read = (api) => {
    if (documents?.api !== api) {
      const all = api.getFilteredByGlob("content/**/*.md").sort(byDate);
      documents = { api, all };
      byPlace = new Map(all.map((item) => [`${item.data.language}/${item.data.kind}/${item.data.name}`, item]));
    }
    return documents.all;
  };
  const terms = (all, code, taxonomy) => {
    const found = new Map();
    for (const item of all) {
      if (item.data.language !== code) continue;
      for (const name of item.data[taxonomy]) {
        if (!found.has(name)) found.set(name, []);
        found.get(name).push(item);
      }
    }
    return [...found].sort(([one], [other]) => one.localeCompare(other, code));
  };
  const each = (make) => Object.keys(LANGUAGES).flatMap((code) => make(code));

  config.addCollection("lists", (api) => {
    const all = read(api);
    return each((code) => [
      ...KINDS.flatMap((kind) =>
        pagesOf(
          { language: code, kind, title: WORDS[code][kind], address: `/${code}/${kind}/` },
          all.filter((item) => item.data.language === code && item.data.kind === kind),
        ),
      ),
      ...TAXONOMIES.flatMap((taxonomy) =>
        terms(all, code, taxonomy).flatMap(([name, items]) =>
          pagesOf({ language: code, kind: taxonomy, title: name, address: `/${code}/${taxonomy}/${slug(name)}/` }, items),
        ),
      ),
    ]);
  });
  config.addCollection("taxonomies", (api) => {
    const all = read(api);
    return each((code) =>
      TAXONOMIES.map((taxonomy) => ({
        language: code,
        kind: taxonomy,
        title: WORDS[code][taxonomy],
        url: `/${code}/${taxonomy}/`,
        terms: terms(all, code, taxonomy).map(([name, items]) => ({
          name,
          url: `/${code}/${taxonomy}/${slug(name)}/`,
          count: items.length,
        })),
      })),
    );
  });
  const dated = (all, code, kind) =>
    all.filter((item) => item.data.language === code && item.data.date_text && (!kind || item.data.kind === kind));
  config.addCollection("homes", (api) => {
    const all = read(api);
    return each((code) => [{ language: code, title: LANGUAGES[code].title, url: `/${code}/`, items: dated(all, code).slice(0, 10) }]);
  });
  config.addCollection("feeds", (api) => {
    const all = read(api);
    return each((code) =>
      [null, ...KINDS].map((kind) => ({
        language: code,
        title: kind ? `${LANGUAGES[code].title} – ${WORDS[code][kind]}` : LANGUAGES[code].title,
        address: kind ? `/${code}/${kind}/` : `/${code}/`,
        items: dated(all, code, kind).slice(0, 30),
      })),
    );
  });
  config.addCollection("documents", read);

  config.addGlobalData("origin", ORIGIN);
  config.addGlobalData("languages", LANGUAGES);
  config.addGlobalData("words", WORDS);
  config.addGlobalData("eleventyComputed", {});
  config.addFilter("long_date", (text, code) => DATES[code].format(new Date(text)));
  config.addFilter("rfc822", (text) => new Date(text).toUTCString());
  config.addFilter("at", (name, code) => byPlace.get(`${code}/${name}`));
  config.addFilter("in_language", (url, code) => `/${code}/${url.slice(4)}`);
  config.addFilter("slug_of", slug);
  config.addFilter("as_json", (value) => JSON.stringify(value));
  config.addFilter("structured", (data) => JSON.stringify({
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "NewsArticle", "@id": ORIGIN + data.url, url: ORIGIN + data.url, headline: data.title, description: data.lead,
        inLanguage: data.language.tag, dateline: data.place, datePublished: data.date,
        publisher: { "@type": "Organization", name: data.language.title, url: `${ORIGIN}/${data.language.code}/` } },
      { "@type": "BreadcrumbList", itemListElement: [
        { "@type": "ListItem", position: 1, name: data.words.home, item: `${ORIGIN}/${data.language.code}/` },
        { "@type": "ListItem", position: 2, name: data.words[data.kind], item: `${ORIGIN}/${data.language.code}/${data.kind}/` },
        { "@type": "ListItem", position: 3, name: data.title, item: ORIGIN + data.url } ] },
    ],
  }));
  return {
    dir: { input: ".", output: "_site", includes: "_includes" },
    templateFormats: ["md", "njk"],
    markdownTemplateEngine: false,
  };
}
