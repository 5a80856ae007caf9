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

/** The text of a spreadsheet's export: UTF-8, UTF-16 where it begins so, else Windows-1252 as Excel writes it. */
export function spreadsheetText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
