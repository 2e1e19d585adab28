import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ITEMS_PER_PAGE, type ItemSummary, itemsFromQuery } from "../../api/items.ts";
import { Button } from "../../components/button.tsx";
import { saveFile } from "../../components/save-file.ts";
import { useWords } from "../../components/words.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import type { Column } from "./columns.ts";
import { csvOf } from "./csv.ts";
import { registerMessages } from "./messages/index.ts";
import type { RegisterView } from "./register-view.ts";

interface CsvDownloadProps {
  readonly view: RegisterView;
  readonly total: number;
}

/** Everything that the filters let through, with the columns shown, as a file for spreadsheets. */
export function CsvDownload({ view, total }: CsvDownloadProps) {
  const t = useMessages(registerMessages);
  const term = useMessages(vocabulary);
  const words = useWords();
  const client = useQueryClient();
  const [prepared, setPrepared] = useState<number | null>(null);

  const cell = (column: Column, { item, standing, status, inForceSince, proposedAt }: ItemSummary): string => {
    const commitment = item.type === "commitment" ? item : null;
    switch (column) {
      case "type":
        return term(`type.${item.type}`);
      case "status":
        return status ? term(`status.${status}`) : term(`standing.${standing}`);
      case "by":
        return (commitment?.by ?? (item.type === "agreement" ? item.signatories : [])).join("; ");
      case "to":
        return commitment?.to.join("; ") ?? "";
      case "area":
        return commitment?.area.map((area) => term(`area.${area}`)).join("; ") ?? "";
      case "strength":
        return commitment ? term(`strength.${commitment.strength}`) : "";
      case "due":
        return commitment?.deadline?.due ?? (item.type === "indicator" ? (item.target?.due ?? "") : "");
      case "since":
        return inForceSince?.slice(0, 10) ?? "";
      case "proposed":
        return proposedAt.slice(0, 10);
    }
  };

  const download = async () => {
    const rows = [["id", t("column.title"), ...view.columns.map((column) => t(`column.${column}`))]];
    try {
      for (let offset = 0; offset < total; offset += ITEMS_PER_PAGE) {
        setPrepared(offset);
        const { items } = await client.fetchQuery(itemsFromQuery(view.filter, offset));
        for (const each of items) {
          rows.push([each.id, words(each.item.title), ...view.columns.map((column) => cell(column, each))]);
        }
      }
      saveFile("register.csv", "text/csv;charset=utf-8", csvOf(rows));
    } finally {
      setPrepared(null);
    }
  };

  return (
    <Button isDisabled={prepared !== null || total === 0} onPress={download}>
      {prepared === null ? t("csv") : t("csvBusy", { count: prepared })}
    </Button>
  );
}
