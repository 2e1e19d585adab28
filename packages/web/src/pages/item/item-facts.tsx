import type { Item } from "@kelisim/register";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { itemQuery } from "../../api/items.ts";
import { useParties } from "../../api/record.ts";
import { useValueText } from "../../components/indicator/use-value-text.ts";
import { PartyMark } from "../../components/party.tsx";
import { Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { DocumentName } from "./document-name.tsx";
import { itemMessages } from "./messages/index.ts";

/** The particulars of an item, as a list of names and values. */
export function ItemFacts({ item }: { readonly item: Item }) {
  const facts = useFacts(item).filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Fact = readonly [name: string, value: ReactNode];

function useFacts(item: Item): readonly Fact[] {
  const t = useMessages(itemMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const valueText = useValueText();
  const day = (given: string | undefined) => given && formats.day(given);
  const documents = (hashes: readonly string[] = []) =>
    hashes.map((sha256) => (
      <p key={sha256}>
        <DocumentName sha256={sha256} />
      </p>
    ));
  switch (item.type) {
    case "commitment":
      return [
        [t("by"), <Actors key="by" names={item.by} />],
        [t("to"), item.to.length > 0 && <Actors key="to" names={item.to} />],
        [t("strength"), term(`strength.${item.strength}`)],
        [t("area"), formats.list(item.area.map((area) => term(`area.${area}`)))],
        [t("due"), day(item.deadline?.due) ?? item.deadline?.text],
        [t("quantities"), item.quantities?.map((quantity) => quantityText(quantity, formats.number)).join("; ")],
      ].map(([name, value]) => [name, value === false ? null : value] as Fact);
    case "meeting":
      return [
        [t("date"), formats.period(item.start, item.end ?? item.start)],
        [t("place"), item.place],
        [t("participants"), item.participants?.join("; ")],
        [t("sources"), item.documents && documents(item.documents)],
      ];
    case "agreement":
      return [
        [t("number"), item.number],
        [t("signedOn"), day(item.signedOn)],
        [t("signedAt"), item.signedAt],
        [t("inForceOn"), day(item.inForceOn)],
        [t("signatories"), item.signatories.join("; ")],
        [t("sources"), item.documents && documents(item.documents)],
      ];
    case "indicator":
      return [
        [t("unit"), "currency" in item.unit ? item.unit.currency : item.unit.symbol],
        [
          t("baseline"),
          item.baseline &&
            t("valueOn", { value: valueText(item, item.baseline.value), day: formats.day(item.baseline.on) }),
        ],
        [
          t("target"),
          item.target && t("valueBy", { value: valueText(item, item.target.value), day: formats.day(item.target.due) }),
        ],
      ];
    default:
      return [[t("model"), typeof item.model["name"] === "string" ? item.model["name"] : null]];
  }
}

type Quantity = NonNullable<Extract<Item, { type: "commitment" }>["quantities"]>[number];

function quantityText({ kind, text, value, max, unit }: Quantity, number: (value: number) => string): string {
  if (value === null) return text ?? unit;
  const range = max === undefined ? number(value) : `${number(value)}–${number(max)}`;
  const measured = kind === "percent" ? `${range}%` : `${range} ${unit}`;
  return text === undefined ? measured : `${measured} (${text})`;
}

/** Who is named; parties have their mark. */
export function Actors({ names }: { readonly names: readonly string[] }) {
  const parties = useParties();
  return (
    <ul className="actors">
      {names.map((name) => {
        const party = parties.find(({ id }) => id === name);
        return (
          <li key={name}>
            {party && <PartyMark party={party.id} />} {party?.name ?? name}
          </li>
        );
      })}
    </ul>
  );
}

/** The meeting or agreement that an item comes from. */
export function MadeIn({ id }: { readonly id: string }) {
  const { data } = useQuery(itemQuery(id));
  const item = (data?.inForce ?? data?.revisions.at(-1))?.item;
  return <Link to={`/register/${id}`}>{item ? <Words texts={item.title} /> : id}</Link>;
}
