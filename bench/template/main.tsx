/** What the console is measured beside: a bare Mantine page with a frame and two views, and nothing behind them. */
import "@mantine/core/styles.css";
import { AppShell, Button, MantineProvider, Title } from "@mantine/core";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const VIEWS = ["Floor", "Leads"];

function Template() {
  const [view, setView] = useState("Floor");
  return (
    <AppShell navbar={{ width: 180, breakpoint: "sm" }} padding="md">
      <AppShell.Navbar p="md">
        {VIEWS.map((name) => (
          <Button key={name} variant="subtle" onClick={() => setView(name)}>
            {name}
          </Button>
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        <Title>{view}</Title>
      </AppShell.Main>
    </AppShell>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <MantineProvider>
      <Template />
    </MantineProvider>,
  );
}
