import fc from "fast-check";

/**
 * The same examples on every machine, so that a test that was green stays green until the code changes.
 * `FAST_CHECK_SEED=$RANDOM npx vitest run …` looks for others.
 */
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 20210302) });
