/** Working hours as people write them, and the days of a week. */

/** Monday first, as the desk counts them from 0. */
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const WINDOW = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Whether a text is a window of working time: 09:00-18:00, 22:00-06:00, 00:00-24:00. */
export function isWindow(text: string): boolean {
  return WINDOW.test(text);
}
