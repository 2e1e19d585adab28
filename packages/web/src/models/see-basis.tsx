interface SeeBasisProps {
  readonly words: string;
  /** Shows the figures that the model rests on. */
  onSee(): void;
}

/** The way from an answer to the figures that it was calculated from. */
export function SeeBasis({ words, onSee }: SeeBasisProps) {
  return (
    <p className="small see-basis screen-only">
      <button type="button" onClick={onSee}>
        {words}
      </button>
    </p>
  );
}
