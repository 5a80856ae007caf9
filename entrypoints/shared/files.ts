import type { ImportFile } from '../../lib/app/import/file.ts';

/** Files that a page of the extension hands out and takes in. */

/** Hands the person a file, as a download. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const HEAP = 4_000_000;

/** Gathers a long text piece by piece, off the heap of the page. */
export function textGatherer(): { write(piece: string): void; blob(type: string): Blob } {
  const parts: Blob[] = [];
  let pieces: string[] = [];
  let size = 0;
  const settle = () => {
    if (pieces.length > 0) parts.push(new Blob(pieces));
    pieces = [];
    size = 0;
  };
  return {
    write: (piece) => {
      pieces.push(piece);
      size += piece.length;
      if (size > HEAP) settle();
    },
    blob: (type) => {
      settle();
      return new Blob(parts, { type });
    },
  };
}

/** A file's text as it is read, never whole in memory. UTF-8; what is not is replaced, for its reader to refuse. */
export async function* textOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield decoder.decode(value, { stream: true });
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** A file as the application takes it: its bytes as they are read, never whole in memory. */
export function importFileOf(file: File): ImportFile {
  return { name: file.name, size: file.size, bytes: () => bytesOf(file) };
}

async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
