/** The value that `make` gives, made when it is first asked for: tables of a language that is not read cost nothing. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
