import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useMessages } from "../messages/messages.ts";
import { Footer } from "./footer.tsx";
import "./frame.css";
import { Header } from "./header.tsx";
import { shellMessages } from "./messages/index.ts";
import { OfflineNotice } from "./offline-notice.tsx";

/** What stands around every page. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useMessages(shellMessages);
  const { pathname } = useLocation();
  return (
    <>
      <a className="skip-link" href="#main">
        {t("skipToContent")}
      </a>
      <Header />
      <OfflineNotice />
      {/* A new page starts anew, its failures too. */}
      <main id="main" className="frame-main" tabIndex={-1} key={pathname}>
        {children}
      </main>
      <Footer />
    </>
  );
}
