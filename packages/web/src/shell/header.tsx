import { useState } from "react";
import { Link, NavLink } from "react-router";
import { useRecord } from "../api/record.ts";
import { type Locale, localeNames, locales, useLocale } from "../messages/locale.tsx";
import { useMessages } from "../messages/messages.ts";
import { type Theme, themes, useTheme } from "../theme/theme.tsx";
import { DeskMenu } from "./desk-menu.tsx";
import { Mark } from "./mark.tsx";
import { shellMessages } from "./messages/index.ts";
import { navigation } from "./pages.ts";
import { WaitingCount } from "./waiting-count.tsx";

export function Header() {
  const t = useMessages(shellMessages);
  const { charter } = useRecord();
  const [isOpen, setOpen] = useState(false);
  return (
    <header>
      <div className="header">
        <div className="header-row">
          <Link to="/" className="header-brand">
            <Mark className="header-mark" />
            <span>
              <span className="header-name">Kelisim</span>
              <span className="header-record">{charter.name}</span>
            </span>
          </Link>
          <div className="header-tools">
            <LanguageChoice />
            <ThemeSwitch />
            <DeskMenu />
            <button
              type="button"
              className="header-button nav-toggle"
              aria-expanded={isOpen}
              aria-controls="navigation"
              onClick={() => setOpen(!isOpen)}
            >
              {t("menu")}
            </button>
          </div>
        </div>
      </div>
      <nav id="navigation" className="nav" aria-label={t("navigation")} data-open={isOpen}>
        <ul>
          {navigation.map(({ path, name }) => (
            <li key={path}>
              <NavLink to={path} end={path === "/"} onClick={() => setOpen(false)}>
                {t(`nav.${name}`)}
                {name === "todo" && <WaitingCount />}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function LanguageChoice() {
  const t = useMessages(shellMessages);
  const { locale, choose } = useLocale();
  return (
    <label className="header-select">
      <span className="visually-hidden">{t("language")}</span>
      <select value={locale} onChange={({ target }) => choose(target.value as Locale)}>
        {locales.map((each) => (
          <option key={each} value={each} lang={each}>
            {localeNames[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ThemeSwitch() {
  const t = useMessages(shellMessages);
  const { theme, choose } = useTheme();
  return (
    <label className="header-select">
      <span className="visually-hidden">{t("theme")}</span>
      <select value={theme} onChange={({ target }) => choose(target.value as Theme)}>
        {themes.map((each) => (
          <option key={each} value={each}>
            {t(`theme.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
