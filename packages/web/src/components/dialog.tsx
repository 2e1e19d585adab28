import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  /** On Escape, or a press outside. */
  onClose(): void;
  readonly children: ReactNode;
}

/** A question over the page; it holds the focus until it is answered. Shown for as long as it is rendered. */
export function Dialog({ title, onClose, children }: DialogProps) {
  return (
    <ModalOverlay className="dialog-back" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="dialog-frame">
        <AriaDialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
