/** The console: its theme, its cache and its pages. */
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { theme } from "@/ui/theme";
import type { Console } from "./console";

export function App({ console }: { console: Console }) {
  return (
    <MantineProvider
      env={import.meta.env.MODE === "test" ? "test" : "default"}
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={console.client}>
        <Notifications position="bottom-right" limit={4} />
        <RouterProvider router={console.router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
