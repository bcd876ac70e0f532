// Every page is valid HTML, by the Nu validator: neither error nor warning.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join, relative } from "node:path";

const require = createRequire(import.meta.url);

function run(files) {
  const jar = join(require.resolve("vnu-jar/package.json"), "..", "build", "dist", "vnu.jar");
  return new Promise((done, failed) => {
    const child = spawn("java", ["-jar", jar, "--format", "json", "--exit-zero-always", ...files], { stdio: ["ignore", "ignore", "pipe"] });
    let said = ""; // the messages come on the error stream
    child.stderr.setEncoding("utf8").on("data", (data) => (said += data));
    child.on("error", failed);
    child.on("close", () => (said.startsWith("{") ? done(JSON.parse(said).messages) : failed(new Error(`the validator did not run: ${said}`))));
  });
}

export async function validator({ root, pages, note }) {
  for (const message of await run(pages.map((page) => page.file))) {
    if (message.type === "info" && message.subType !== "warning") continue;
    const where = message.url ? `${relative(root, message.url.replace(/^file:/, ""))}:${message.lastLine}` : "everywhere";
    note("validator", where, message.message);
  }
  return pages.length;
}
