/** What jsdom lacks, and a network that answers only what a test said it would. */
import "./act";
import "./waiting";
import "@testing-library/jest-dom/vitest";
import { notifications } from "@mantine/notifications";
import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, beforeAll } from "vitest";
import { isReachable, isSignedOut } from "@/api/client";
import { heard } from "@/api/live";
import { closePalette } from "@/app/Palette";
import { findLabelsQuickly } from "./labels";
import { network } from "./network";
import { matchNamesQuickly } from "./selectors";
import { styleOf } from "./styles";

class Unobserving {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver = Unobserving;
globalThis.EventSource = class extends EventTarget {
  static CLOSED = 2;
  readyState = 0;
  close() {}
} as unknown as typeof EventSource;
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener() {},
    removeListener() {},
  });
// Virtual lists ask how much room there is; jsdom lays nothing out.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { get: () => 700, configurable: true },
  clientWidth: { get: () => 1000, configurable: true },
  offsetHeight: { get: () => 700, configurable: true },
  offsetWidth: { get: () => 1000, configurable: true },
});
// A field that grows with its text listens for fonts.
Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
window.getComputedStyle = styleOf;
findLabelsQuickly();
matchNamesQuickly();
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

beforeAll(() => network.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  cleanup();
  network.resetHandlers();
  notifications.clean();
  notifications.cleanQueue();
  localStorage.clear();
  isSignedOut.set(false);
  isReachable.set(true);
  closePalette();
  heard.set([]);
});
afterAll(() => network.close());
