import type { PartyId } from "@kelisim/register";
import { type Briefing, composeBriefing, renderMarkdown } from "@kelisim/report";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { loadPart } from "../../api/load-part.ts";
import { getJson } from "../../api/request.ts";
import { Button, Buttons } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { saveFile } from "../../components/save-file.ts";
import { type Locale, useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { type BriefingChoice, BriefingOptions } from "./briefing-options.tsx";
import "./briefing-page.css";
import { briefingMessages } from "./messages/index.ts";
import { ReportView } from "./report-view.tsx";

/** The briefing for the next meeting: chosen by party, period and areas, read here, and taken along as a file. */
export default function BriefingPage() {
  const t = useMessages(briefingMessages);
  const { locale } = useLocale();
  const [address, setAddress] = useSearchParams();
  const choice = choiceFrom(address, locale);
  const { party, from, asOf, areas, language } = choice;
  const asked = { party, from, asOf, area: areas };
  // The models take seconds when they are first run: all else is there before.
  const plain = useQuery(briefingQuery({ ...asked, models: "leave" }));
  const whole = useQuery(briefingQuery(asked));
  const briefing = whole.isPlaceholderData ? (plain.data ?? whole.data) : (whole.data ?? plain.data);
  const { error } = plain;
  const report = useMemo(() => briefing && composeBriefing(briefing, language), [briefing, language]);
  const name = briefing && `briefing-${briefing.asOf}-${language}`;

  return (
    <Page title={t("title")} lead={t("lead")}>
      <BriefingOptions choice={choice} onChange={(changed) => setAddress(addressOf(changed), { replace: true })} />
      {report && (
        <div className="screen-only">
          <Buttons>
            <Button look="primary" onPress={() => print()}>
              {t("print")}
            </Button>
            <Button
              onPress={async () => {
                const { renderDocx } = await loadPart(() => import("@kelisim/report/docx"));
                saveFile(`${name}.docx`, DOCX, await renderDocx(report));
              }}
            >
              {t("word")}
            </Button>
            <Button onPress={() => saveFile(`${name}.md`, "text/markdown;charset=utf-8", renderMarkdown(report))}>
              {t("markdown")}
            </Button>
          </Buttons>
        </div>
      )}
      {error && <Notice kind="error" title={t("failed", { reason: error.message })} />}
      <p className="screen-only soft" role="status">
        {whole.isError
          ? t("instrumentsFailed")
          : whole.isPending || whole.isPlaceholderData
            ? t("instrumentsComing")
            : ""}
      </p>
      {report && <ReportView report={report} addressOf={(status) => listOf(status, choice)} />}
    </Page>
  );
}

interface AskedBriefing {
  readonly party: PartyId | undefined;
  readonly from: string | undefined;
  readonly asOf: string | undefined;
  readonly area: readonly string[];
  readonly models?: "leave";
}

function briefingQuery(asked: AskedBriefing) {
  return queryOptions({
    queryKey: ["items", "briefing", asked],
    queryFn: ({ signal }) => getJson<Briefing>("/api/briefing", { format: "json", ...asked }, signal),
    placeholderData: keepPreviousData,
  });
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function choiceFrom(address: URLSearchParams, locale: Locale): BriefingChoice {
  return {
    party: (address.get("party") as PartyId | null) ?? undefined,
    from: address.get("from") ?? undefined,
    asOf: address.get("asOf") ?? undefined,
    areas: address.getAll("area"),
    language: (address.get("language") as Locale | null) ?? locale,
  };
}

/** The register with the commitments that stand so, or with all in force, of the party, the areas and the day that the briefing is about. */
function listOf(status: string | null, { party, asOf, areas }: BriefingChoice): string {
  const address = new URLSearchParams(status ? { status } : { type: "commitment", standing: "in-force" });
  if (party) address.set("actor", party);
  if (asOf) address.set("asOf", asOf);
  for (const area of areas) address.append("area", area);
  return `/register?${address}`;
}

function addressOf({ party, from, asOf, areas, language }: BriefingChoice): URLSearchParams {
  const address = new URLSearchParams({ language });
  if (party) address.set("party", party);
  if (from) address.set("from", from);
  if (asOf) address.set("asOf", asOf);
  for (const area of areas) address.append("area", area);
  return address;
}
