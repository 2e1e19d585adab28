import { useQueries } from "@tanstack/react-query";
import { useWindowVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { ITEMS_PER_PAGE, type ItemFilter, type ItemSummary, itemsFromQuery } from "../../api/items.ts";
import { useMessages } from "../../messages/messages.ts";
import type { Column } from "./columns.ts";
import { ItemRow } from "./item-row.tsx";
import { registerMessages } from "./messages/index.ts";

interface ItemTableProps {
  readonly filter: ItemFilter;
  readonly columns: readonly Column[];
  readonly total: number;
}

const ROW_HEIGHT_PX = 76;
const ROWS_BEYOND = 12;
const PRINTED_AT_MOST = 500;

/** A table of any length: only the rows in sight are in the page, and their data come as they are scrolled to. */
export function ItemTable({ filter, columns, total }: ItemTableProps) {
  const t = useMessages(registerMessages);
  const table = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  const isPrinting = useIsPrinting();
  useLayoutEffect(() => {
    setTop((table.current?.getBoundingClientRect().top ?? 0) + scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: isPrinting ? PRINTED_AT_MOST : ROWS_BEYOND,
    scrollMargin: top,
  });
  const rows = virtualizer.getVirtualItems();
  const itemAt = useItems(filter, rows);
  const above = (rows[0]?.start ?? top) - top;
  const below = virtualizer.getTotalSize() - ((rows.at(-1)?.end ?? top) - top);
  return (
    <table ref={table} className="item-table" aria-label={t("tableLabel")} aria-rowcount={total + 1}>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className="item-title">
            {t("column.title")}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className={`item-${column}`}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Space height={above} columns={columns.length + 1} />
        {rows.map(({ index }) => (
          <ItemRow
            key={index}
            index={index}
            item={itemAt(index)}
            columns={columns}
            measure={virtualizer.measureElement}
          />
        ))}
        <Space height={below} columns={columns.length + 1} />
      </tbody>
    </table>
  );
}

/** What is not in the page keeps its place. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height <= 0 ? null : (
    <tr className="item-space">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

/** The items of the rows in sight, as far as they have come. */
function useItems(filter: ItemFilter, rows: readonly VirtualItem[]): (index: number) => ItemSummary | undefined {
  const first = Math.floor((rows[0]?.index ?? 0) / ITEMS_PER_PAGE);
  const last = Math.floor((rows.at(-1)?.index ?? 0) / ITEMS_PER_PAGE);
  const pages = useQueries({
    queries: Array.from({ length: last - first + 1 }, (_, i) => itemsFromQuery(filter, (first + i) * ITEMS_PER_PAGE)),
  });
  return (index) => pages[Math.floor(index / ITEMS_PER_PAGE) - first]?.data?.items[index % ITEMS_PER_PAGE];
}

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia("print");
    const changed = () => setPrinting(media.matches);
    media.addEventListener("change", changed);
    return () => media.removeEventListener("change", changed);
  }, []);
  return isPrinting;
}
