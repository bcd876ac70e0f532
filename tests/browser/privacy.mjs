// A reader is alone with the site: no request to others, no cookie, no storage, nothing said in the console, nothing that
// the policy of the site refuses, and the same text without script.

import { open, tab } from "./browser.mjs";
import { TRAP } from "./server.mjs";

/** Listens to a tab for as long as it lives. What it hears belongs to the page that `now` names. */
export async function listen(page, origin, now) {
  page.on("console", (message) => now().note("console", message.text()));
  page.on("pageerror", (error) => now().note("console", error.message));
  page.on("websocket", (socket) => now().note("request outside", socket.url()));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:")) now().note("request outside", request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) now().note("missing", response.url());
  });
  // runs before the page, in its world, outside its policy
  await page.addInitScript(() => {
    globalThis.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ""}:${event.lineNumber}`));
  });
}

/** What an open page left behind, and what it would fetch from others when asked. */
export async function traces(page, answer, note) {
  if (!(await answer.allHeaders())["content-security-policy"]) note("headers", "no policy");
  for (const refused of await page.evaluate(() => globalThis.refused)) note("refused by the policy", refused);
  for (const cookie of await page.context().cookies()) note("cookie", cookie.name);
  const kept = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    indexedDB: (await indexedDB.databases()).map((database) => database.name),
    caches: await caches.keys(),
    "service worker": (await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope),
  }));
  for (const [where, names] of Object.entries(kept)) for (const name of names) note("storage", `${where}: ${name}`);
  const outside = await page.evaluate(() => {
    const loads = "script[src], img[src], img[srcset], source[src], source[srcset], iframe, embed, object, video, audio, track, link:not([rel=canonical], [rel=alternate], [rel=author], [rel=license], [rel=next], [rel=prev], [rel=me])";
    const addresses = [...document.querySelectorAll(loads)].flatMap((element) => [element.getAttribute("src"), element.getAttribute("href"), element.getAttribute("data"), ...(element.getAttribute("srcset") ?? "").split(",").map((one) => one.trim().split(" ")[0])]);
    return addresses.filter((address) => address && new URL(address, location.href).origin !== location.origin && !address.startsWith("data:"));
  });
  for (const address of outside) note("request outside", address);
}

// What a script may add: controls, which are of no use without it, and what they say.
const CONTROLS = "form, button, input, select, textarea, label, output, dialog, search, [role=search], [role=status]";

/** The words that the main part of an open page holds, with those of controls and without. */
export const words = (page) =>
  page.evaluate((controls) => {
    const text = (dropped) => {
      const main = document.querySelector("main").cloneNode(true);
      main.querySelectorAll(dropped).forEach((element) => element.remove());
      const pieces = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      let all = "";
      while (pieces.nextNode()) all += ` ${pieces.currentNode.data}`;
      return all.split(/\s+/).filter((word) => word !== "");
    };
    const silent = "script, style, noscript, [hidden]";
    return { all: text(silent), read: text(`${silent}, ${controls}`) };
  }, CONTROLS);

// The first words of the one that the other does not hold in the same order.
function missing(one, other) {
  let at = 0;
  for (const word of other) if (word === one[at]) at += 1;
  return one.slice(at, at + 8).join(" ");
}

/** Everything is there without script; what a script says besides stands in controls. Words that differ, for messages. */
export const differences = (scripted, plain) => [missing(plain.all, scripted.all), missing(scripted.read, plain.all)].filter((found) => found !== "");

/** A check that cannot fail checks nothing: a page with a script and a style of its own must be refused both. */
export async function policy({ browser, origin, note }) {
  const page = await tab(browser);
  let refused = 0;
  page.on("console", (message) => (refused += message.text().includes("Content Security Policy") ? 1 : 0));
  await open(page, origin + TRAP);
  const [ran, red] = await page.evaluate(() => [globalThis.ran === true, getComputedStyle(document.body).color === "rgb(255, 0, 0)"]);
  if (ran || red || refused < 2) note("policy", TRAP, `refuses too little: script ${ran}, style ${red}, ${refused} refusals`);
  await page.context().close();
  return 1;
}
