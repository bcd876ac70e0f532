// What a page does when its reader has a narrow screen, enlarges it, spaces out the text or wants nothing to move.

import { settled } from "./browser.mjs";

/** 1280 px wide, enlarged four times: what the page knows of it is 320 px of four times the density. */
export const ZOOMED = { width: 320, height: 225, deviceScaleFactor: 4, mobile: false };

/** Shows the open page at a size, until `clearDeviceMetricsOverride`. */
export async function resize(page, session, metrics) {
  await session.send("Emulation.setDeviceMetricsOverride", { height: 900, deviceScaleFactor: 1, mobile: false, ...metrics });
  await settled(page);
}

/** The page must not scroll sideways. What scrolls inside it (a wide table) is not the page. */
export async function sideways(page, note) {
  const { overflow, culprits } = await page.evaluate(() => {
    const root = document.documentElement;
    const overflow = root.scrollWidth - root.clientWidth;
    const wide = (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !element.closest("pre, [tabindex]:not(main)");
    const culprits = overflow > 0 ? [...document.body.querySelectorAll("*")].filter((element) => wide(element) && ![...element.children].some(wide)).map((element) => `${element.localName}.${element.className}`) : [];
    return { overflow, culprits: [...new Set(culprits)].slice(0, 3) };
  });
  if (overflow > 0) note(`scrolls sideways by ${overflow} px: ${culprits.join(", ")}`);
}

// WCAG 2.2, 1.4.12
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

/** With the spacing of WCAG 1.4.12, nothing is cut off and nothing lies on something else. */
export async function spacing(page, session, note) {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { frameTree } = await session.send("Page.getFrameTree");
  // a style sheet of the inspector, which no policy of the page concerns
  const { styleSheetId } = await session.send("CSS.createStyleSheet", { frameId: frameTree.frame.id });
  await session.send("CSS.setStyleSheetText", { styleSheetId, text: SPACING });
  await settled(page);
  if (!(await page.evaluate(() => getComputedStyle(document.querySelector("h1, h2, p")).letterSpacing !== "normal"))) note("the spacing was not applied");
  for (const found of await page.evaluate(clipped)) note(found);
  await sideways(page, note);
  await session.send("CSS.setStyleSheetText", { styleSheetId, text: "" });
  await session.send("CSS.disable");
}

// In the page. Text in boxes that hide what does not fit, and text over other text.
function clipped() {
  const name = (element) => `${element.localName}${element.className && typeof element.className === "string" ? `.${element.className.trim().split(/\s+/).join(".")}` : ""} « ${element.textContent.trim().slice(0, 30)} »`;
  const found = new Set();
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    if (!element.textContent.trim() || !shown(element) || element.closest("svg")) continue;
    const unseen = style.clipPath !== "none" || element.clientWidth <= 1; // for screen readers only
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    if (unseen || style.display === "inline") continue;
    if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.add(`cut off at the side: ${name(element)}`);
    if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) found.add(`cut off below: ${name(element)}`);
  }
  // what is there for screen readers only, itself or within something that is
  const spoken = (element) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.clipPath !== "none" || (style.position === "absolute" && one.clientWidth <= 1 && one.clientHeight <= 1)) return true;
    }
    return false;
  };
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || !shown(parent) || parent.closest("svg, .skip") || spoken(parent)) continue;
    let block = parent;
    while (getComputedStyle(block).display.startsWith("inline") && block.parentElement) block = block.parentElement;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      // the box of a line is taller than its letters
      const slack = (bottom - top) * 0.25;
      if (right - left > 2) lines.push({ left: left + 1, right: right - 1, top: top + slack, bottom: bottom - slack, block, parent });
    }
  }
  lines.sort((one, other) => one.top - other.top);
  for (let first = 0; first < lines.length; first += 1) {
    const one = lines[first];
    for (let next = first + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      if (one.block !== other.block && one.left < other.right && other.left < one.right) found.add(`one over the other: ${name(one.parent)} and ${name(other.parent)}`);
    }
  }
  return [...found];
}

/** Nothing moves for those who asked for it: no animation, no transition, no smooth scrolling, no passage between pages. */
export async function still(page, note) {
  for (const found of await page.evaluate(moving)) note(`moves although less motion is asked for: ${found}`);
}

// In the page.
function moving() {
  const found = new Set();
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) found.add("the wish is not known to the page");
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000) > 1);
  for (const element of document.querySelectorAll("*")) {
    for (const pseudo of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      const name = `${element.localName}.${element.getAttribute("class") ?? ""}${pseudo ?? ""}`;
      if (lasts(style.transitionDuration)) found.add(`transition of ${name}`);
      if (style.animationName !== "none" && lasts(style.animationDuration)) found.add(`animation of ${name}`);
      if (!pseudo && style.scrollBehavior === "smooth") found.add(`scrolling of ${name}`);
    }
  }
  const read = (rules) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue;
      if (rule.cssText.startsWith("@view-transition") && /navigation:\s*auto/.test(rule.cssText)) found.add("passage between pages");
      if (rule.cssRules && !(rule instanceof CSSStyleRule)) read(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  if (document.querySelector("marquee, blink, video[autoplay], audio[autoplay]")) found.add("an element that plays by itself");
  return [...found];
}
