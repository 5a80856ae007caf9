/** Exchange rates as a person types them, and the lines that say none. */
export interface ReadRates {
  /** What one unit of each currency is worth in the ledger's. */
  rates: Record<string, number>;
  unread: string[];
}

/** Reads `USD 0.92` or `1 USD = 0,92`, one a line; of two for one currency the later stands. */
export function readRates(text: string): ReadRates {
  const out: ReadRates = { rates: {}, unread: [] };
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const match = /^(?:1\s*)?([A-Za-z]{3})\s*[=:]?\s*(\d+(?:[.,]\d+)?)(?:\s*[A-Za-z]{3})?$/.exec(line);
    const rate = Number(match?.[2]?.replace(',', '.'));
    if (match?.[1] && rate > 0) out.rates[match[1].toUpperCase()] = rate;
    else out.unread.push(line);
  }
  return out;
}
