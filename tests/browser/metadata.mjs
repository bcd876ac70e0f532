// What pages tell machines, by parsing it: titles, addresses, languages, the Open Graph protocol, schema.org, feeds, sitemap.

const OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;
// What each type must say here. Any other type is one that schema.org does not know or that nobody thought about.
const REQUIRED = {
  WebSite: ["name", "url", "description", "publisher"],
  NewsArticle: ["@id", "url", "headline", "description", "inLanguage", "datePublished", "dateModified", "publisher"],
  Article: ["@id", "url", "headline", "description", "inLanguage", "datePublished", "dateModified", "publisher", "about"],
  CreativeWork: ["@id", "url", "name", "inLanguage"],
  Organization: ["name"],
  Person: ["name"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
  CorrectionComment: ["text", "datePublished"],
  ImageObject: ["url", "width", "height"],
};
// The type that the documents of a template have.
const MAIN = { home: "WebSite", gateway: "WebSite", press: "NewsArticle", interview: "Article", manifesto: "CreativeWork", whole: "CreativeWork", part: "CreativeWork", organisation: "Organization", person: "Person" };

// In the browser: everything that the source of a page says of itself.
function gather(html) {
  const tree = new DOMParser().parseFromString(html, "text/html");
  const all = (selector, read) => [...tree.head.querySelectorAll(selector)].map(read);
  return {
    lang: tree.documentElement.lang,
    titles: all("title", (title) => title.textContent),
    h1: tree.querySelectorAll("h1").length,
    description: tree.querySelector("meta[name=description]")?.content,
    noindex: Boolean(tree.querySelector("meta[name=robots][content*=noindex]")),
    canonical: all("link[rel=canonical]", (link) => link.getAttribute("href")),
    alternates: all("link[rel=alternate][hreflang]", (link) => [link.hreflang, link.getAttribute("href")]),
    feeds: all("link[rel=alternate][type]", (link) => [link.type, link.getAttribute("href"), link.title]),
    properties: all("meta[property]", (meta) => [meta.getAttribute("property"), meta.content]),
    structured: all("script[type='application/ld+json']", (script) => script.textContent),
  };
}

function openGraph({ metadata, path }, say) {
  const values = (name) => metadata.properties.filter(([property]) => property === name).map(([, value]) => value);
  for (const name of ["og:title", "og:type", "og:url", "og:site_name", "og:locale", "og:description"]) {
    if (values(name).length !== 1 || !values(name)[0]) say(`${name}: ${values(name).length} values`);
  }
  if (values("og:url")[0] !== metadata.canonical[0]) say(`og:url is not the canonical address: ${values("og:url")[0]}`);
  const locale = (lang) => lang.replace("-", "_");
  if (path !== "/" && values("og:locale")[0] !== locale(metadata.lang)) say(`og:locale ${values("og:locale")[0]} of a page in ${metadata.lang}`);
  const others = metadata.alternates.map(([lang]) => lang).filter((lang) => lang !== "x-default" && locale(lang) !== values("og:locale")[0]);
  if (values("og:locale:alternate").sort().join() !== others.map(locale).sort().join()) say(`og:locale:alternate ${values("og:locale:alternate").join()}, translations ${others.join()}`);
  for (const name of ["article:published_time", "article:modified_time"]) if (values(name).some((time) => !OFFSET.test(time))) say(`${name}: ${values(name)}`);
  const images = values("og:image");
  if (images.length > 0 && (values("og:image:alt").length !== images.length || values("og:image:width")[0] !== "1200" || values("og:image:height")[0] !== "630")) say("og:image: without text, or not 1200 × 630");
}

// Everything in a graph that has a type.
function* things(value) {
  if (Array.isArray(value)) for (const one of value) yield* things(one);
  else if (value && typeof value === "object") {
    if (value["@type"]) yield value;
    for (const one of Object.values(value)) yield* things(one);
  }
}

function structured({ metadata, template, path }, base, known, say) {
  const graphs = [];
  for (const text of metadata.structured) {
    try {
      graphs.push(JSON.parse(text));
    } catch (error) {
      say(`JSON-LD: ${error.message}`);
    }
  }
  for (const graph of graphs) if (graph["@context"] !== "https://schema.org") say(`JSON-LD: context ${graph["@context"]}`);
  const top = graphs.flatMap((graph) => graph["@graph"] ?? [graph]);
  for (const thing of things(top)) {
    const required = REQUIRED[thing["@type"]];
    if (!required) say(`JSON-LD: the type ${thing["@type"]}`);
    // inside another, a thing may be named only
    const asked = top.includes(thing) || !thing["@id"] ? required ?? [] : ["@id"];
    for (const name of asked) if (thing[name] === undefined || thing[name] === "" || thing[name].length === 0) say(`JSON-LD: ${thing["@type"]} without ${name}`);
    for (const name of ["datePublished", "dateModified"]) if (thing[name] && !OFFSET.test(thing[name])) say(`JSON-LD: ${name} ${thing[name]}`);
    for (const name of ["@id", "url", "item"]) if (thing[name]?.startsWith(base) && !known.has(thing[name].split("#")[0])) say(`JSON-LD: ${name} leads nowhere: ${thing[name]}`);
  }
  const main = top.find((thing) => thing["@type"] === MAIN[template]);
  if (MAIN[template] && !main) say(`JSON-LD: no ${MAIN[template]}`);
  // the whole text of a manifesto is the manifesto, on another page
  if (main?.url && template !== "whole" && main.url !== metadata.canonical[0]) say(`JSON-LD: the ${MAIN[template]} is elsewhere: ${main.url}`);
  if (main?.inLanguage && main.inLanguage !== metadata.lang) say(`JSON-LD: in ${main.inLanguage}, the page in ${metadata.lang}`);
  if (template === "press" && !main?.dateline) say("JSON-LD: a press release without dateline");
  if (template === "manifesto" && !(main?.hasPart?.length > 0)) say("JSON-LD: a manifesto without parts");
  const crumbs = top.find((thing) => thing["@type"] === "BreadcrumbList");
  if (!["home", "gateway"].includes(template) && !crumbs) say("JSON-LD: no BreadcrumbList");
  if (crumbs?.itemListElement?.some(({ position }, index) => position !== index + 1)) say("JSON-LD: positions of the BreadcrumbList");
  if (crumbs && crumbs.itemListElement.at(-1).item !== metadata.canonical[0]) say("JSON-LD: the BreadcrumbList ends elsewhere");
}

// Every alternate exists and says the same; each page is among its own.
function alternates({ metadata, path }, byAddress, say) {
  const seen = JSON.stringify(metadata.alternates);
  const languages = metadata.alternates.map(([lang]) => lang);
  if (new Set(languages).size !== languages.length) say(`a language twice: ${languages}`);
  if (!languages.includes("x-default")) say("no alternate x-default");
  const own = path === "/" ? "x-default" : metadata.lang;
  if (metadata.alternates.find(([lang]) => lang === own)?.[1] !== metadata.canonical[0]) say("not among its own alternates");
  for (const [lang, address] of metadata.alternates) {
    const other = byAddress.get(address);
    if (!other) say(`the alternate ${lang} leads nowhere: ${address}`);
    else if (JSON.stringify(other.metadata.alternates) !== seen && path !== "/") say(`${address} names other alternates`);
    else if (lang !== "x-default" && other.metadata.lang !== lang) say(`the alternate ${lang} is in ${other.metadata.lang}`);
  }
}

async function feeds(page, origin, pages, note) {
  const addresses = new Map(pages.flatMap(({ metadata, path }) => metadata.feeds.map(([type, address]) => [address, { type, path, lang: metadata.lang, root: path === "/" || path === "/404.html" }])));
  for (const [address, { type, path, lang, root }] of addresses) {
    const answer = await page.request.get(origin + address, { timeout: 0 });
    const text = await answer.text();
    if (!answer.ok()) note("feeds", path, `${address}: ${answer.status()}`);
    else if (type === "application/feed+json") {
      const feed = JSON.parse(text);
      if (!feed.version?.startsWith("https://jsonfeed.org/") || !feed.title || !feed.items?.every((item) => item.id && item.url && (item.content_html || item.content_text))) note("feeds", address, "not a whole JSON Feed");
      if (!root && feed.language !== lang) note("feeds", address, `in ${feed.language}, discovered on a page in ${lang}`);
    } else {
      const feed = await page.evaluate((source) => {
        const tree = new DOMParser().parseFromString(source, "application/xml");
        const whole = (node, names) => names.every((name) => [...node.children].some((child) => child.localName === name && (child.textContent || child.attributes.length > 0)));
        return { error: tree.querySelector("parsererror")?.textContent, lang: tree.documentElement.getAttribute("xml:lang"), whole: whole(tree.documentElement, ["id", "title", "updated", "link"]) && [...tree.querySelectorAll("entry")].every((entry) => whole(entry, ["id", "title", "updated", "link", "content"])) };
      }, text);
      if (feed.error || !feed.whole) note("feeds", address, `not a whole Atom feed ${feed.error ?? ""}`);
      if (!root && feed.lang !== lang) note("feeds", address, `in ${feed.lang}, discovered on a page in ${lang}`);
    }
  }
  return addresses.size;
}

async function sitemap(page, origin, pages, note) {
  const text = await (await page.request.get(`${origin}/sitemap.xml`, { timeout: 0 })).text();
  const { error, entries } = await page.evaluate((source) => {
    const tree = new DOMParser().parseFromString(source, "application/xml");
    const read = (entry) => [entry.querySelector("loc").textContent, [...entry.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link")].map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")])];
    return { error: tree.querySelector("parsererror")?.textContent, entries: [...tree.querySelectorAll("url")].map(read) };
  }, text);
  if (error) note("sitemap", "/sitemap.xml", error);
  const listed = new Map(entries);
  if (listed.size !== entries.length) note("sitemap", "/sitemap.xml", "an address twice");
  const expected = new Map(pages.filter(({ metadata }) => !metadata.noindex).map(({ metadata }) => [metadata.canonical[0], metadata.alternates]));
  for (const address of listed.keys()) if (!expected.has(address)) note("sitemap", address, "no page for search engines");
  for (const [address, own] of expected) {
    if (!listed.has(address)) note("sitemap", address, "not listed");
    else if (JSON.stringify(listed.get(address)) !== JSON.stringify(own)) note("sitemap", address, "other alternates than the page");
  }
  const robots = await (await page.request.get(`${origin}/robots.txt`, { timeout: 0 })).text();
  if (!/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m.test(robots)) note("sitemap", "/robots.txt", "does not name the sitemap");
}

export async function metadata({ pages: sources, browser, origin, note }) {
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(`${origin}/404.html`, { timeout: 0 });
  const pages = [];
  for (const page of sources.filter(({ template }) => template !== "redirect")) pages.push({ ...page, metadata: await tab.evaluate(gather, page.html) });
  const base = new URL(pages.find((page) => page.metadata.canonical.length > 0).metadata.canonical[0]).origin;
  const byAddress = new Map(pages.map((page) => [page.metadata.canonical[0], page]));
  const titles = new Map();
  for (const page of pages) {
    const { metadata: said, path } = page;
    const say = (text) => note("metadata", path, text);
    if (said.titles.length !== 1 || !said.titles[0]?.trim()) say(`${said.titles.length} titles`);
    if (said.h1 !== 1) say(`${said.h1} headings of level 1`);
    const title = `${said.lang} ${said.titles[0]}`;
    if (titles.has(title)) say(`the title of ${titles.get(title)} too: ${said.titles[0]}`);
    titles.set(title, path);
    if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(said.lang)) say(`language « ${said.lang} »`);
    const kinds = new Set(said.feeds.map(([type]) => type));
    if (!kinds.has("application/atom+xml") || !kinds.has("application/feed+json")) say("feeds are not discovered");
    if (said.feeds.some(([, , label]) => !label)) say("a feed without title");
    if (path === "/404.html") {
      if (!said.noindex || said.canonical.length > 0) say("the page for errors is offered to search engines");
      continue;
    }
    if (said.noindex) continue;
    if (said.canonical.length !== 1 || said.canonical[0] !== base + path) say(`canonical addresses: ${said.canonical}`);
    if (!said.description) say("no description");
    openGraph(page, say);
    structured(page, base, byAddress, say);
    alternates(page, byAddress, say);
  }
  if ((await feeds(tab, origin, pages, note)) === 0) note("feeds", "/", "no feed");
  await sitemap(tab, origin, pages, note);
  await tab.context().close();
  return pages.length;
}
