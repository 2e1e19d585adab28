import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { mapGeometry } from "./scripts/map-geometry.ts";

/** `npm run dev -w @kelisim/web` proxies the API to a record served at KELISIM_API. */
const api = process.env["KELISIM_API"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react(), mapGeometry()],
  resolve: { conditions: ["kelisim-source", "module", "browser", "development|production"] },
  build: {
    target: "es2023",
    // Inline data would be refused by the server's Content-Security-Policy, and can't be kept for ever.
    assetsInlineLimit: 0,
    // The polyfill is an inline script, and every browser that runs the rest has module preload.
    modulePreload: { polyfill: false },
    manifest: true,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": api, "/log": api } },
});
