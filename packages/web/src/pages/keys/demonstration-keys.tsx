import { useQuery, useQueryClient } from "@tanstack/react-query";
import { demonstrationKeysQuery } from "../../api/demonstration.ts";
import { useRecord } from "../../api/record.ts";
import { Button } from "../../components/button.tsx";
import { readKeyFile } from "../../keys/key-file.ts";
import { type StoredKey, storeKey } from "../../keys/key-store.ts";
import { keyMessages } from "../../keys/messages/index.ts";
import { sealSecret } from "../../keys/secrets.ts";
import { useMessages } from "../../messages/messages.ts";

interface DemonstrationKeysProps {
  readonly held: readonly StoredKey[];
  /** With the first of the keys. */
  onBrought(key: StoredKey): void;
}

/** One press brings the keys of both sides, where the record is a demonstration. */
export function DemonstrationKeys({ held, onBrought }: DemonstrationKeysProps) {
  const t = useMessages(keyMessages);
  const { record } = useRecord();
  const client = useQueryClient();
  const files = useQuery(demonstrationKeysQuery).data ?? [];
  const missing = files.filter((file) => held.every(({ publicKey }) => publicKey !== file.publicKey));
  if (missing.length === 0) return null;

  const bring = async () => {
    const brought: StoredKey[] = [];
    for (const file of missing) {
      const opened = readKeyFile(JSON.stringify(file));
      if (opened === null) continue;
      const { party, publicKey, secretKey } = opened;
      const addedAt = new Date().toISOString();
      const secret = await sealSecret(secretKey);
      const key: StoredKey = { publicKey, party, record, label: t("demoLabel"), addedAt, secret };
      await storeKey(key);
      brought.push(key);
    }
    await client.invalidateQueries({ queryKey: ["held-keys"] });
    if (brought[0]) onBrought(brought[0]);
  };

  return (
    <section aria-labelledby="demonstration">
      <h2 id="demonstration">{t("demoTitle")}</h2>
      <p>{t("demoLead")}</p>
      <Button look="primary" onPress={bring}>
        {t("demoUse")}
      </Button>
    </section>
  );
}
