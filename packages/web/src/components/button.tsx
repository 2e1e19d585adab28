import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { Link, type LinkProps } from "react-router";
import "./button.css";

type Look = "primary" | "secondary" | "quiet" | "warning";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  /** `secondary` unless told. */
  readonly look?: Look;
  readonly children: ReactNode;
}

export function Button({ look = "secondary", ...props }: ButtonProps) {
  return <AriaButton className={`button button-${look}`} {...props} />;
}

/** A link that looks like a button, for what leads to another page. */
export function ButtonLink({ look = "secondary", ...props }: LinkProps & { readonly look?: Look }) {
  return <Link className={`button button-${look}`} {...props} />;
}

/** Buttons beside each other. */
export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className="buttons">{children}</div>;
}
