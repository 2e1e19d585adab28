import type { BasinModel, DeliveriesFile, PartyAccount, Statement } from "@kelisim/river";
import { useMemo } from "react";
import { Button, Buttons } from "../../components/button.tsx";
import { LineChart } from "../../components/chart/line-chart.tsx";
import { ChooseFile } from "../../components/choose-file.tsx";
import { useKeptInTab } from "../../components/kept-in-tab.tsx";
import { Notice } from "../../components/notice.tsx";
import { saveFile } from "../../components/save-file.ts";
import { ScrollSideways } from "../../components/scroll-sideways.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { riverMessages } from "./messages/index.ts";
import { partyName, riverName } from "./names.ts";
import type { AccountAnswer, Question } from "./questions.ts";
import { monthTicks, periodLabel } from "./season.ts";
import { textOf } from "./text-of-table.ts";
import { useBasin } from "./use-basin.ts";

type AccountQuestion = Extract<Question, { kind: "account" }>;

/** Each side's account of the water, from the readings of both sides' gauges. */
export function AccountsPanel({ model }: { readonly model: BasinModel }) {
  const t = useMessages(riverMessages);
  const [files, setFiles] = useKeptInTab<readonly DeliveriesFile[]>("readings", []);
  const question = useMemo<AccountQuestion | null>(
    () => (files.length === 0 ? null : { kind: "account", model, files }),
    [model, files],
  );
  const { answer, failure } = useBasin(question);
  const add = async (party: string, chosen: readonly File[]) => {
    const read = await Promise.all(
      chosen.map(async (file) => ({ party, file: file.name, text: textOf(await file.arrayBuffer()) })),
    );
    setFiles((now) => [
      ...now.filter((old) => !read.some((one) => one.party === old.party && one.file === old.file)),
      ...read,
    ]);
  };
  return (
    <>
      <p>{t("accounts.lead")}</p>
      <div className="side-files">
        {model.parties.map(({ id }) => (
          <SideFiles
            key={id}
            name={partyName(model, id)}
            files={files.filter(({ party }) => party === id).map(({ file }) => file)}
            onAdd={(chosen) => add(id, chosen)}
            onRemove={(name) => setFiles((now) => now.filter(({ party, file }) => party !== id || file !== name))}
          />
        ))}
      </div>
      {failure && <Notice kind="error" title={failure} />}
      {files.length > 0 && answer && <Answer model={model} answer={answer} />}
    </>
  );
}

interface SideFilesProps {
  readonly name: string;
  readonly files: readonly string[];
  onAdd(files: readonly File[]): void;
  onRemove(file: string): void;
}

function SideFiles({ name, files, onAdd, onRemove }: SideFilesProps) {
  const t = useMessages(riverMessages);
  return (
    <section aria-label={t("accounts.readingsOf", { party: name })}>
      <h2>{t("accounts.readingsOf", { party: name })}</h2>
      <ul>
        {files.map((file) => (
          <li key={file}>
            {file}{" "}
            <Button look="quiet" onPress={() => onRemove(file)}>
              {t("accounts.remove", { file })}
            </Button>
          </li>
        ))}
      </ul>
      <ChooseFile accept=".csv,text/csv,text/plain" multiple onChoose={onAdd}>
        {t("accounts.add")}
      </ChooseFile>
    </section>
  );
}

function Answer({ model, answer }: { readonly model: BasinModel; readonly answer: AccountAnswer }) {
  const t = useMessages(riverMessages);
  if (!answer.ok) {
    return (
      <Notice kind="error" title={t("accounts.problems")}>
        <ul>
          {answer.problems.slice(0, 20).map(({ file, line, message }) => (
            <li key={`${file} ${line} ${message}`}>
              {t("accounts.line", { file, line })}: <span lang="en">{message}</span>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  const { accounts, statement } = answer;
  const { warnings } = accounts.counted;
  return (
    <>
      {warnings.length > 0 && (
        <Notice kind="warning" title={t("accounts.warnings", { count: warnings.length })}>
          <ul>
            {warnings.slice(0, 20).map(({ code, at, message }) => (
              <li key={`${code} ${at} ${message}`} lang="en">
                {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {accounts.rivers.map(({ river, parties }) => (
        <section key={river} aria-label={riverName(model, river)}>
          <h2>{riverName(model, river)}</h2>
          <BalanceTable model={model} parties={parties} />
          {parties.map((account) => (
            <BalanceChart
              key={account.party}
              name={partyName(model, account.party)}
              account={account}
              periods={accounts.periods.map(({ startDate, days }) => ({ startDate, days }))}
            />
          ))}
        </section>
      ))}
      <Buttons>
        <Button look="primary" onPress={() => saveStatement(statement)}>
          {t("accounts.statement")}
        </Button>
      </Buttons>
    </>
  );
}

function BalanceTable({ model, parties }: { readonly model: BasinModel; readonly parties: readonly PartyAccount[] }) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const volume = (hm3: number) => formats.number(hm3, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const sides = [...new Set(parties.flatMap(({ totals }) => Object.keys(totals.deliveredBySideHm3)))];
  return (
    <ScrollSideways label={t("accounts.caption")}>
      <table>
        <caption>{t("accounts.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("side")}</th>
            <th scope="col" className="number">
              {t("entitled")}
            </th>
            <th scope="col" className="number">
              {t("planned")}
            </th>
            <th scope="col" className="number">
              {t("delivered")}
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" className="number">
                {t("accounts.by", { party: partyName(model, side) })}
              </th>
            ))}
            <th scope="col" className="number">
              {t("accounts.balance")}
            </th>
          </tr>
        </thead>
        <tbody>
          {parties.map(({ party, totals }) => (
            <tr key={party}>
              <th scope="row">{partyName(model, party)}</th>
              <td className="number">{volume(totals.entitledHm3)}</td>
              <td className="number">{volume(totals.plannedHm3)}</td>
              <td className="number">{volume(totals.deliveredHm3)}</td>
              {sides.map((side) => (
                <td key={side} className="number">
                  {side in totals.deliveredBySideHm3 ? volume(totals.deliveredBySideHm3[side]!) : "–"}
                </td>
              ))}
              <td className="number">{volume(totals.balanceHm3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">{t("accounts.balanceHint")}</p>
    </ScrollSideways>
  );
}

interface BalanceChartProps {
  readonly name: string;
  readonly account: PartyAccount;
  readonly periods: readonly { readonly startDate: string; readonly days: number }[];
}

function BalanceChart({ name, account, periods }: BalanceChartProps) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const volume = (hm3: number) => formats.number(hm3, { maximumFractionDigits: Math.abs(hm3) < 10 ? 1 : 0 });
  const totals = (values: readonly number[]) =>
    values.map((_, at) => values.slice(0, at + 1).reduce((a, b) => a + b, 0));
  return (
    <LineChart
      title={t("accounts.chart", { party: name })}
      summary={t("accounts.sentence", {
        delivered: volume(account.totals.deliveredHm3),
        entitled: volume(account.totals.entitledHm3),
      })}
      series={[
        { name: t("delivered"), look: 1, values: totals(account.deliveredHm3) },
        { name: t("entitled"), look: 2, values: totals(account.entitledHm3) },
        { name: t("planned"), look: 3, values: totals(account.plannedHm3) },
      ]}
      ticks={monthTicks(periods, formats)}
      positionName={t("period")}
      positionLabel={(at) => periodLabel(periods[at]!, formats)}
      valueLabel={volume}
    />
  );
}

function saveStatement(statement: Statement): void {
  const name = `statement-${statement.from}-${statement.through}.json`.replaceAll("/", "-");
  saveFile(name, "application/json", `${JSON.stringify(statement, null, 2)}\n`);
}
