import type { AssessmentView } from "@kelisim/register";
import { Link } from "react-router";
import { PartyName } from "../../components/party.tsx";
import { Tag } from "../../components/tag.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { Evidence } from "./evidence.tsx";
import { itemMessages } from "./messages/index.ts";

const scores = { "-1": "notKept", "0": "partly", "1": "kept" } as const;
const tones = { "-1": "bad", "0": "info", "1": "good" } as const;

/** What the parties judge of a commitment, newest first. */
export function Assessments({ assessments }: { readonly assessments: readonly AssessmentView[] }) {
  const t = useMessages(itemMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  if (assessments.length === 0) return <p className="soft">{t("noAssessments")}</p>;
  return (
    <ul className="assessments">
      {assessments.toReversed().map(({ party, score, reason, evidence, at, index, counts }) => (
        <li key={index}>
          <p>
            <PartyName party={party} /> · <Tag tone={tones[`${score}`]}>{term(`score.${scores[`${score}`]}`)}</Tag> ·{" "}
            <Link to={`/verify/${index}`}>{formats.day(at.slice(0, 10))}</Link>
            {!counts && <span className="small soft"> · {t("earlierRevision")}</span>}
          </p>
          <p>{reason}</p>
          <Evidence evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}
