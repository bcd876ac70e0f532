// Chromium, and how the checks use it: several pages at once, one after another in the same tab, never against a clock.

import { chromium } from "playwright-core";

/** What every Chromium here is started with. */
export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

/** Starts the browser. */
export const launch = (executablePath) => chromium.launch({ executablePath, args: FLAGS, timeout: 0 });

/** A tab in a context of its own. A slow machine is no fault: nothing waits for less than for ever. */
export async function tab(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: "light", reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(0);
  context.setDefaultNavigationTimeout(0);
  return context.newPage();
}

/** Does the work for every item, in a few lanes: each lane is made once and given every item that it takes. */
export async function lanes(items, count, open, work) {
  const queue = [...items];
  const lane = async () => {
    const place = await open();
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(place, item);
    for (const page of [place].flat()) await page.context().close();
  };
  await Promise.all(Array.from({ length: Math.min(count, queue.length) }, lane));
}

/** Opens a page of the site and waits until it is whole: its style sheets, pictures and fonts are there. */
export async function open(page, address) {
  const answer = await page.goto(address, { waitUntil: "load" });
  await settled(page);
  return answer;
}

/** Waits until what was changed is painted. */
export const settled = (page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
