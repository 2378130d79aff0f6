/** One part of the screen alone, at an address, for tests of what lies in `ui`. */
import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { onTestFinished } from "vitest";
import { createQueryClient } from "@/api/queries";
import { listenForShortcuts } from "@/lib/shortcuts";
import { theme } from "@/ui/theme";
import { failed } from "@/ui/told";

/** Show a component at `/part`; gives who types and clicks, the router and the cache. */
export function showPart(Part: () => ReactNode, address = "/part") {
  const client = createQueryClient(failed);
  client.setDefaultOptions({ queries: { retry: false } });
  const root = createRootRoute({ component: Outlet });
  const part = createRoute({ getParentRoute: () => root, path: "/part", component: Part });
  const other = createRoute({ getParentRoute: () => root, path: "/$", component: () => <p>Another page</p> });
  const router = createRouter({
    routeTree: root.addChildren([part, other]),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const words = new URLSearchParams(search as Record<string, string>).toString();
      return words ? `?${words}` : "";
    },
  });
  onTestFinished(listenForShortcuts(window));
  onTestFinished(() => notifications.clean());
  render(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <Notifications />
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup({ delay: null }), router, client, screen };
}
