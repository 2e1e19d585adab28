/** Light or dark: as the system has it, or as chosen. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

interface ThemeChoice {
  readonly theme: Theme;
  choose(theme: Theme): void;
}

const ThemeContext = createContext<ThemeChoice | null>(null);
const STORED = "kelisim.theme";

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState(storedTheme);
  useEffect(() => {
    applyTheme(theme);
  }, [theme]);
  const choice = useMemo(
    () => ({
      theme,
      choose: (chosen: Theme) => {
        localStorage.setItem(STORED, chosen);
        setTheme(chosen);
      },
    }),
    [theme],
  );
  return <ThemeContext value={choice}>{children}</ThemeContext>;
}

export function useTheme(): ThemeChoice {
  const choice = use(ThemeContext);
  if (choice === null) throw new Error("useTheme stands outside of a ThemeProvider");
  return choice;
}

export function storedTheme(): Theme {
  const stored = localStorage.getItem(STORED);
  return themes.find((theme) => theme === stored) ?? "system";
}

/** Puts the choice on the page's root element, where tokens.css looks for it. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
