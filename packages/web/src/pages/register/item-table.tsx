import { useQueries } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
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
/**
 * Rows that come and go together. The virtualizer goes over all that it counts whenever it learns a height, which for a
 * hundred thousand rows took longer than a frame; for blocks of rows it does not.
 */
const ROWS_IN_BLOCK = 12;
const BLOCKS_BEYOND = 1;
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
    count: Math.ceil(total / ROWS_IN_BLOCK),
    estimateSize: (block) => Math.min(ROWS_IN_BLOCK, total - block * ROWS_IN_BLOCK) * ROW_HEIGHT_PX,
    overscan: isPrinting ? Math.ceil(PRINTED_AT_MOST / ROWS_IN_BLOCK) : BLOCKS_BEYOND,
    scrollMargin: top,
  });
  const blocks = virtualizer.getVirtualItems();
  const firstRow = (blocks[0]?.index ?? 0) * ROWS_IN_BLOCK;
  const endRow = Math.min(total, ((blocks.at(-1)?.index ?? -1) + 1) * ROWS_IN_BLOCK);
  const itemAt = useItems(filter, firstRow, endRow);
  const above = (blocks[0]?.start ?? top) - top;
  const below = virtualizer.getTotalSize() - ((blocks.at(-1)?.end ?? top) - top);
  return (
    <table ref={table} className="item-table rows-apart" aria-label={t("tableLabel")} aria-rowcount={total + 1}>
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
      <Space height={above} columns={columns.length + 1} />
      {blocks.map(({ index: block }) => (
        <tbody key={block} ref={virtualizer.measureElement} data-index={block}>
          {rowsOf(block, endRow).map((index) => (
            <ItemRow key={index} index={index} item={itemAt(index)} columns={columns} />
          ))}
        </tbody>
      ))}
      <Space height={below} columns={columns.length + 1} />
    </table>
  );
}

function rowsOf(block: number, end: number): readonly number[] {
  const first = block * ROWS_IN_BLOCK;
  return Array.from({ length: Math.min(ROWS_IN_BLOCK, end - first) }, (_, i) => first + i);
}

/** What is not in the page keeps its place. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height <= 0 ? null : (
    <tbody>
      <tr className="item-space">
        <td colSpan={columns} style={{ height }} />
      </tr>
    </tbody>
  );
}

/** The items from one row until before another, as far as they have come. */
function useItems(filter: ItemFilter, from: number, end: number): (index: number) => ItemSummary | undefined {
  const first = Math.floor(from / ITEMS_PER_PAGE);
  const last = Math.floor(Math.max(from, end - 1) / ITEMS_PER_PAGE);
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
