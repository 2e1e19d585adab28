/** The pages by their addresses. Each is loaded when it is first opened. */
import type { ComponentType } from "react";
import { lazyPart } from "../api/load-part.ts";

interface PageRoute {
  /** As React Router writes it. */
  readonly path: string;
  readonly Component: ComponentType;
}

/** A page is the default export of its file. */
type LoadPage = () => Promise<{ readonly default: ComponentType }>;

const page = (path: string, load: LoadPage): PageRoute => ({ path, Component: lazyPart(load) });

export const pages: readonly PageRoute[] = [
  page("/", () => import("../pages/overview/overview-page.tsx")),
  page("/read", () => import("../pages/read/read-page.tsx")),
  page("/register", () => import("../pages/register/register-page.tsx")),
  page("/register/:id", () => import("../pages/item/item-page.tsx")),
  page("/propose", () => import("../pages/propose/propose-page.tsx")),
  page("/todo", () => import("../pages/todo/todo-page.tsx")),
  page("/verify", () => import("../pages/verify/verify-page.tsx")),
  page("/verify/:entry", () => import("../pages/verify/entry-page.tsx")),
  page("/crossing", () => import("../pages/crossing/crossing-page.tsx")),
  page("/river", () => import("../pages/river/river-page.tsx")),
  page("/briefing", () => import("../pages/briefing/briefing-page.tsx")),
  page("/keys", () => import("../pages/keys/keys-page.tsx")),
];

type NavigationName = "overview" | "read" | "register" | "todo" | "crossing" | "river" | "briefing" | "verify";

/** What the navigation shows, in this order; the words stand among the shell's messages as `nav.` and the name. */
export const navigation: readonly { readonly path: string; readonly name: NavigationName }[] = [
  { path: "/", name: "overview" },
  { path: "/read", name: "read" },
  { path: "/register", name: "register" },
  { path: "/todo", name: "todo" },
  { path: "/crossing", name: "crossing" },
  { path: "/river", name: "river" },
  { path: "/briefing", name: "briefing" },
  { path: "/verify", name: "verify" },
];
