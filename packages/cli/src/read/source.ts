/** Where a text comes from. `name` is how the user named it, as shown in results and errors. */
export type Source =
  | { readonly kind: "file"; readonly name: string; readonly path: string }
  | { readonly kind: "url"; readonly name: string; readonly url: string }
  | { readonly kind: "stdin"; readonly name: string; readonly bytes: Uint8Array };
