// The whole page by the keyboard: the skip link comes first, shows itself and leads to the content; Tab follows the order of
// the document and of the eye, traps nobody, and what is focused can be seen, in forced colours too.

import { lanes, open, settled, tab } from "./browser.mjs";

// In the page: what Tab is to reach, in order, and words for each.
function prepare() {
  // what is focused is looked at where it comes to stand; that nothing moves on its own is another check
  document.documentElement.style.setProperty("scroll-behavior", "auto", "important");
  const candidates = "a[href], area[href], button:not(:disabled), input:not(:disabled, [type=hidden]), select:not(:disabled), textarea:not(:disabled), summary, audio[controls], video[controls], iframe, [contenteditable], [tabindex]";
  const stops = (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
  // of the buttons of one question, only one is a stop
  const radio = (element) => element.type === "radio" && !element.checked;
  globalThis.stops = [...document.querySelectorAll(candidates)].filter((element) => stops(element) && !radio(element));
  globalThis.named = (element) => (element && element !== document.body ? `${element.localName}${element.className && typeof element.className === "string" ? `.${element.className.split(/\s+/).join(".")}` : ""} « ${(element.textContent || element.getAttribute("aria-label") || "").trim().slice(0, 40)} »` : "the page");
  const positive = globalThis.stops.filter((element) => element.tabIndex > 0);
  return { count: globalThis.stops.length, positive: positive.map(globalThis.named) };
}

// In the page: what is focused, whether it is the stop that was to come, and whether it can be seen.
function focused(index) {
  const element = document.activeElement;
  const { left, right, top, bottom } = element.getClientRects()[0] ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const inside = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([x, y]) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y));
  const style = getComputedStyle(element);
  return {
    due: globalThis.stops.indexOf(element) === index,
    name: globalThis.named(element),
    expected: globalThis.named(globalThis.stops[index]),
    // something else may lie before a part of it, not before all of it
    seen: inside.some((found) => found && (element.contains(found) || found.contains(element))),
    visible: element.matches(":focus-visible"),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    look: [element.localName, style.outline, style.outlineOffset, style.boxShadow, style.color, style.backgroundColor, style.borderRadius, style.display].join(" "),
    box: { x: left, y: top, width: right - left, height: bottom - top },
  };
}

// Pictures decide whether a look can be seen: each look once on the whole site.
async function pictured(page, looks, mode, found, note) {
  const key = `${mode} ${found.look}`;
  if (looks.has(key)) return;
  looks.add(key);
  const clip = await page.evaluate(({ x, y, width, height }) => {
    const left = Math.max(0, x - 6);
    const top = Math.max(0, y - 6);
    return { x: left, y: top, width: Math.min(innerWidth, x + width + 6) - left, height: Math.min(innerHeight, y + height + 6) - top };
  }, found.box);
  if (clip.width <= 0 || clip.height <= 0) return note(`out of sight when focused: ${found.name}`);
  const after = await page.screenshot({ clip, timeout: 0 });
  await page.evaluate(() => {
    globalThis.was = document.activeElement;
    globalThis.was.blur();
  });
  // the skip link leaves when it is not focused, which is seen as well
  const before = await page.screenshot({ clip, timeout: 0 });
  await page.evaluate(() => globalThis.was.focus({ preventScroll: true }));
  if (after.equals(before)) note(`nothing shows the focus: ${found.name}`);
}

async function skips(page, note) {
  await page.keyboard.press("Tab");
  const skip = await page.evaluate(() => {
    const link = document.activeElement;
    const { left, right, top, bottom } = link.getBoundingClientRect();
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return { target: link.getAttribute?.("href"), shown: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && bottom - top >= 16 && link.contains(found), name: globalThis.named(link) };
  });
  if (!skip.target?.startsWith("#")) return note(`the first stop is not the skip link: ${skip.name}`);
  if (!skip.shown) note("the skip link is not shown when it is focused");
  await page.keyboard.press("Enter");
  await settled(page);
  const there = await page.evaluate((target) => {
    const main = document.querySelector("main");
    const { top } = main.getBoundingClientRect();
    // the rest of the page may be too short to bring it to the top
    const reached = Math.abs(top) < 120 || scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    return { focus: document.activeElement === main, hash: location.hash === target, holds: main.matches(target) || main.contains(document.querySelector(target)), reached, stops: globalThis.stops.some((element) => main.contains(element)) };
  }, skip.target);
  if (!there.holds || !there.hash) note(`the skip link does not lead to the content: ${skip.target}`);
  if (!there.reached) note("the skip link does not scroll to the content");
  if (!there.focus) note("the skip link does not move the focus to the content");
  if (!there.stops) return;
  await page.keyboard.press("Tab");
  if (!(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)))) note("what follows the skip link is not in the content");
}

// In the page: stops that the eye meets before the stop that they follow.
function backwards() {
  const found = [];
  const place = (element) => {
    const { left, right, top, bottom } = element.getClientRects()[0];
    return { left, right, top, bottom };
  };
  const stops = globalThis.stops.filter((element) => element.getClientRects().length > 0 && !["fixed", "sticky", "absolute"].includes(getComputedStyle(element).position));
  for (let index = 1; index < stops.length; index += 1) {
    const [one, other] = [place(stops[index - 1]), place(stops[index])];
    const sameLine = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
    const rightToLeft = getComputedStyle(stops[index].parentElement).direction === "rtl";
    // a column to the right begins higher, a new line begins at the left
    const higher = other.bottom <= one.top + 1 && (rightToLeft ? other.right > one.left : other.left < one.right);
    const before = sameLine && (rightToLeft ? other.left >= one.right : other.right <= one.left);
    if (higher || before) found.push(`${globalThis.named(stops[index])} comes after ${globalThis.named(stops[index - 1])}, and is ${higher ? "above" : "before"} it`);
  }
  return found;
}

async function walk(page, looks, path, note) {
  await page.evaluate(prepare); // the address has an anchor now: the page is opened anew
  const { count } = await page.evaluate(prepare);
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(focused, index);
    if (!found.due) return note(`Tab ${index + 1} reaches ${found.name}, not ${found.expected}`);
    if (!found.seen) note(`hidden by something else when focused: ${found.name}`);
    if (!found.visible) note(`not shown as focused: ${found.name}`);
    await pictured(page, looks, "usual colours", found, note);
  }
  // out of the page at its end, and back through all of it
  await page.keyboard.press("Tab");
  const left = await page.evaluate(() => document.activeElement === document.body || document.activeElement === globalThis.stops[0] || document.activeElement === document.documentElement);
  if (!left) note("Tab does not leave the page at its end");
  await page.evaluate(() => globalThis.stops.at(-1).focus());
  for (let index = count - 2; index >= Math.max(0, count - 6); index -= 1) {
    await page.keyboard.press("Shift+Tab");
    const found = await page.evaluate(focused, index);
    if (!found.due) return note(`Shift+Tab reaches ${found.name}, not ${found.expected}`);
  }
}

// Forced colours take shadows and backgrounds away: an outline must be left.
async function forced(page, looks, note) {
  await page.emulateMedia({ forcedColors: "active" });
  await settled(page);
  const count = await page.evaluate(() => globalThis.stops.length);
  for (let index = 0; index < count; index += 1) {
    const found = await page.evaluate(`(${focused})((globalThis.stops[${index}].focus(), ${index}))`);
    if (!found.ring) note(`no outline in forced colours: ${found.name}`);
    else await pictured(page, looks, "forced colours", found, note);
  }
  await page.emulateMedia({ forcedColors: "none" });
}

export async function keyboard({ browser, origin, samples, note, abreast }) {
  const looks = new Set();
  await lanes(samples, abreast, () => tab(browser), async (page, { path, template }) => {
    const say = (text) => note("keyboard", path, text);
    await open(page, origin + path);
    const { count, positive } = await page.evaluate(prepare);
    if (count === 0) say("nothing to reach");
    for (const name of positive) say(`an order of its own: ${name}`);
    for (const found of await page.evaluate(backwards)) say(found);
    if (!["gateway", "not-found"].includes(template)) {
      await skips(page, say);
      await page.goto("about:blank");
      await open(page, origin + path);
    }
    await walk(page, looks, path, say);
    await forced(page, looks, say);
  });
  return samples.length;
}
