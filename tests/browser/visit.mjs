// Every page once in the browser, wide and light: axe-core, privacy; then at other sizes and in the
// dark. And once more without script.

import { axe } from "./axe.mjs";
import { lanes, open, settled, tab } from "./browser.mjs";
import { ZOOMED, resize, sideways, spacing, still } from "./layout.mjs";
import { differences, listen, traces, words } from "./privacy.mjs";
import { targets } from "./targets.mjs";

// What only one page of each template is asked, because it takes long.
async function thoroughly(page, session, say) {
  await still(page, (text) => say("motion", text));
  await page.emulateMedia({ colorScheme: "dark" });
  await settled(page);
  await axe(page, (text) => say("axe (1280 px, dark)", text));
  for (const width of [1280, 320]) {
    await resize(page, session, { width });
    await spacing(page, session, (text) => say(`text spacing (${width} px)`, text));
  }
  await axe(page, (text) => say("axe (320 px, dark)", text));
  await page.emulateMedia({ colorScheme: "light" });
  await resize(page, session, ZOOMED);
  await axe(page, (text) => say("axe (1280 px at 400 %)", text));
}

async function visit([page, silent], item, world, state) {
  const say = (check, text) => world.note(check, item.path, text);
  state.say = say;
  const answer = await open(page, world.origin + item.path);
  await axe(page, (text) => say("axe (1280 px)", text));
  await sideways(page, (text) => say("layout (1280 px)", text));
  await targets(page, (text) => say("targets (1280 px)", text));
  const session = await page.context().newCDPSession(page);
  if (world.samples.includes(item)) await thoroughly(page, session, say);
  await resize(page, session, ZOOMED);
  await sideways(page, (text) => say("layout (1280 px at 400 %)", text));
  await resize(page, session, { width: 320 });
  await sideways(page, (text) => say("layout (320 px)", text));
  await targets(page, (text) => say("targets (320 px)", text));
  await session.send("Emulation.clearDeviceMetricsOverride");
  await session.detach();
  await traces(page, answer, say);
  // nothing can be awaited inside a page without script
  await silent.goto(world.origin + item.path, { waitUntil: "load" });
  const [scripted, plain] = [await words(page), await words(silent)];
  for (const found of differences(scripted, plain)) say("without script", `not the same text: « ${found} »`);
  if (plain.all.length === 0) say("without script", "no text");
}

export async function visits(world) {
  const states = new WeakMap();
  const place = async () => {
    const page = await tab(world.browser);
    const state = {};
    states.set(page, state);
    await listen(page, world.origin, () => ({ note: (check, text) => state.say(check, text) }));
    return [page, await tab(world.browser, { javaScriptEnabled: false })];
  };
  let done = 0;
  await lanes(world.pages, world.abreast, place, async (pages, item) => {
    await visit(pages, item, world, states.get(pages[0]));
    done += 1;
    if (done % 100 === 0) world.say(`visits: ${done} of ${world.pages.length} pages`);
  });
  return world.pages.length;
}
