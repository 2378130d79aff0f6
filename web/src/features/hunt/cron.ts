/** The five fields of a schedule, in words where they are plain. */

export const USUAL: ReadonlyArray<readonly [string, string]> = [
  ["0 3 * * *", "every day at 03:00"],
  ["0 * * * *", "every hour"],
  ["30 6 * * 1-5", "Monday to Friday at 06:30"],
  ["0 4 * * 1", "every Monday at 04:00"],
];

const PART = /^(\*|\d{1,2}(-\d{1,2})?)(\/\d{1,2})?(,(\*|\d{1,2}(-\d{1,2})?)(\/\d{1,2})?)*$/;

/** Whether a text has the form of a schedule; the desk checks its numbers. */
export function isCron(text: string): boolean {
  const fields = text.trim().split(/\s+/);
  return fields.length === 5 && fields.every((field) => PART.test(field));
}

/** A schedule in words, or as it is written where no few words say it. */
export function cronSays(cron: string): string {
  const usual = USUAL.find(([written]) => written === cron);
  if (usual) return usual[1];
  const daily = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(cron);
  return daily ? `every day at ${daily[2]?.padStart(2, "0")}:${daily[1]?.padStart(2, "0")}` : cron;
}
