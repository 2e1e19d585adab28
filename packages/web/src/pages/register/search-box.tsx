import { useEffect, useId, useState } from "react";
import { useMessages } from "../../messages/messages.ts";
import { registerMessages } from "./messages/index.ts";

const PAUSE_MS = 250;

interface SearchBoxProps {
  readonly search: string;
  onSearch(search: string | undefined): void;
}

/** Searches as one writes, when there is a pause. */
export function SearchBox({ search, onSearch }: SearchBoxProps) {
  const t = useMessages(registerMessages);
  const id = useId();
  const [text, setText] = useState(search);
  // The address may change by other ways: filters cleared, a saved view, the browser's back.
  useEffect(() => setText(search), [search]);
  useEffect(() => {
    if (text === search) return;
    const timer = setTimeout(() => onSearch(text.trim() || undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search, onSearch]);
  return (
    <div className="register-search">
      <label htmlFor={id}>{t("search")}</label>
      <input
        id={id}
        type="search"
        className="field-input"
        maxLength={200}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setText(target.value)}
      />
      <span id={`${id}-hint`} className="small soft">
        {t("searchHint")}
      </span>
    </div>
  );
}
