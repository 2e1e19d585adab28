/** XML documents, written by xmlbuilder2: what the record says is text in them, and nothing else. */
import { create } from "xmlbuilder2";

/** An element: its name, its attributes, and its text or its elements. Those that are null are left out. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content?: string | readonly (Element | null)[];
}

export function element(name: string, attributes: Element["attributes"], content?: Element["content"]): Element {
  return { name, ...(attributes === undefined ? {} : { attributes }), ...(content === undefined ? {} : { content }) };
}

/** The document with this root. Characters that XML cannot hold are replaced by U+FFFD. */
export function xmlDocument(root: Element): string {
  const document = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\uFFFD" });
  add(document, root);
  return document.end({ prettyPrint: true });
}

function add(parent: ReturnType<typeof create>, { name, attributes = {}, content = [] }: Element): void {
  const escaped = Object.entries(attributes).map(([key, value]) => [key, ampersandsEscaped(value)]);
  const node = parent.ele(name, Object.fromEntries(escaped));
  if (typeof content === "string") node.txt(ampersandsEscaped(content));
  else for (const child of content) if (child !== null) add(node, child);
}

/** xmlbuilder2 takes `&lt;` in a text for an entity that is escaped already; here it is four characters of the text. */
function ampersandsEscaped(text: string): string {
  return text.replaceAll("&", "&amp;");
}
