import type { ButtonHTMLAttributes } from "react";
import { Link, type LinkProps } from "react-router";
import "./button.css";

type Look = "primary" | "secondary" | "quiet" | "warning";

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "onClick" | "disabled"> {
  /** `secondary` unless told. */
  readonly look?: Look;
  readonly isDisabled?: boolean;
  /** By mouse, touch or keyboard. */
  onPress?(): void;
}

export function Button({ look = "secondary", isDisabled = false, onPress, type = "button", ...props }: ButtonProps) {
  return (
    <button
      type={type}
      className={`button button-${look}`}
      disabled={isDisabled}
      onClick={() => onPress?.()}
      {...props}
    />
  );
}

/** A link that looks like a button, for what leads to another page. */
export function ButtonLink({ look = "secondary", ...props }: LinkProps & { readonly look?: Look }) {
  return <Link className={`button button-${look}`} {...props} />;
}

/** Buttons beside each other. */
export function Buttons({ children }: { readonly children: React.ReactNode }) {
  return <div className="buttons">{children}</div>;
}
