/** Which files hold tables, and which one was sent. Pure. */
import type { FileFormat } from "@/api/intake";
import type { UrlState } from "@/lib/url";

/** An upload that the desk has whole. */
export type Sent = { upload: string; format: FileFormat; file: string };

const FORMATS: Readonly<Record<string, FileFormat>> = {
  csv: "csv",
  tsv: "csv",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
  xlsx: "xlsx",
};
const SPREADSHEETS = ["xls", "xlsm", "ods", "numbers"];

/** What a file picker offers. */
export const OFFERED = Object.keys(FORMATS)
  .map((suffix) => `.${suffix}`)
  .join(",");

const suffixOf = (name: string) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

export function formatOf(name: string): FileFormat | undefined {
  return FORMATS[suffixOf(name)];
}

/** Why a file cannot be taken, or nothing. */
export function faultOfFile(name: string): string {
  if (formatOf(name)) return "";
  if (SPREADSHEETS.includes(suffixOf(name)))
    return "Save the spreadsheet as .xlsx, or as CSV, first: its first sheet is read.";
  return "It is no table: choose a workbook (.xlsx), CSV, JSON lines or Parquet.";
}

/** The upload that the address names. */
export function sentIn({ upload, format, file }: UrlState): Sent | undefined {
  const known = Object.values(FORMATS).find((one) => one === format);
  return upload && known ? { upload, format: known, file: file ?? "the file" } : undefined;
}
