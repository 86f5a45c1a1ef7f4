import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { makeFolder } from '../storage/folder.ts';

/** A file that has arrived whole and durable, under a name of its own. */
export interface ArrivedFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  /** Puts it in its place, so that it can be attached. */
  readonly keep: () => Promise<void>;
  /** Whoever received it has done with it: unless a document stands on it by now, it is removed. */
  readonly release: () => Promise<void>;
}

interface StoreOptions {
  readonly folder: string;
  /** The hashes of all files that documents stand on; null while that is not known. */
  readonly needed: () => ReadonlySet<string> | null;
  readonly openFile?: (path: string) => Promise<FileHandle>;
}

const HASH = /^[0-9a-f]{64}$/;

const openNew = (path: string) => open(path, 'wx', 0o600);

/** Writes what comes, piece by piece, and makes it durable. */
const writeDown = async (file: FileHandle, stream: Readable) => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    hash.update(piece);
    size += piece.length;
    await file.writeFile(piece);
  }
  await file.sync();
  return { sha256: hash.digest('hex'), size };
};

const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** The files of documents, each once under its SHA-256; what is still arriving stands apart. */
export const createDocumentStore = ({ folder, needed, openFile = openNew }: StoreOptions) => {
  const incoming = join(folder, 'incoming');
  makeFolder(incoming);
  const arriving = new Set<string>();
  /** Kept, but named by no document yet: how many are about to attach each. */
  const held = new Map<string, number>();

  const hold = (sha256: string, by: 1 | -1) => {
    const count = (held.get(sha256) ?? 0) + by;
    if (count > 0) held.set(sha256, count);
    else held.delete(sha256);
  };
  const removeUnneeded = async (names: readonly string[]) => {
    for (const name of names)
      if (needed()?.has(name) === false && !held.has(name)) await rm(join(folder, name), { force: true });
  };
  const drop = async (name: string) => {
    await rm(join(incoming, name), { force: true });
    arriving.delete(name);
  };

  const arrived = (name: string, file: { readonly sha256: string; readonly size: number }): ArrivedFile => {
    const path = join(incoming, name);
    const { sha256 } = file;
    let kept = false;
    return {
      ...file,
      path,
      async keep() {
        kept = true;
        hold(sha256, 1);
        await rename(path, join(folder, sha256));
        await syncFolder(folder);
      },
      async release() {
        await drop(name);
        if (!kept) return;
        hold(sha256, -1);
        await removeUnneeded([sha256]);
      },
    };
  };

  return {
    folder,
    /** Takes a file in; nothing of it stays when it breaks off or the disk is full. */
    async receive(stream: Readable): Promise<ArrivedFile> {
      const name = randomBytes(12).toString('hex');
      arriving.add(name);
      try {
        const file = await openFile(join(incoming, name));
        return arrived(name, await writeDown(file, stream).finally(() => file.close()));
      } catch (error) {
        await drop(name);
        throw error;
      }
    },
    /** Removes files that no document needs any more, and what is left of uploads that were cut. */
    async sweep(): Promise<void> {
      for (const name of await readdir(incoming)) if (!arriving.has(name)) await drop(name);
      await removeUnneeded((await readdir(folder)).filter((name) => HASH.test(name)));
    },
  };
};

export type DocumentStore = ReturnType<typeof createDocumentStore>;
