// Lays a .br and a .gz beside every text file of the built console, so that the desk compresses nothing while it serves.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const folder = fileURLToPath(new URL("../../src/watchfloor/console", import.meta.url));
const texts = /\.(js|css|html|svg|json|txt)$/;

for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !texts.test(entry.name) || entry.parentPath.includes(".vite")) continue;
  const path = join(entry.parentPath, entry.name);
  const plain = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(plain, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(plain, { level: 9 }));
}
await rm(join(folder, "LICENSES"), { force: true });
