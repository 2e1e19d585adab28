import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";
import { BrowserRouter, Route, Routes } from "react-router";
import { listenForEntries } from "../api/live.ts";
import { RequestProblem } from "../api/request.ts";
import { Loading } from "../components/loading.tsx";
import { DeskProvider } from "../keys/desk.tsx";
import { LocaleProvider } from "../messages/locale.tsx";
import { useMessages } from "../messages/messages.ts";
import { ThemeProvider } from "../theme/theme.tsx";
import { FailureBoundary } from "./failure.tsx";
import { Frame } from "./frame.tsx";
import { shellMessages } from "./messages/index.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { pages } from "./pages.ts";

/** The whole application: what is shared by all pages, and the pages by their addresses. */
export function App() {
  const [client] = useState(newQueryClient);
  useEffect(() => listenForEntries(client), [client]);
  return (
    <LocaleProvider>
      <ThemeProvider>
        <QueryClientProvider client={client}>
          <BrowserRouter>
            <Suspense fallback={null}>
              <FailureBoundary>
                <DeskProvider>
                  <Frame>
                    <FailureBoundary>
                      <Suspense fallback={<PageComing />}>
                        <Routes>
                          {pages.map(({ path, Component }) => (
                            <Route key={path} path={path} element={<Component />} />
                          ))}
                          <Route path="*" element={<NotFoundPage />} />
                        </Routes>
                      </Suspense>
                    </FailureBoundary>
                  </Frame>
                </DeskProvider>
              </FailureBoundary>
            </Suspense>
          </BrowserRouter>
        </QueryClientProvider>
      </ThemeProvider>
    </LocaleProvider>
  );
}

/** A page that is on its way has a heading already, for those who go by headings. */
function PageComing() {
  const t = useMessages(shellMessages);
  return (
    <>
      <h1 className="visually-hidden">{t("loading")}</h1>
      <Loading />
    </>
  );
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What the server refused, it would refuse again; what the network lost is worth another try.
        retry: (failures, error) => !(error instanceof RequestProblem && error.status < 500) && failures < 3,
      },
    },
  });
}
