import type { Item } from "@kelisim/register";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { itemQuery } from "../../api/items.ts";
import { useParties, usePartyName } from "../../api/record.ts";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { useValueText } from "../indicator/use-value-text.ts";
import { PartyMark } from "../party.tsx";
import { DocumentName } from "../source-words/document-name.tsx";
import { Words } from "../words.tsx";
import "./item-content.css";
import { itemContentMessages } from "./messages/index.ts";
import { quantityText } from "./quantity-text.ts";

interface ItemFactsProps {
  readonly item: Item;
  /** Of the entry that proposed it, on which its figures rest where no words of a source are named. */
  readonly index: number;
}

/** The particulars of an item, as a list of names and values. */
export function ItemFacts({ item, index }: ItemFactsProps) {
  const facts = useFacts(item, index).filter(([, value]) => value !== null && value !== undefined && value !== "");
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

function useFacts(item: Item, index: number): readonly Fact[] {
  const t = useMessages(itemContentMessages);
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
        [
          t("quantities"),
          item.quantities && item.quantities.length > 0 && (
            <Rests key="quantities" item={item} index={index}>
              {item.quantities.map((quantity) => quantityText(quantity, formats.number)).join("; ")}
            </Rests>
          ),
        ],
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
          item.baseline && (
            <Rests key="baseline" item={item} index={index}>
              {t("valueOn", { value: valueText(item, item.baseline.value), day: formats.day(item.baseline.on) })}
            </Rests>
          ),
        ],
        [
          t("target"),
          item.target && (
            <Rests key="target" item={item} index={index}>
              {t("valueBy", { value: valueText(item, item.target.value), day: formats.day(item.target.due) })}
            </Rests>
          ),
        ],
      ];
    default:
      return [[t("model"), typeof item.model["name"] === "string" ? item.model["name"] : null]];
  }
}

interface RestsProps extends ItemFactsProps {
  readonly children: ReactNode;
}

/** A figure with the way to what it rests on: the words of a source, or else the signed proposal. */
function Rests({ item, index, children }: RestsProps) {
  const hasSources = "sources" in item && item.sources !== undefined && item.sources.length > 0;
  return hasSources ? <a href="#sources">{children}</a> : <Link to={`/verify/${index}`}>{children}</Link>;
}

/** Who is named; parties have their mark. */
export function Actors({ names }: { readonly names: readonly string[] }) {
  const parties = useParties();
  const partyName = usePartyName();
  return (
    <ul className="actors">
      {names.map((name) => {
        const isParty = parties.some(({ id }) => id === name);
        return (
          <li key={name}>
            {isParty && <PartyMark party={name} />} {partyName(name)}
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
