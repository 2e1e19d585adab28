import type { Span } from "@kelisim/register";
import { useQuery } from "@tanstack/react-query";
import { documentQuery } from "../../api/documents.ts";
import { DocumentName } from "./document-name.tsx";
import "./source-words.css";

/** The words of a source that something rests on, marked where they stand between those around them. */
export function SourceWords({ sources }: { readonly sources: readonly Span[] }) {
  return sources.map((span) => <SourceSpan key={`${span.document}.${span.start}`} span={span} />);
}

function SourceSpan({ span }: { readonly span: Span }) {
  const { data: document } = useQuery(documentQuery(span.document));
  return (
    <figure className="source-words">
      <blockquote lang={document?.language}>
        {span.prefix && <span className="soft">… {span.prefix}</span>}
        <mark>{span.exact}</mark>
        {span.suffix && <span className="soft">{span.suffix} …</span>}
      </blockquote>
      <figcaption className="small">
        <DocumentName sha256={span.document} />
      </figcaption>
    </figure>
  );
}
