// Tells what the first view downloads, gzipped, and fails where it is more than the budget.
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const folder = new URL("../../src/watchfloor/console/", import.meta.url);
const BUDGET = 250_000;
const manifest = JSON.parse(await readFile(new URL(".vite/manifest.json", folder), "utf8"));

const FIRST = ["index.html", "src/features/floor/FloorPage.tsx"];
const files = new Set();
const walk = (key) => {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) walk(next);
};
FIRST.forEach(walk);

let script = 0;
let style = 0;
for (const file of files) {
  const { size } = await stat(fileURLToPath(new URL(`${file}.gz`, folder)));
  if (file.endsWith(".css")) style += size;
  else script += size;
}
console.log(`first view: ${script} bytes of script and ${style} of style, gzipped, in ${files.size} files`);
if (script > BUDGET) {
  console.error(`budget: more than ${BUDGET} bytes of script; load what the first view does not show on demand`);
  process.exit(1);
}
