/** A page about the models of one kind: those that the record holds, or one from a file of the reader's own. */
import type { JsonObject } from "@kelisim/register";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { Link, useSearchParams } from "react-router";
import { allItemsQuery, itemQuery } from "../api/items.ts";
import { SelectField } from "../components/field.tsx";
import { Loading } from "../components/loading.tsx";
import { Notice } from "../components/notice.tsx";
import { Page } from "../components/page.tsx";
import { type ModelProblem, ProblemList } from "../components/problem-list.tsx";
import { useWords } from "../components/words.tsx";
import { useMessages } from "../messages/messages.ts";
import "./instrument.css";
import { KeptFor, useKeptInTab } from "../components/kept-in-tab.tsx";
import { modelMessages } from "./messages/index.ts";
import { OpenModel } from "./open-model.tsx";

export type ModelCheck<Model> =
  | { readonly ok: true; readonly model: Model }
  | { readonly ok: false; readonly problems: readonly ModelProblem[] };

interface ModelPageProps<Model> {
  readonly type: "crossing" | "basin";
  readonly title: string;
  readonly lead: string;
  check(input: unknown): ModelCheck<Model>;
  /** What is shown of a model; `origin` says where it comes from. */
  show(model: Model, origin: ReactNode): ReactNode;
}

export function ModelPage<Model>({ type, title, lead, check, show }: ModelPageProps<Model>) {
  const t = useMessages(modelMessages);
  const words = useWords();
  const items = useSuspenseQuery(allItemsQuery({ type: [type] })).data;
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useKeptInTab<{ readonly name: string; readonly model: Model } | null>(
    `${type}.own`,
    null,
  );
  const chosen = search.get("item") ?? items[0]?.id ?? null;

  return (
    <Page
      title={title}
      lead={lead}
      actions={<OpenModel check={check} onOpen={(name, model) => setOpened({ name, model })} />}
    >
      {items.length > 1 && opened === null && (
        <SelectField
          label={t("whichModel")}
          value={chosen ?? ""}
          onChange={(item) => setSearch({ item }, { replace: true })}
          options={items.map((item) => ({ value: item.id, label: words(item.item.title) }))}
        />
      )}
      {opened ? (
        <>
          <Notice kind="info">
            <p>{t("ownModel", { name: opened.name })}</p>
          </Notice>
          <KeptFor name={`${type}.${opened.name}`}>{show(opened.model, null)}</KeptFor>
        </>
      ) : chosen ? (
        <RecordedModel key={chosen} id={chosen} check={check} show={show} />
      ) : (
        <Notice kind="info" title={t("none.title")}>
          <p>{t("none.text")}</p>
        </Notice>
      )}
    </Page>
  );
}

/** The model of an item of the record: what is in force, or else what is proposed. */
function RecordedModel<Model>({
  id,
  check,
  show,
}: Pick<ModelPageProps<Model>, "check" | "show"> & { readonly id: string }) {
  const t = useMessages(modelMessages);
  const { data, isPending, error } = useQuery(itemQuery(id));
  const item = (data?.inForce ?? data?.pending.at(-1) ?? data?.revisions.at(-1))?.item;
  const model: JsonObject | null = item && "model" in item ? item.model : null;
  const checked = useMemo(() => (model === null ? null : check(model)), [model, check]);
  if (isPending) return <Loading />;
  if (error) return <Notice kind="error" title={error.message} />;
  if (checked === null) return <Notice kind="error" title={t("noModel")} />;
  if (!checked.ok) {
    return (
      <Notice kind="error" title={t("badModel")}>
        <ProblemList problems={checked.problems} />
      </Notice>
    );
  }
  const origin = <Link to={`/register/${id}`}>{data.inForce ? t("origin.inForce") : t("origin.proposed")}</Link>;
  return <KeptFor name={`${id}.${data.revisions.length}`}>{show(checked.model, origin)}</KeptFor>;
}
