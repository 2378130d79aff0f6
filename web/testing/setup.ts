/** What jsdom lacks, and a network that answers only what a test said it would. */
import "@testing-library/jest-dom/vitest";
import { notifications } from "@mantine/notifications";
import { cleanup, configure } from "@testing-library/react";
import * as React from "react";
import { afterAll, afterEach, beforeAll } from "vitest";
import { isReachable, isSignedOut } from "@/api/client";
import { heard } from "@/api/live";
import { closePalette } from "@/app/Palette";
import { findLabelsQuickly } from "./labels";
import { network } from "./network";
import { styleOf } from "./styles";

// A page is loaded when it is first gone to, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 });

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
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

// Who rendered whom is kept with a stack for each element, a sixth of all the time, until so many are kept in a second.
const kept = Reflect.get(React, "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE");
Object.defineProperty(kept, "recentlyCreatedOwnerStacks", { get: () => Number.MAX_SAFE_INTEGER, set: () => undefined });

// The library says so itself, but only in the first file of a worker.
(globalThis as typeof globalThis & { IS_REACT_ACT_ENVIRONMENT: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

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
