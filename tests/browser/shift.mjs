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

async function look(browser, origin, { path }, width, note) {
  const page = await tab(browser, { viewport: { width, height: 800 } });
  let release;
  const painted = new Promise((done) => (release = done));
  let held = 0;
  await page.route("**/*", async (route) => {
    if (LATE.includes(route.request().resourceType())) {
      held += 1;
      await painted;
    }
    await route.continue();
  });
  await page.addInitScript(observe);
  await page.goto(origin + path, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
  release();
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
  await page.context().close();
  return held;
}

export async function shift({ browser, origin, samples, note }) {
  const views = samples.flatMap((page) => [360, 1280].map((width) => [page, width]));
  await lanes(views, 3, async () => [], (_, [page, width]) => look(browser, origin, page, width, note));
  return views.length;
}
