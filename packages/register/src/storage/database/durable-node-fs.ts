import { closeSync, fdatasyncSync, fsyncSync, openSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** What PGlite's start parameters need besides, for the file system to be asked for `fsync` (its `-F` turns it off). */
export const WAL_SYNC_METHOD = "wal_sync_method=fsync";

type ModuleOptions = Parameters<NodeFS["init"]>[1];

/** The part of Emscripten's NODEFS that is used here. */
interface NodeFsModule {
  readonly NODEFS: {
    realPath(node: object): string;
    stream_ops: { fsync?: (stream: { readonly node: object; readonly nfd?: number }) => number };
  };
}

/**
 * PGlite's folder, with an `fsync` that reaches the disk. Emscripten's NODEFS has none, so that PostgreSQL, even when
 * it asks for it, would be told that all is written while it lies in the page cache: enough against a killed process,
 * but not against a power cut.
 */
export class DurableNodeFs extends NodeFS {
  override async init(pg: PGlite, options: ModuleOptions): Promise<{ emscriptenOpts: ModuleOptions }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFsync = (module: unknown) => {
      const { NODEFS } = module as NodeFsModule;
      NODEFS.stream_ops.fsync = (stream) => {
        try {
          // A file's data and its length; an open file always has its descriptor, a directory may have none.
          if (stream.nfd !== undefined) fdatasyncSync(stream.nfd);
          else syncDirectory(NODEFS.realPath(stream.node));
          return 0;
        } catch {
          return EIO;
        }
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}

// As WASI numbers it; PostgreSQL stops at once when it hears it, since what was not synced can't be trusted.
const EIO = 29;

function syncDirectory(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
