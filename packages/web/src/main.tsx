import "./zod-without-eval.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./theme/tokens.css";
import "./theme/base.css";
import { firstLocale } from "./messages/locale.tsx";
import { App } from "./shell/app.tsx";
import { shellMessages } from "./shell/messages/index.ts";
import { applyTheme, storedTheme } from "./theme/theme.tsx";

applyTheme(storedTheme());
// Asked for before the first rendering, which needs them.
void shellMessages.load(firstLocale());

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
