import type { Evidence as EvidenceOf } from "@kelisim/register";
import { DocumentName } from "../../components/source-words/document-name.tsx";

/** What something rests on: documents, addresses, words. */
export function Evidence({ evidence }: { readonly evidence: readonly EvidenceOf[] }) {
  return evidence.map(({ document, url, note }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is signed never changes its order
    <p key={i} className="small item-evidence">
      {document && <DocumentName sha256={document} />}
      {url && (
        <a href={url} rel="noreferrer">
          {new URL(url).host}
        </a>
      )}
      {note && <span> {note}</span>}
    </p>
  ));
}
