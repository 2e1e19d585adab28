import type { ReactNode } from "react";
import { ScrollSideways } from "../components/scroll-sideways.tsx";
import { Tag } from "../components/tag.tsx";
import { useMessages } from "../messages/messages.ts";
import { modelMessages } from "./messages/index.ts";
import { isAssumed, sourcedFigures } from "./sources.ts";

interface SourceTableProps {
  readonly model: unknown;
  /** Where the model itself comes from, such as a link to its item. */
  readonly origin?: ReactNode;
}

/** The figures that a model rests on, each with its source, or the word that it was assumed. */
export function SourceTable({ model, origin }: SourceTableProps) {
  const t = useMessages(modelMessages);
  const figures = sourcedFigures(model);
  const assumed = figures.filter(({ source }) => isAssumed(source)).length;
  return (
    <>
      {origin && <p>{origin}</p>}
      <p>{t("sources.count", { count: figures.length, assumed })}</p>
      <ScrollSideways label={t("sources.caption")}>
        <table>
          <caption className="visually-hidden">{t("sources.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("sources.what")}</th>
              <th scope="col">{t("sources.figure")}</th>
              <th scope="col">{t("sources.source")}</th>
            </tr>
          </thead>
          <tbody lang="en">
            {figures.map(({ path, figures: beside, source }) => (
              <tr key={path.join("/")}>
                <th scope="row">{path.join(" › ")}</th>
                <td>
                  {beside.map(([name, value]) => (
                    <div key={name}>
                      {name} {value}
                    </div>
                  ))}
                </td>
                <td>
                  {isAssumed(source) && (
                    <>
                      <Tag tone="wait" sign="?">
                        {t("sources.assumed")}
                      </Tag>{" "}
                    </>
                  )}
                  {source}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </>
  );
}
