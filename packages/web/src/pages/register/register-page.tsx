import { useQuery } from "@tanstack/react-query";
import { Suspense, useDeferredValue, useState } from "react";
import { type ItemFilter, itemCountsQuery } from "../../api/items.ts";
import { lazyPart } from "../../api/load-part.ts";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { useMessages } from "../../messages/messages.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { CsvDownload } from "./csv-download.tsx";
import { Facets } from "./facets.tsx";
import { ItemTable } from "./item-table.tsx";
import { registerMessages } from "./messages/index.ts";
import "./register-page.css";
import { isEmpty } from "./register-view.ts";
import { SavedViews } from "./saved-views.tsx";
import { SearchBox } from "./search-box.tsx";
import { useRegisterView } from "./use-register-view.ts";

const Timeline = lazyPart(() => import("./timeline.tsx"));

/** Everything in the record, to be searched, narrowed and looked at as a table or along time. */
export default function RegisterPage() {
  const t = useMessages(registerMessages);
  const { view, address, change, open } = useRegisterView();
  const setFilter = (filter: ItemFilter) => change({ filter });
  const { data: counts } = useQuery(itemCountsQuery(view.filter));
  const filter = useDeferredValue(view.filter);
  const [areFacetsOpen, setFacetsOpen] = useState(false);

  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="register-bar screen-only">
        <SearchBox search={view.filter.search ?? ""} onSearch={(search) => setFilter({ ...view.filter, search })} />
        <div className="register-tools">
          <fieldset className="segments">
            <legend className="visually-hidden">{t("view")}</legend>
            {(["table", "timeline"] as const).map((layout) => (
              <label key={layout}>
                <input
                  type="radio"
                  name="layout"
                  checked={view.layout === layout}
                  onChange={() => change({ layout })}
                />
                <span>{layout === "table" ? t("asTable") : t("asTimeline")}</span>
              </label>
            ))}
          </fieldset>
          <SavedViews address={address} onOpen={open} />
          {view.layout === "table" && (
            <ColumnChoice columns={view.columns} onChange={(columns) => change({ columns })} />
          )}
          <CsvDownload view={view} total={counts?.total ?? 0} />
        </div>
      </div>
      <div className="register">
        <aside className="register-facets screen-only" aria-label={t("filters")}>
          <div className="register-facets-toggle">
            <Button aria-expanded={areFacetsOpen} onPress={() => setFacetsOpen(!areFacetsOpen)}>
              {areFacetsOpen ? t("hideFilters") : t("showFilters")}
            </Button>
          </div>
          <div className="register-facets-list" data-open={areFacetsOpen}>
            <Facets filter={view.filter} facets={counts?.facets} onChange={setFilter} />
          </div>
        </aside>
        <section className="register-items" aria-labelledby="found">
          <div className="register-found">
            <p id="found" role="status">
              {counts && t("found", { count: counts.total })}
            </p>
            {!isEmpty(view.filter) && (
              <Button look="quiet" onPress={() => setFilter({})}>
                {t("clear")}
              </Button>
            )}
          </div>
          {counts?.total === 0 && <p>{isEmpty(view.filter) ? t("empty") : t("nothing")}</p>}
          {counts?.total === 0 && isEmpty(view.filter) && (
            <ButtonLink look="primary" to="/read">
              {t("readFirst")}
            </ButtonLink>
          )}
          {counts !== undefined && counts.total > 0 && view.layout === "table" && (
            <ItemTable filter={filter} columns={view.columns} total={counts.total} />
          )}
          {view.layout === "timeline" && (
            <Suspense fallback={<Loading />}>
              <Timeline filter={filter} />
            </Suspense>
          )}
        </section>
      </div>
    </Page>
  );
}
