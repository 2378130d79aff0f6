import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const desk = process.env.WATCHFLOOR_DESK ?? "http://127.0.0.1:8787";

export default defineConfig({
  plugins: [react()],
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
    environment: "jsdom",
    setupFiles: ["testing/setup.ts"],
    css: false,
    restoreMocks: true,
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
