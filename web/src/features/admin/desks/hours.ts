/** Working hours as people write them: 09:00-13:00, 14:00-18:00. */
import { isWindow, WEEKDAYS } from "@/lib/workHours";

/** The windows of a text with commas between; none for an empty one. */
export function windowsOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** What is wrong with the hours of a day, or nothing. */
export function faultOfHours(text: string): string {
  const wrong = windowsOf(text).find((part) => !isWindow(part));
  return wrong === undefined ? "" : `${wrong} is no window: write 09:00-18:00, or 22:00-06:00 for a night.`;
}

/** "Mon, Tue": days of the week by their numbers, Monday being 0. */
export function weekdaysOf(numbers: readonly number[]): string {
  return numbers.map((number) => WEEKDAYS[number]?.slice(0, 3)).join(", ");
}

/** An instant from what a field for a local time holds, or nothing while it holds none. */
export function instantOf(local: string): string | undefined {
  const at = new Date(local);
  return local && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}
