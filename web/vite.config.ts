import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const desk = process.env.WATCHFLOOR_DESK ?? "http://127.0.0.1:8787";

const APART = ["src/ui/graph/{Picture,GraphView,drawing}.test.*", "src/ui/chart/{Chart,drawing}.test.*"];

export default defineConfig({
  plugins: [react()],
  // What tests load is written for the build of React that they show.
  oxc: { jsx: { development: process.env.VITEST ? false : undefined } },
  resolve: {
    alias: {
      "@testing": fileURLToPath(new URL("./testing", import.meta.url)),
      "@": fileURLToPath(new URL("./src", import.meta.url)),
    },
  },
  build: {
    outDir: "../src/watchfloor/console",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    manifest: true,
  },
  server: { port: 5173, proxy: { "/api": { target: desk, changeOrigin: false } } },
  test: {
    css: false,
    // React as it ships, in half the time; "development" here shows the warnings of its other build.
    env: { NODE_ENV: "production" },
    restoreMocks: true,
    maxWorkers: 2,
    // Pages come and go by the thousand: room for the young spares looking for garbage again and again.
    execArgv: ["--max-semi-space-size=64"],
    testTimeout: 20_000,
    setupFiles: ["testing/setup.ts"],
    // One page and one set of modules a worker, for all files but those that put another module in a module's place.
    projects: [
      {
        extends: true,
        test: {
          name: "console",
          environment: "./testing/environment.ts",
          isolate: false,
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: APART,
        },
      },
      { extends: true, test: { name: "apart", environment: "jsdom", include: APART } },
    ],
  },
});
