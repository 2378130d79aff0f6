/** What opens, opens at once: lists and menus of a part are there without their transitions. */
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";

export function AtOnce({ children }: { children: ReactNode }) {
  return (
    <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
