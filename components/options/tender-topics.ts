export interface Topics {
  /** Eight digits each, the check digit left out. */
  cpv: string[];
  keywords: string[];
}

/** `72200000-7, portail web` -> its CPV codes and its words, each once. */
export function readTopics(written: string): Topics {
  const parts = written.split(/[,;\n]/).map((part) => part.replace(/["“”«»]/g, '').trim());
  const codes = parts.flatMap((part) => /^(?:CPV\s*)?(\d{8})(?:-\d)?$/i.exec(part)?.[1] ?? []);
  const words = parts.filter((part) => part !== '' && !/^(?:CPV\s*)?\d{8}(?:-\d)?$/i.test(part));
  return { cpv: [...new Set(codes)], keywords: [...new Set(words)] };
}

/** The words of their watch: any of the codes, which notices give, or of the words. */
export function tenderQuery({ cpv, keywords }: Topics): string {
  return [...cpv, ...keywords.map((word) => `"${word}"`)].join(' OR ');
}
