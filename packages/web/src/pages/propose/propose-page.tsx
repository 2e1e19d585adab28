import type { ItemType } from "@kelisim/register";
import { useId, useState } from "react";
import { useSearchParams } from "react-router";
import { ButtonLink } from "../../components/button.tsx";
import { Page } from "../../components/page.tsx";
import { useDesk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { proposeMessages } from "./messages/index.ts";
import { ProposeForm } from "./propose-form.tsx";
import "./propose-page.css";

const types = ["commitment", "agreement", "meeting", "indicator", "crossing", "basin"] as const satisfies ItemType[];

type ProposedType = (typeof types)[number];

/** A new item of any kind, proposed for the side at whose desk one sits. */
export default function ProposePage() {
  const t = useMessages(proposeMessages);
  const desk = useDesk();
  const [address, setAddress] = useSearchParams();
  // The address follows what is chosen, so that it can be sent to others.
  const [type, setType] = useState(() => types.find((each) => each === address.get("type")) ?? "commitment");
  const choose = (chosen: typeof type) => {
    setType(chosen);
    setAddress({ type: chosen }, { replace: true });
  };
  if (desk === null || !desk.may("propose")) {
    return (
      <Page title={t("title")} lead={t("lead")}>
        <p>{t(desk === null ? "signedOut" : "mayNot")}</p>
        <ButtonLink to="/keys" look="primary">
          {t("signIn")}
        </ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={t("title")} lead={t("lead")}>
      <TypeChoice type={type} onChange={choose} />
      {type === "commitment" && (
        <div className="propose-hint">
          <p>{t("fromText")}</p>
          <ButtonLink to="/read">{t("toRead")}</ButtonLink>
        </div>
      )}
      <ProposeForm key={`${desk.party} ${type}`} desk={desk} type={type} />
    </Page>
  );
}

interface TypeChoiceProps {
  readonly type: ProposedType;
  onChange(type: ProposedType): void;
}

function TypeChoice({ type, onChange }: TypeChoiceProps) {
  const t = useMessages(proposeMessages);
  const term = useMessages(vocabulary);
  const id = useId();
  return (
    <fieldset className="propose-types">
      <legend>{t("kind")}</legend>
      {types.map((each) => (
        <label key={each} className="propose-type" data-chosen={each === type || undefined}>
          <input type="radio" name={id} checked={each === type} onChange={() => onChange(each)} />
          <span>
            <strong>{term(`type.${each}`)}</strong>
            <span className="small soft">{t(`about.${each}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
