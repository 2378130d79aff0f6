// Writes src/api/schema.d.ts from the checked-in OpenAPI; with --check it only tells whether that would change it.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const contract = new URL("../../docs/reference/openapi.json", import.meta.url);
const target = new URL("../src/api/schema.d.ts", import.meta.url);

const written = `// generated from docs/reference/openapi.json by \`npm run api\`\n${astToString(await openapiTS(contract))}`;
if (process.argv.includes("--check")) {
  const kept = await readFile(target, "utf8").catch(() => "");
  if (kept !== written) {
    console.error("api: src/api/schema.d.ts is not what the contract says; run `npm run api`");
    process.exit(1);
  }
} else {
  await writeFile(target, written);
}
