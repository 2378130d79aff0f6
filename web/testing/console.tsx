/** The whole console at an address, for tests that act as a person would. */
import { createMemoryHistory } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { onTestFinished } from "vitest";
import { App } from "@/app/App";
import { createConsole } from "@/app/console";
import { listenForShortcuts } from "@/lib/shortcuts";

/** Open an address; gives who types and clicks, the router, and how to leave. */
export function openAt(address: string) {
  const console = createConsole(createMemoryHistory({ initialEntries: [address] }));
  console.client.setDefaultOptions({ queries: { retry: false } });
  const unlisten = listenForShortcuts(window);
  onTestFinished(unlisten);
  const view = render(<App console={console} />);
  const leave = () => {
    unlisten();
    view.unmount();
  };
  return { user: userEvent.setup({ delay: null }), router: console.router, client: console.client, leave, screen };
}

/** Put words into a field at once, as from the clipboard; typing them key by key takes long. */
export async function write(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, words: string) {
  await user.click(field);
  await user.paste(words);
}
