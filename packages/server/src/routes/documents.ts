import { LanguageTag, viewDocument } from "@kelisim/register";
import { z } from "zod";
import { RecordedDocument } from "../description/views.ts";
import { operation } from "../http/operation.ts";
import { notFound } from "../http/problem.ts";
import { type Service, stateAsOf } from "./context.ts";
import * as parameters from "./parameters.ts";

export function documentOperations(service: Service) {
  return [
    operation({
      method: "get",
      path: "/api/documents",
      tag: "Documents",
      summary: "Documents, newest first, by words of their titles and publishers",
      query: z.strictObject({
        search: parameters.search.optional(),
        language: LanguageTag.optional(),
        asOf: parameters.asOf.optional(),
        ...parameters.paging,
      }),
      answers: {
        200: {
          description: "A page of documents",
          schema: z.object({
            documents: z.array(RecordedDocument).readonly(),
            next: z.int().nullable(),
            size: z.int(),
          }),
        },
      },
      handle: async ({ query: { search, language, asOf, limit, before } }, c) =>
        c.json(
          await service.record.listDocuments({
            limit,
            ...(search !== undefined && { search }),
            ...(language !== undefined && { language }),
            ...(asOf !== undefined && { asOf }),
            ...(before !== undefined && { before }),
          }),
        ),
    }),
    operation({
      method: "get",
      path: "/api/documents/{sha256}",
      tag: "Documents",
      summary: "A document by the SHA-256 of its bytes",
      params: z.object({ sha256: parameters.hash }),
      query: z.strictObject({ asOf: parameters.asOf.optional() }),
      answers: {
        200: { description: "The document", schema: RecordedDocument },
        404: { description: "No such document was recorded" },
      },
      handle: async ({ params, query }, c) => {
        const document = viewDocument(await stateAsOf(service, query.asOf), params.sha256);
        if (document === null) throw notFound("such document");
        return c.json(document);
      },
    }),
  ];
}
