/** What states are called on screen, and with which tone. */
import type { JobState } from "@/api/jobs";
import type { Tone } from "@/ui/Tag";

export const HUNT_STATUS: Readonly<Record<string, readonly [string, Tone]>> = {
  found: ["found", "accent"],
  none_found: ["none found", "plain"],
  inconclusive: ["inconclusive", "warn"],
};

export const QUERY_STATUS: Readonly<Record<string, readonly [string, Tone]>> = {
  done: ["done", "good"],
  equal: ["equal", "good"],
  differs: ["differs", "warn"],
  failed: ["failed", "warn"],
};

export const JOB_STATE: Readonly<Record<JobState, readonly [string, Tone]>> = {
  queued: ["waiting", "plain"],
  running: ["running", "accent"],
  done: ["done", "good"],
  failed: ["failed", "warn"],
  cancelled: ["cancelled", "plain"],
};

/** What a kind of job does, as a person would say it. */
export const JOB_KIND: Readonly<Record<string, string>> = {
  hunt: "Hunt",
  load: "Load",
  compact: "Put files together",
  index: "Make postings",
  report: "Report",
  bundle: "Bundle",
  rebuild_search: "Make the search anew",
  import: "Import",
};

/** "1 row", "1,200 rows". */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : `${noun}s`}`;
}

/** "12 MB": bytes in the unit that leaves at most four digits. */
export function bytesOf(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString("en", { maximumFractionDigits: value < 10 && power > 0 ? 1 : 0 })} ${units[power]}`;
}
