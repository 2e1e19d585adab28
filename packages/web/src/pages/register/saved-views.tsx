import { type FormEvent, useState } from "react";
import { useRecord } from "../../api/record.ts";
import { Button, Buttons } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { useKeptInTab } from "../../components/kept-in-tab.tsx";
import { useMessages } from "../../messages/messages.ts";
import { registerMessages } from "./messages/index.ts";

interface SavedView {
  readonly name: string;
  /** The page's query. */
  readonly address: string;
}

interface SavedViewsProps {
  /** The present view. */
  readonly address: string;
  onOpen(address: string): void;
}

/** Views that the reader keeps in this browser. */
export function SavedViews({ address, onOpen }: SavedViewsProps) {
  const t = useMessages(registerMessages);
  const { record } = useRecord();
  const [isOpen, setOpen] = useState(false);
  const [views, setViews] = useState(() => loadViews(record));
  const [name, setName] = useKeptInTab("view.name", "");

  const keep = (changed: readonly SavedView[]) => {
    localStorage.setItem(storedUnder(record), JSON.stringify(changed));
    setViews(changed);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === "") return;
    keep([...views.filter((view) => view.name !== wanted), { name: wanted, address }]);
    setName("");
  };

  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("views")}</Button>
      {isOpen && (
        <Dialog title={t("views")} onClose={() => setOpen(false)}>
          {views.length === 0 && <p className="soft">{t("viewNone")}</p>}
          <ul className="saved-views">
            {views.map((view) => (
              <li key={view.name}>
                <Button
                  look="quiet"
                  onPress={() => {
                    onOpen(view.address);
                    setOpen(false);
                  }}
                >
                  {view.name}
                </Button>
                <Button
                  look="quiet"
                  aria-label={t("viewRemove", { name: view.name })}
                  onPress={() => keep(views.filter((each) => each !== view))}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
          <form onSubmit={save}>
            <TextField label={t("viewName")} value={name} onChange={setName} maxLength={80} />
            <Buttons>
              <Button type="submit" look="primary">
                {t("viewSave")}
              </Button>
              <Button onPress={() => setOpen(false)}>{t("close")}</Button>
            </Buttons>
          </form>
        </Dialog>
      )}
    </>
  );
}

const storedUnder = (record: string): string => `kelisim.views.${record}`;

function loadViews(record: string): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storedUnder(record)) ?? "[]");
    return Array.isArray(stored) ? (stored as SavedView[]) : [];
  } catch {
    return [];
  }
}
