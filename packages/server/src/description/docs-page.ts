/** The page on which the API can be read: plain HTML of the OpenAPI document, with nothing to run and nothing to fetch. */
import { html, raw } from "hono/html";
import type { JsonSchema, OpenApiDocument, OpenApiOperation } from "./openapi.ts";

export const DOCS_STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733; background: #fff; }
h1, h2 { line-height: 1.2; }
code, pre { font: 14px/1.45 ui-monospace, monospace; }
pre { background: #f4f6f8; padding: .75rem; overflow: auto; max-height: 30rem; }
details { border: 1px solid #d5dce3; border-radius: 6px; margin: .5rem 0; }
summary { padding: .5rem .75rem; cursor: pointer; }
details > div { padding: 0 .75rem .75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #e6ebf0; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; text-transform: uppercase; }
@media (prefers-color-scheme: dark) {
  body { color: #dfe6ed; background: #12181f; }
  pre { background: #1b232c; }
  details, th, td { border-color: #33404d; }
  a { color: #7db8ff; }
}
`;

export function docsPage(document: OpenApiDocument) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title} API</title>
        <link rel="stylesheet" href="/api/docs/style.css" />
      </head>
      <body>
        <h1>${document.info.title} API</h1>
        <p>${document.info.description}</p>
        <p>For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}).</p>
        ${document.tags.map(({ name }) => tagSection(document, name))}
        <h2 id="schemas">Schemas</h2>
        ${Object.entries(document.components.schemas).map(
          ([name, schema]) =>
            html`<details id="schema-${name}">
              <summary><code>${name}</code> ${schema["description"] ?? ""}</summary>
              <div>${schemaBlock(schema)}</div>
            </details>`,
        )}
      </body>
    </html>`;
}

function tagSection({ paths }: OpenApiDocument, tag: string) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, one]) => (one.tags.includes(tag) ? [{ path, method, one }] : [])),
  );
  return html`<h2>${tag}</h2>
    ${operations.map(
      ({ path, method, one }) =>
        html`<details>
          <summary><span class="method">${method}</span> <code>${path}</code> — ${one.summary}</summary>
          <div>${operationDetails(one)}</div>
        </details>`,
    )}`;
}

function operationDetails({ parameters, requestBody, responses, security }: OpenApiOperation) {
  return html`
    ${security ? html`<p>Needs a session.</p>` : ""}
    ${
      parameters.length === 0
        ? ""
        : html`<table>
            <tr><th>Parameter</th><th>In</th><th>Needed</th><th>Meaning</th></tr>
            ${parameters.map(
              (parameter) =>
                html`<tr>
                  <td><code>${parameter.name}</code></td>
                  <td>${parameter.in}</td>
                  <td>${parameter.required ? "yes" : "no"}</td>
                  <td>${parameter.description ?? ""} ${schemaBlock(parameter.schema)}</td>
                </tr>`,
            )}
          </table>`
    }
    ${requestBody ? html`<h3>Body: ${requestBody.description}</h3>${contentOf(requestBody.content)}` : ""}
    <h3>Answers</h3>
    ${Object.entries(responses).map(
      ([status, { description, content }]) =>
        html`<p><strong>${status}</strong> ${description}</p>
          ${Number(status) < 400 && content ? contentOf(content) : ""}`,
    )}
  `;
}

function contentOf(content: Readonly<Record<string, { readonly schema: JsonSchema }>>) {
  return Object.entries(content).map(
    ([type, { schema }]) => html`<p><code>${type}</code></p>
      ${schemaBlock(schema)}`,
  );
}

/** A schema as JSON, in which references lead to where they are described. */
function schemaBlock(schema: JsonSchema) {
  const escaped = JSON.stringify(schema, null, 2).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return html`<pre><code>${raw(
    escaped.replace(/"#\/components\/schemas\/(\w+)"/g, '<a href="#schema-$1">"#/components/schemas/$1"</a>'),
  )}</code></pre>`;
}
