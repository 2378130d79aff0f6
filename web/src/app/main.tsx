/** Where the page begins. */
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@/ui/tokens.css";
import "@/ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { listenForShortcuts } from "@/lib/shortcuts";
import { App } from "./App";
import { createConsole } from "./console";

const root = document.getElementById("root");
if (root) {
  listenForShortcuts(window);
  createRoot(root).render(
    <StrictMode>
      <App console={createConsole()} />
    </StrictMode>,
  );
}
