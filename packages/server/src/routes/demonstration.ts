import { PartyId, PublicKey } from "@kelisim/register";
import { z } from "zod";
import { operation } from "../http/operation.ts";

/** A key file as `kelisim init` writes it. */
export const DemonstrationKey = z.strictObject({
  kelisim: z.literal("secret-key/v1"),
  party: PartyId,
  publicKey: PublicKey,
  secretKey: z.string(),
});
export type DemonstrationKey = z.infer<typeof DemonstrationKey>;

/** The keys of a demonstration, in which one person can play every side. A real record has none to give. */
export function demonstrationOperations(keys: readonly DemonstrationKey[]) {
  return [
    operation({
      method: "get",
      path: "/api/demonstration-keys",
      tag: "Session",
      summary: "The secret keys of a demonstration; none where the record is a real one",
      answers: {
        200: { description: "Keys", schema: z.object({ keys: z.array(DemonstrationKey).readonly() }) },
      },
      handle: (_, c) => c.json({ keys }, 200, { "cache-control": "no-store" }),
    }),
  ];
}
