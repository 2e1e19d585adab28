import type { ReactNode } from "react";
import "./notice.css";

const signs = { info: "i", success: "✓", warning: "!", error: "!" } as const;

interface NoticeProps {
  /** An error is read out at once, the others when there is time. */
  readonly kind: keyof typeof signs;
  readonly title?: string;
  readonly children?: ReactNode;
}

export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === "error" ? "alert" : "status"}>
      <span className="notice-sign" aria-hidden="true">
        {signs[kind]}
      </span>
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
