/** The OpenAPI 3.1 document, made of the operations that are served. */
import { z } from "zod";
import type { Operation } from "../http/operation.ts";
import { Problem } from "../http/problem.ts";

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; readonly securitySchemes: object };
}

export interface OpenApiOperation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security?: readonly object[];
  readonly parameters: readonly OpenApiParameter[];
  readonly requestBody?: { readonly description: string; readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;
export type JsonSchema = Readonly<Record<string, unknown>>;

const INFO = {
  title: "Kelisim",
  version: "1",
  description:
    "The joint record of what neighbouring states promised each other. Reading is open to all. Writing takes signed " +
    "entries only: the server holds no party's key. Failures are problem documents (RFC 9457). The log itself is " +
    "served below /log/ for any client of C2SP tlog-tiles.",
};

export function describeApi(operations: readonly Operation[]): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = {};
  const schemaOf = (schema: z.ZodType, io: "input" | "output") => convert(schema, io, schemas);
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const one of operations) {
    paths[one.path] ??= {};
    paths[one.path]![one.method] = describeOperation(one, schemaOf);
  }
  return {
    openapi: "3.1.1",
    info: INFO,
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "kelisim-session" } },
    },
  };
}

type SchemaOf = (schema: z.ZodType, io: "input" | "output") => JsonSchema;

function describeOperation(one: Operation, schemaOf: SchemaOf): OpenApiOperation {
  const { tag, summary, params, query, body, file, answers, signedIn } = one;
  const problem = { "application/problem+json": { schema: schemaOf(Problem, "output") } };
  const responses = Object.entries(answers).map(([status, { description, schema, contentType }]) => {
    const type = contentType ?? "application/json";
    const content = Number(status) >= 400 ? problem : schema && { [type]: { schema: schemaOf(schema, "output") } };
    const bare = contentType === undefined ? undefined : { [type]: { schema: { type: "string" } } };
    return [status, { description, ...((content ?? bare) && { content: (content ?? bare)! }) }] as const;
  });
  return {
    tags: [tag],
    summary,
    ...(signedIn && { security: [{ session: [] }] }),
    parameters: [...parametersOf("path", params, schemaOf), ...parametersOf("query", query, schemaOf)],
    ...(body && {
      requestBody: {
        description: body.description,
        required: true as const,
        content: { "application/json": { schema: schemaOf(body.shape ?? body.schema, "input") } },
      },
    }),
    ...(file && {
      requestBody: {
        description: file.description,
        required: true as const,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    }),
    responses: Object.fromEntries([
      ...responses,
      ...(signedIn ? [["401", { description: "Not signed in", content: problem }] as const] : []),
      ["default", { description: "A failure", content: problem }] as const,
    ]),
  };
}

function parametersOf(
  place: "path" | "query",
  members: z.ZodObject | undefined,
  schemaOf: SchemaOf,
): readonly OpenApiParameter[] {
  return Object.entries(members?.shape ?? {}).map(([name, member]) => {
    const { description, ...schema } = schemaOf(member as z.ZodType, "input");
    return {
      name,
      in: place,
      required: place === "path" || !(member as z.ZodType).safeParse(undefined).success,
      ...(typeof description === "string" && { description }),
      schema,
    };
  });
}

/** A schema whose named parts stand among the components. */
function convert(schema: z.ZodType, io: "input" | "output", components: Record<string, JsonSchema>): JsonSchema {
  // Inside an object a named schema becomes a reference, as it does not at the top.
  const options = { io, unrepresentable: "any", target: "draft-2020-12" } as const;
  const whole = JSON.stringify(z.toJSONSchema(z.object({ it: schema }), options)).replaceAll(
    '"#/$defs/',
    '"#/components/schemas/',
  );
  const { properties, $defs } = JSON.parse(whole) as {
    properties: { it: JsonSchema };
    $defs?: Record<string, JsonSchema>;
  };
  for (const [name, definition] of Object.entries($defs ?? {})) {
    const { id: _, ...rest } = definition;
    components[name] = rest;
  }
  return properties.it;
}
