import loader, { type Highs, type InitOptions } from "highs";

/**
 * Loads HiGHS, the general solver (MIT licence, WebAssembly, in the package "highs"). A browser says where the
 * WebAssembly file is by `locateFile`.
 */
// The package's types describe a CommonJS module, whose default export would lie one step deeper than it does.
export const loadHighs = loader as unknown as (options?: InitOptions) => Promise<Highs>;
