// Zod would try whether it may compile its checks, which a strict Content-Security-Policy refuses and reports.
(globalThis as { __zod_globalConfig?: { jitless?: boolean } }).__zod_globalConfig = { jitless: true };
