/** Two lines that come from two sides and go on together. */
export function Mark({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={className} aria-hidden="true" focusable="false">
      <path d="M3 10h12l14 20h8" fill="none" stroke="currentColor" strokeWidth="4.5" />
      <path d="M3 30h12L29 10h8" fill="none" stroke="var(--brand)" strokeWidth="4.5" />
    </svg>
  );
}
