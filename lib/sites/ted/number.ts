/** `155778-2018` of a notice's address, of `2018/S 070-155778` or of a number with zeros before it; ''. */
export function publicationNumber(text: string): string {
  const journal = /^(\d{4})\/S \d+-(\d+)$/.exec(text);
  if (journal) return `${Number(journal[2])}-${journal[1]}`;
  const [, number, year] = /(?:^|[/:])(\d{1,8})-((?:19|20)\d{2})(?![\d-])/.exec(text) ?? [];
  return number ? `${Number(number)}-${year}` : '';
}

/** The number in the address of a notice on TED; ''. */
export function addressedNumber(address: URL): string {
  return /(^|\.)ted\.europa\.eu$/.test(address.hostname)
    ? publicationNumber(decodeURI(address.pathname) + address.search.replace('=', '/'))
    : '';
}

export function noticeUrl(number: string): string {
  return number && `https://ted.europa.eu/en/notice/-/detail/${number}`;
}

/** Kinds of procedure in the words of TED, by their eForms code (BT-105) or R2.0.9 element. */
export const PROCEDURES: Record<string, string> = {
  open: 'Open procedure',
  restricted: 'Restricted procedure',
  'neg-w-call': 'Competitive procedure with negotiation',
  'neg-wo-call': 'Negotiated procedure without prior publication',
  'comp-dial': 'Competitive dialogue',
  innovation: 'Innovation partnership',
  PT_OPEN: 'Open procedure',
  PT_RESTRICTED: 'Restricted procedure',
  PT_COMPETITIVE_NEGOTIATION: 'Competitive procedure with negotiation',
  PT_NEGOTIATED_WITH_PRIOR_CALL: 'Competitive procedure with negotiation',
  PT_INVOLVING_NEGOTIATION: 'Competitive procedure with negotiation',
  PT_AWARD_CONTRACT_WITHOUT_CALL: 'Negotiated procedure without prior publication',
  PT_NEGOTIATED_WITHOUT_PUBLICATION: 'Negotiated procedure without prior publication',
  PT_COMPETITIVE_DIALOGUE: 'Competitive dialogue',
  PT_INNOVATION_PARTNERSHIP: 'Innovation partnership',
};
