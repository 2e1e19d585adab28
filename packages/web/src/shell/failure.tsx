import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { Component, type ReactNode } from "react";
import { PartMissingError } from "../api/load-part.ts";
import { NoAnswerError, RequestProblem } from "../api/request.ts";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { Page } from "../components/page.tsx";
import { useMessages } from "../messages/messages.ts";
import { shellMessages } from "./messages/index.ts";

/** Shows in place of what failed what went wrong and what to do; the rest of the page goes on. */
export function FailureBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>{({ reset }) => <Boundary onRetry={reset}>{children}</Boundary>}</QueryErrorResetBoundary>
  );
}

interface BoundaryProps {
  readonly children: ReactNode;
  onRetry(): void;
}

// React catches errors in classes only.
class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const retry = () => {
      // React remembers which parts did not come; only a page that is loaded anew asks for them again.
      if (error instanceof PartMissingError) return location.reload();
      this.props.onRetry();
      this.setState({ error: null });
    };
    return <Failure error={error} onRetry={retry} />;
  }
}

function Failure({ error, onRetry }: { readonly error: unknown; onRetry(): void }) {
  const t = useMessages(shellMessages);
  const isMissing = error instanceof RequestProblem && error.status === 404;
  return (
    <Page title={t(isMissing ? "notFound.title" : "failure.title")}>
      <Notice kind="error">
        <p>
          {isMissing ? t("notFound.lead") : error instanceof NoAnswerError ? t("failure.noAnswer") : t("failure.other")}
        </p>
        {error instanceof RequestProblem && (
          <p lang="en">
            <code>{error.message}</code>
          </p>
        )}
        <Button onPress={onRetry}>{t("failure.retry")}</Button>
      </Notice>
    </Page>
  );
}
