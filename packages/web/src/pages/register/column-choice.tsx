import { useState } from "react";
import { Button, Buttons } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Checkbox } from "../../components/field.tsx";
import { useMessages } from "../../messages/messages.ts";
import { columns as allColumns, type Column } from "./columns.ts";
import { registerMessages } from "./messages/index.ts";

interface ColumnChoiceProps {
  readonly columns: readonly Column[];
  onChange(columns: readonly Column[]): void;
}

export function ColumnChoice({ columns, onChange }: ColumnChoiceProps) {
  const t = useMessages(registerMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("columns")}</Button>
      {isOpen && (
        <Dialog title={t("columns")} onClose={() => setOpen(false)}>
          {allColumns.map((column) => (
            <Checkbox
              key={column}
              label={t(`column.${column}`)}
              checked={columns.includes(column)}
              onChange={(isShown) =>
                onChange(allColumns.filter((each) => (each === column ? isShown : columns.includes(each))))
              }
            />
          ))}
          <Buttons>
            <Button look="primary" onPress={() => setOpen(false)}>
              {t("close")}
            </Button>
          </Buttons>
        </Dialog>
      )}
    </>
  );
}
