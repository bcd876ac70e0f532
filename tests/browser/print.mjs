// On paper: A4, nothing that needs a printed background, no empty page, and a press release is a letter: its letterhead, page
// numbers, the addresses that its links lead to.

import { createRequire } from "node:module";
import { join } from "node:path";
import { lanes, open, settled, tab } from "./browser.mjs";

const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
const FONTS = join(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"), "..", "standard_fonts/");
const PROBE = "https://example.org/an/address/on/paper";
const A4 = [595, 842]; // points
const MARGIN = 50; // points below which only the number of the page stands

// In the page, as on paper: grounds that would have to be printed, and text that would be pale without them.
function grounds() {
  const found = new Set();
  // any notation of a colour as its three parts and opacity, painted and read back
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parts = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const light = ([red, green, blue]) => [red, green, blue].map((value) => ((value / 255) <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)).reduce((total, value, index) => total + value * [0.2126, 0.7152, 0.0722][index], 0);
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg")) continue;
    const name = `${element.localName}.${element.className}`;
    const style = getComputedStyle(element);
    const [red, green, blue, alpha] = parts(style.backgroundColor);
    // a mark without words may be printed in colour
    const words = element.textContent.trim() !== "";
    if (words && alpha > 0 && Math.min(red, green, blue) < 255) found.add(`a ground to print: ${name} ${style.backgroundColor}`);
    if (words && style.backgroundImage !== "none") found.add(`a ground to print: ${name} ${style.backgroundImage.slice(0, 60)}`);
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    if (own && 1.05 / (light(parts(style.color)) + 0.05) < 4.5) found.add(`pale on white: ${name} ${style.color}`);
  }
  return [...found];
}

async function read(bytes) {
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), standardFontDataUrl: FONTS, verbosity: 0 });
  const file = await task.promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const text = (lines) => lines.map(({ str }) => str).join("").replace(/\s+/g, " ").trim();
    pages.push({ size: page.view.slice(2), body: text(items.filter(({ transform }) => transform[5] > MARGIN)), foot: text(items.filter(({ transform }) => transform[5] <= MARGIN)) });
  }
  await task.destroy();
  return pages;
}

const squeezed = (text) => text.replace(/\s+/g, "");

function letter(pages, { canonical, name, links, notes }, say) {
  const all = squeezed(pages.map(({ body }) => body).join(""));
  if (!squeezed(pages[0].body).startsWith(squeezed(name)) || !squeezed(pages[0].body).includes(canonical)) say(`no letterhead: « ${pages[0].body.slice(0, 80)} »`);
  for (const [index, { foot }] of pages.entries()) if (!squeezed(foot).includes(`${index + 1}/${pages.length}`)) say(`page ${index + 1} of ${pages.length} has no number: « ${foot} »`);
  for (const link of links) if (!all.includes(squeezed(link))) say(`an address is not printed: ${link}`);
  for (const note of notes) if (!all.includes(squeezed(note).slice(0, 60))) say(`a footnote is not printed: ${note.slice(0, 60)}`);
}

async function look(page, origin, { path, template }, note) {
  const say = (text) => note("print", path, text);
  await open(page, origin + path);
  await page.emulateMedia({ media: "print" });
  await settled(page);
  for (const found of await page.evaluate(grounds)) say(found);
  const facts = await page.evaluate((probe) => {
    // a link out of the text, of which there may be none today
    document.querySelector("main .prose p")?.insertAdjacentHTML("beforeend", ` <a href="${probe}">x</a>`);
    const shown = [...document.querySelectorAll("main a[href^='http'], main a[href^='mailto:']")].filter((link) => link.checkVisibility());
    return {
      canonical: document.querySelector("link[rel=canonical]")?.href,
      name: document.querySelector("meta[property='og:site_name']")?.content,
      links: shown.map((link) => decodeURIComponent(link.getAttribute("href").replace(/^mailto:/, "").split("?")[0])),
      notes: [...document.querySelectorAll("[role=doc-endnotes] li p")].map((one) => one.firstChild.textContent),
    };
  }, PROBE);
  if (template === "press" && !facts.links.includes(PROBE)) say("the link that was put into the text is not there");
  const pages = await read(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  for (const [index, { size, body }] of pages.entries()) {
    if (Math.abs(size[0] - A4[0]) > 2 || Math.abs(size[1] - A4[1]) > 2) say(`page ${index + 1} is ${size.join(" × ")} points, not A4`);
    if (body === "") say(`page ${index + 1} of ${pages.length} is empty`);
  }
  if (template === "press") letter(pages, facts, say);
}

export async function print({ browser, origin, samples, note, abreast }) {
  await lanes(samples, abreast, () => tab(browser), (page, item) => look(page, origin, item, note));
  return samples.length;
}
