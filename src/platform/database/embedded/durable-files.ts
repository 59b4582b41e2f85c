import { fsyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** What this file needs to know of the file system that Emscripten mounts on a directory. */
interface MountedFiles {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } }
}

/** A data directory whose fsync reaches the disk: Emscripten's own answers "done" and does nothing. */
export class DurableFiles extends NodeFS {
  override async init(...[engine, options]: Parameters<NodeFS['init']>) {
    const prepared = await super.init(engine, options)
    const preRun = [...(prepared.emscriptenOpts.preRun ?? []), makeSyncReal]
    return { emscriptenOpts: { ...prepared.emscriptenOpts, preRun } }
  }
}

function makeSyncReal(module: object): void {
  if (!hasMountedFiles(module)) throw new Error('The embedded database no longer offers NODEFS; fsync would be lost.')
  module.NODEFS.stream_ops.fsync = (stream) => {
    fsyncSync(stream.nfd)
    return 0
  }
}

function hasMountedFiles(module: object): module is MountedFiles {
  return 'NODEFS' in module
}
