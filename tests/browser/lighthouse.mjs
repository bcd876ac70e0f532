// Lighthouse on one page of each template: accessibility, best practices and what search engines ask for must be 100. The speed
// of a machine that does other things is told and judged by nobody.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { ProtocolSession } from "lighthouse/core/gather/session.js";
import { FLAGS } from "./browser.mjs";

const WITHOUT_FAULT = ["accessibility", "best-practices", "seo"];
const TRIES = 3; // it measures against a clock that others on the machine slow down: a measurement that failed is repeated
const PATIENCE = 600_000; // ms

// It gives the browser half a minute or less for an answer, which a busy machine may not keep.
ProtocolSession.prototype.getNextProtocolTimeout = function () {
  return Math.max(this._nextProtocolTimeout ?? 0, PATIENCE);
};

async function measure(address, port) {
  let failure;
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const { lhr } = await lighthouse(address, { port, output: "json", logLevel: "silent", maxWaitForLoad: PATIENCE, maxWaitForFcp: PATIENCE, onlyCategories: [...WITHOUT_FAULT, "performance"] });
      if (!lhr.runtimeError && WITHOUT_FAULT.every((name) => lhr.categories[name].score !== null)) return { lhr };
      failure = lhr.runtimeError?.message ?? Object.values(lhr.audits).find((audit) => audit.scoreDisplayMode === "error")?.errorMessage;
    } catch (error) {
      failure = error.message;
    }
  }
  return { failure };
}

// A page that is not for search engines fails what asks whether it is.
function faults({ categories, audits }, category, hidden) {
  return categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1 && !(hidden && ["is-crawlable", "meta-description"].includes(id))).map(({ id }) => {
    const places = (audits[id].details?.items ?? []).map((item) => item.node?.selector ?? item.source ?? item.description ?? "").slice(0, 3);
    return `${id}: ${audits[id].title} ${audits[id].explanation ?? ""} ${places.join(", ")}`;
  });
}

export async function lighthouses({ origin, samples, note, say, chromium }) {
  // one of each template, in one language and the other by turns
  const byTemplate = Map.groupBy?.(samples, ({ template }) => template) ?? samples.reduce((map, page) => map.set(page.template, [...(map.get(page.template) ?? []), page]), new Map());
  const chosen = [...byTemplate.values()].map((pages, index) => pages[index % pages.length]);
  const chrome = await launch({ chromePath: chromium, chromeFlags: [...FLAGS, "--headless=new"], logLevel: "silent", maxConnectionRetries: 600 });
  const speeds = [];
  try {
    for (const { path, html } of chosen) {
      const { lhr, failure } = await measure(origin + path, chrome.port);
      if (!lhr) note("lighthouse", path, `could not measure: ${failure}`);
      else {
        for (const category of WITHOUT_FAULT) for (const fault of faults(lhr, category, /name="robots" content="noindex"/.test(html))) note("lighthouse", path, `${category}: ${fault}`);
        speeds.push(`${path} ${Math.round(lhr.categories.performance.score * 100)}`);
      }
    }
  } finally {
    chrome.kill();
  }
  say(`lighthouse, speed (not judged): ${speeds.join(", ")}`);
  return chosen.length;
}
