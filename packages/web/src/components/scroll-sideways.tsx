import type { ReactNode } from "react";

interface ScrollSidewaysProps {
  /** What is scrolled, for those who come to it by keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A wide table, which is scrolled by itself where the page is narrow; by keyboard too. */
export function ScrollSideways({ label, children }: ScrollSidewaysProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and a section would be one landmark more
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <div className="scroll-x" role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
