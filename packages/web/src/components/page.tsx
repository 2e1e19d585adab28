import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import "./page.css";

interface PageProps {
  readonly title: string;
  /** The language of the title, where it is the record's own words. */
  readonly titleLang?: string | undefined;
  /** What kind of thing the title names, above it. */
  readonly kicker?: ReactNode;
  /** What the page is for, in a sentence or two. */
  readonly lead?: ReactNode;
  /** Buttons that concern the whole page. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A page: its heading takes the focus when one comes from another page, so that it is read out first. */
export function Page({ title, titleLang, kicker, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const shownAt = useRef<string>(null);
  useEffect(() => {
    document.title = `${title} – Kelisim`;
  }, [title]);
  useEffect(() => {
    // What is chosen on a page may be kept in its address, and leaves the focus where it is.
    const isSamePage = shownAt.current === pathname;
    shownAt.current = pathname;
    // The first page of a visit is read from its top.
    if (isSamePage || key === "default") return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [key, pathname]);
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          {kicker && <p className="page-kicker">{kicker}</p>}
          <h1 ref={heading} tabIndex={-1} lang={titleLang}>
            {title}
          </h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
