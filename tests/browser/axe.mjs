// What a machine can tell of accessibility: axe-core, WCAG 2.2 AA and best practice.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Looks at an open page as it is now. */
export async function axe(page, note) {
  if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(SOURCE); // by the protocol: no element that the policy would refuse
  const { violations, passes } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), TAGS);
  if (passes.length === 0) note("nothing was looked at");
  for (const violation of violations) {
    for (const node of violation.nodes) note(`${violation.id}: ${node.target.join(" ")}: ${violation.help}`);
  }
}
