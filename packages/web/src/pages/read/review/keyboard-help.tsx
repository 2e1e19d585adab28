import { Checkbox } from "../../../components/field.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import { type Shortcut, shortcutKeys } from "./use-shortcuts.ts";

const shown: readonly Shortcut[] = [
  "next",
  "previous",
  "next-open",
  "accept",
  "reject",
  "correct",
  "add",
  "add-statement",
  "add-figure",
  "start",
  "end",
  "undo",
  "redo",
];

interface KeyboardHelpProps {
  readonly isOn: boolean;
  onChange(isOn: boolean): void;
}

/** What the marks' lines mean, and how everything is done without a pointer. */
export function KeyboardHelp({ isOn, onChange }: KeyboardHelpProps) {
  const t = useMessages(readMessages);
  return (
    <details className="read-help">
      <summary>{t("help")}</summary>
      <div className="read-help-columns">
        <div>
          <h3>{t("legend")}</h3>
          <ul className="read-legend">
            {(["open", "accepted", "rejected"] as const).map((state) => (
              <li key={state}>
                <span className={`read-run read-commitment read-commitment-${state} read-tone-1`}>
                  {t(`legend.${state}`)}
                </span>
              </li>
            ))}
            {(["statement", "figure"] as const).map((kind) => (
              <li key={kind}>
                <span className={`read-run read-${kind} read-${kind}-open`}>{t(`legend.${kind}`)}</span>
              </li>
            ))}
          </ul>
          <p className="small">{t("legend.tone")}</p>
          <h3>{t("handles")}</h3>
          <p id="read-handle-help">{t("handlesHelp")}</p>
        </div>
        <div>
          <h3>{t("keyboard")}</h3>
          <p className="small">{t("keyboardLead")}</p>
          <dl className="read-keys">
            {shown.map((shortcut) => (
              <div key={shortcut}>
                <dt>
                  <kbd>{shortcutKeys[shortcut].shown}</kbd>
                </dt>
                <dd>{t(`key.${shortcut}`)}</dd>
              </div>
            ))}
          </dl>
          <Checkbox label={t("keyboardOn")} checked={isOn} onChange={onChange} />
        </div>
      </div>
    </details>
  );
}
