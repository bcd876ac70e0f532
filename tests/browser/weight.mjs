// What a press release weighs on the way to its reader, compressed, with all that the browser fetches for it: at the first
// visit, and when it is the second page of a visit.

import { open, settled, tab } from "./browser.mjs";

const FIRST = 120_000;
const AFTERWARDS = 15_000;

// Opens a page and counts the bytes on the way, headers included; what comes from the cache is none.
async function load(page, address) {
  const session = await page.context().newCDPSession(page);
  const fetched = new Map();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => fetched.set(requestId, { url: request.url, bytes: 0, pending: true }));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (fetched.has(requestId)) Object.assign(fetched.get(requestId), { bytes: encodedDataLength, pending: false });
  });
  session.on("Network.loadingFailed", ({ requestId }) => {
    if (fetched.has(requestId)) fetched.get(requestId).pending = false;
  });
  session.on("Network.requestServedFromCache", ({ requestId }) => fetched.delete(requestId));
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromPrefetchCache) fetched.delete(requestId);
  });
  await session.send("Network.enable");
  await open(page, address);
  // the network speaks of itself, later than the page does
  while ([...fetched.values()].some(({ pending }) => pending)) await settled(page);
  await session.detach();
  return [...fetched.values()].filter(({ url }) => url.startsWith("http"));
}

// A browser without windows may fetch no icon: it is counted here.
async function icon(page, parts) {
  const address = await page.evaluate(() => document.querySelector("link[rel~=icon]")?.href ?? new URL("/favicon.ico", location).href);
  if (parts.some(({ url }) => url === address)) return [];
  const answer = await page.request.get(address, { headers: { "accept-encoding": "gzip" }, timeout: 0 });
  return [{ url: address, bytes: Number(answer.headers()["content-length"]) }];
}

const sum = (parts) => parts.reduce((total, { bytes }) => total + bytes, 0);
const names = (parts) => parts.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`).join(", ");

export async function weight({ browser, origin, pages, note, say }) {
  const releases = pages.filter(({ template }) => template === "press");
  if (releases.length === 0) note("weight", "/", "no press release");
  for (const { path, language } of releases) {
    const first = await tab(browser);
    const parts = await load(first, origin + path);
    parts.push(...(await icon(first, parts)));
    await first.context().close();
    const later = await tab(browser);
    await load(later, `${origin}/${language}/`);
    const added = await load(later, origin + path);
    await later.context().close();
    say(`weight of ${path}: ${sum(parts)} bytes at first, ${sum(added)} afterwards`);
    if (parts.length < 3 || parts.some(({ bytes }) => !(bytes > 0))) note("weight", path, `not everything was counted: ${names(parts)}`);
    if (sum(parts) >= FIRST) note("weight", path, `${sum(parts)} bytes at the first visit: ${names(parts)}`);
    if (sum(added) >= AFTERWARDS) note("weight", path, `${sum(added)} bytes afterwards: ${names(added)}`);
    if (!added.some(({ url }) => url === origin + path)) note("weight", path, "the second page was not counted");
  }
  return releases.length;
}
