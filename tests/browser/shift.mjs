// Nothing moves while a page comes in: no layout shift at all, with pictures and fonts held back until the page is painted
// without them. Pictures say their size.

import { lanes, settled, tab } from "./browser.mjs";

const LATE = ["font", "image", "media"];

// In the page: shifts as they happen, from the very beginning.
function observe() {
  globalThis.shifts = [];
  const keep = (entries) => {
    for (const { value, sources } of entries) globalThis.shifts.push({ value, nodes: sources.map(({ node }) => (node?.localName ? `${node.localName}.${node.className}` : node?.nodeName)) });
  };
  globalThis.observer = new PerformanceObserver((list) => keep(list.getEntries()));
  globalThis.observer.observe({ type: "layout-shift", buffered: true });
  globalThis.flush = () => keep(globalThis.observer.takeRecords());
}

// In the page: from top to bottom, so that what is loaded late is.
async function scroll() {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: "instant" });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
}

// A tab in which pictures and fonts wait until they are let in. Requests that are looked at are never answered from the cache.
async function holding(browser) {
  const page = await tab(browser);
  const gate = { painted: null, open: null };
  gate.close = () => (gate.painted = new Promise((done) => (gate.open = done)));
  await page.route("**/*", async (route) => {
    if (LATE.includes(route.request().resourceType())) await gate.painted;
    await route.continue().catch(() => {}); // of a page that was left meanwhile
  });
  await page.addInitScript(observe);
  return { page, gate, context: () => page.context() };
}

async function look({ page, gate }, address, path, width, note) {
  await page.setViewportSize({ width, height: 800 });
  gate.close();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
  gate.open();
  await page.waitForLoadState("load");
  await settled(page);
  await page.evaluate(scroll);
  await settled(page);
  const { shifts, unsized } = await page.evaluate(() => {
    globalThis.flush();
    const unsized = [...document.querySelectorAll("img, video, iframe, embed, object")].filter((element) => !(element.getAttribute("width") > 0 && element.getAttribute("height") > 0));
    return { shifts: globalThis.shifts, unsized: unsized.map((element) => element.outerHTML.slice(0, 80)) };
  });
  for (const { value, nodes } of shifts) note("layout shift", `${path} (${width} px)`, `${value.toFixed(4)}: ${nodes.join(", ")}`);
  for (const element of unsized) note("layout shift", path, `without dimensions: ${element}`);
}

export async function shift({ browser, origin, samples, note, abreast }) {
  const views = samples.flatMap((page) => [360, 1280].map((width) => [page, width]));
  await lanes(views, abreast, () => holding(browser), (place, [{ path }, width]) => look(place, origin + path, path, width, note));
  return views.length;
}
