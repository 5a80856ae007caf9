/** The fields a CSV may fill, each with the names its column goes by; the first names are the surest. */
export type Names = Readonly<Record<string, string>>;

export const SUBSCRIPTION_NAMES: Names = {
  externalId:
    'id, external id, externalid, identifiant, subscription id, id abonnement, contract id, reference, ref, numero de contrat, numero, n contrat, contrat, no',
  accountName:
    'account, account name, accountname, customer, customer name, client, nom du client, nom client, compte, societe, entreprise, company, company name, raison sociale, organisation, organization, nom, name',
  product:
    'product, produit, plan, plan name, offre, offer, abonnement, subscription, formule, article, service',
  start:
    'start, start date, startdate, started at, date de debut, date debut, debut, debut du contrat, date de souscription, souscription, date d effet, date d activation, activation date, since, depuis, from, du',
  end: 'end, end date, enddate, ended at, date de fin, date fin, fin, fin du contrat, cancelled at, canceled at, churn date, date de resiliation, resiliation, expiration date, date d expiration, expiration, until, jusqu au, to, au',
  amount:
    'amount, montant, montant ht, mrr, monthly amount, montant mensuel, annual amount, yearly amount, montant annuel, arr, price, prix, tarif, value, valeur, revenue, ca',
  currency: 'currency, devise, monnaie, currency code, code devise',
  interval:
    'interval, billing interval, billing period, billing cycle, periodicite, frequence, frequency, recurrence, period, periode, cycle, facturation',
  changes: 'changes, changements, amendments, avenants',
};

export const COST_NAMES: Names = {
  externalId:
    'id, external id, externalid, identifiant, reference, ref, numero, numero de facture, invoice number, no',
  date: 'date, invoice date, date de facture, date facture, day, jour, month, mois, period, periode',
  amount: 'amount, montant, montant ht, cost, cout, depense, spend, expense, total ht, total, prix, price',
  currency: 'currency, devise, monnaie, currency code, code devise',
  type: 'type, category, categorie, kind, nature, poste',
  label: 'label, libelle, description, intitule, designation, campaign, campagne, name, nom',
};

/** More columns than any tool exports. */
export const MAX_COLUMNS = 1000;

/** Field -> index of its column. */
export type Mapping = Partial<Record<string, number>>;

/**
 * Guesses which column is which field from the header: first by equal names, then by names that the
 * header's words contain (`Montant mensuel HT (EUR)`). A column serves one field only.
 */
export function mapColumns(header: string[], names: Names): Mapping {
  const columns = header.map(plainName);
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (fits: (column: string, name: string) => boolean) => {
    for (const [field, list] of Object.entries(names)) {
      if (mapping[field] !== undefined) continue;
      const best = list
        .split(', ')
        .map((name) => columns.findIndex((column, index) => !taken.has(index) && fits(column, name)))
        .find((index) => index !== -1);
      if (best === undefined) continue;
      mapping[field] = best;
      taken.add(best);
    }
  };
  take((column, name) => column === name);
  take((column, name) => name.length > 3 && ` ${column} `.includes(` ${name} `));
  return mapping;
}

/** Words of a header without accents, case, punctuation and what stands in brackets. */
export function plainName(header: string): string {
  return header
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
