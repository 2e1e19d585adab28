/** What the test in a browser takes from the packages. */
export { fold, readTrustedLeaf } from "@kelisim/register";
export { composeBriefing, makeBriefing, renderHtml, renderMarkdown } from "../index.ts";
