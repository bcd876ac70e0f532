// Writes the site that nobody publishes today: a press release was corrected, a page lacks its translation. The templates for
// those have no page on the real site, and are to be looked at too.
// Usage: node variant.mjs DIPTYCH SITE OUT

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [program, site, out] = process.argv.slice(2).map((path) => resolve(path));
const root = mkdtempSync(join(tmpdir(), "diptych-variant-"));
const edit = (path, from, to) => {
  const file = join(root, "content", path);
  const text = readFileSync(file, "utf8");
  const next = text.replace(from, to);
  if (next === text) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(file, next);
};
for (const folder of ["content", "themes", "i18n"]) cpSync(join(site, folder), join(root, folder), { recursive: true });
edit("site.toml", 'missing_translations = "absent"', 'missing_translations = "stub"');
const put = (path, text) => writeFileSync(join(root, "content", path), text);
for (const [folder, language, title] of [["a-traduire", "fr", "Une page à traduire"], ["to-translate", "en", "A page to translate"]]) {
  mkdirSync(join(root, "content/pages", folder));
  put(`pages/${folder}/item.toml`, `languages = "independent"\n\n[status]\n${language} = "ready"\n`);
  put(`pages/${folder}/${language}.md`, `+++\ntitle = "${title}"\nlead = "${title}."\n+++\n\n${title}.\n`);
}
edit("press/2023-03-28-feuille-de-route/item.toml", /$/, `
[[corrections]]
date = 2023-04-03
kind = "correction"
wrong = { fr = "Le pôle compte 550 établissements.", en = "The cluster has 550 sites." }
right = { fr = "Le pôle compte 560 établissements.", en = "The cluster has 560 sites." }
`);
execFileSync(program, ["build", "--root", root, "--out", out], { stdio: ["ignore", "inherit", "inherit"] });
rmSync(root, { recursive: true });
