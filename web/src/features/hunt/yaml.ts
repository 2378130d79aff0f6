/** A dataset's declaration as YAML, for the command line and for reading. */

/** The YAML of plain data: maps, lists and single values. */
export function yamlOf(value: unknown, indent = ""): string {
  if (Array.isArray(value)) return value.map((item) => `${indent}- ${scalar(item)}`).join("\n");
  if (!isMap(value)) return `${indent}${scalar(value)}`;
  return Object.entries(value)
    .map(([key, held]) => {
      if (isMap(held)) return `${indent}${scalar(key)}:\n${yamlOf(held, `${indent}  `)}`;
      if (Array.isArray(held)) return `${indent}${scalar(key)}: [${held.map(scalar).join(", ")}]`;
      return `${indent}${scalar(key)}: ${scalar(held)}`;
    })
    .join("\n");
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const SAFE = /^[A-Za-z_./][A-Za-z0-9_./-]*$/;
const TAKEN = /^(true|false|yes|no|on|off|null|~)$/i;

function scalar(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value ?? null);
  return SAFE.test(value) && !TAKEN.test(value) ? value : JSON.stringify(value);
}
