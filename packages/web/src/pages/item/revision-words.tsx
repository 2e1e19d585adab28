import type { RevisionView } from "@kelisim/register";
import { Link } from "react-router";
import { useRecord } from "../../api/record.ts";
import { PartyName } from "../../components/party.tsx";
import { ScrollSideways } from "../../components/scroll-sideways.tsx";
import { Tag } from "../../components/tag.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { itemMessages } from "./messages/index.ts";

/** What each party said to a revision, and when. */
export function RevisionWords({ revision }: { readonly revision: RevisionView }) {
  const t = useMessages(itemMessages);
  const { formats } = useLocale();
  const { assentFrom } = useRecord().charter;
  const silent = assentFrom.filter((party) => revision.words.every((word) => word.party !== party));
  return (
    <ScrollSideways label={t("words")}>
      <table className="said rows-apart">
        <caption className="visually-hidden">{t("words")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("party")}</th>
            <th scope="col">{t("word")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("reason")}</th>
          </tr>
        </thead>
        <tbody>
          {revision.words.map(({ word, party, reason, at, index }) => (
            <tr key={index}>
              <td>
                <PartyName party={party} />
              </td>
              <td>
                <Tag tone={word === "assent" ? "good" : "bad"}>{t(`word.${word}`)}</Tag>
              </td>
              <td>
                <Link to={`/verify/${index}`}>{formats.instant(at)}</Link>
              </td>
              <td>{reason}</td>
            </tr>
          ))}
          {silent.map((party) => (
            <tr key={party}>
              <td>
                <PartyName party={party} />
              </td>
              <td>
                <Tag tone="wait">{t("word.none")}</Tag>
              </td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}
