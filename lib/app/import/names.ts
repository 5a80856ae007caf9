import type { Names } from '../csv/columns.ts';
import { COST_NAMES, SUBSCRIPTION_NAMES } from '../csv/columns.ts';

/** Kinds of record that a CSV may bring, in the order in which a doubt is decided. */
export const IMPORT_KINDS = ['person', 'account', 'subscription', 'cost', 'tender', 'signal'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** The column of Vigie's own exports that says which record a row is. */
export const ID = 'id';

/**
 * The names that columns go by: the fields' own labels in French and English, and those of the exports
 * of HubSpot, Salesforce (reports and API names), Pipedrive, Sellsy and LinkedIn's connections.
 */
const PERSON: Names = {
  [ID]: 'vigie id',
  firstName:
    'first name, firstname, prenom, given name, person first name, contact first name, prenom du contact',
  lastName:
    'last name, lastname, nom de famille, family name, surname, person last name, contact last name, nom du contact',
  fullName:
    'full name, fullname, name, nom complet, contact name, person name, nom et prenom, prenom et nom, contact, person, personne, nom',
  headline: 'headline, accroche',
  title:
    'job title, title, fonction, poste, position, intitule du poste, person job title, role title, titre, metier',
  company:
    'company, company name, entreprise, societe, account name, organization, organisation, person organization, associated company, primary associated company, nom de l entreprise, raison sociale, employer, employeur, client',
  companyLinkedinUrl:
    'company on linkedin, linkedin de l entreprise, company linkedin url, companylinkedinurl',
  account: 'account, compte',
  location: 'location, lieu, localisation, city, ville, mailing city, mailingcity, person city',
  linkedinUrl:
    'linkedin, linkedin url, linkedin profile, profil linkedin, url linkedin, profile url, person linkedin, linkedinurl, url',
  email:
    'e mail, email, mail, email address, adresse e mail, adresse email, courriel, work email, e mail professionnel, person email work, person email, business email',
  phone:
    'phone, phone number, telephone, mobile, mobile phone, mobile phone number, numero de telephone, telephone mobile, telephone portable, portable, tel, gsm, person phone work, person phone mobile, person phone, ligne directe, direct phone',
  experience: 'experience, parcours',
  formerly: 'formerly, postes passes',
  role: 'role in the purchase, role dans l achat, buying role, role d achat, role',
  stage: 'stage, etape, lifecycle stage, phase du cycle de vie, lead status, statut du lead, statut',
  owner:
    'owner, responsable, contact owner, proprietaire du contact, lead owner, person owner, commercial, charge de compte, proprietaire',
  language: 'language, langue, preferred language',
  tags: 'tags, etiquettes, labels, person label, smart tags',
  informedAt: 'informed on, informee le, informedat',
  nps: 'nps score, note nps, nps',
};

const ACCOUNT: Names = {
  [ID]: 'vigie id',
  name: 'company name, account name, organization name, raison sociale, nom de l entreprise, nom de la societe, name, nom, company, entreprise, societe, organization, organisation, account, compte, client',
  alias: 'also known as, autres noms, alias, nom commercial, trade name, enseigne',
  domain: 'domain, domaine, company domain name, nom de domaine de l entreprise, domain name, nom de domaine',
  website:
    'website, site web, website url, url du site web, web site, organization website, site internet, site, url',
  siren: 'siren, n siren, numero siren',
  siret: 'siret, n siret, numero siret',
  vat: 'vat number, n de tva, vat, tva, n tva, numero de tva, tva intracommunautaire, n tva intracommunautaire, vat id, vat registration number',
  linkedinUrl:
    'linkedin, linkedin company page, page linkedin de l entreprise, linkedin url, company linkedin url, linkedinurl, url linkedin',
  industry: 'industry, secteur, secteur d activite, activite, organization industry, naf, code naf, sector',
  headcount:
    'headcount, effectif, effectifs, number of employees, numberofemployees, employees, nombre d employes, nombre de salaries, organization number of employees',
  city: 'city, ville, billing city, billingcity, organization address city, mailing city, shipping city',
  country:
    'country, pays, country region, pays region, billing country, billingcountry, organization address country, code pays, country code',
  phone: 'phone, phone number, telephone, numero de telephone, tel, standard, organization phone',
  address:
    'address, adresse, billing street, organization address, street address, adresse postale, rue, street',
  legalForm: 'legal form, forme juridique, legalform',
  capital: 'share capital, capital, capital social',
  director: 'director, dirigeant, ceo, gerant',
  description: 'description, about us, a propos, notes',
  stage: 'stage, etape, lifecycle stage, phase du cycle de vie, type, statut',
  owner:
    'owner, responsable, company owner, account owner, proprietaire de l entreprise, organization owner, commercial, proprietaire',
  key: 'key account, compte cle, grand compte',
  tags: 'tags, etiquettes, labels, organization label, smart tags',
};

const TENDER: Names = {
  [ID]: 'vigie id',
  title: 'title, objet, titre, intitule',
  buyer: 'buyer, acheteur, nom acheteur, nomacheteur',
  noticeId: 'notice number, n d avis, idweb, notice id, numero d avis, publication number',
  publishedAt: 'published, publie le, dateparution, date de parution, publication date',
  deadline: 'deadline, date limite, datelimitereponse, date limite de reponse',
  cpv: 'cpv codes, codes cpv, cpv',
  value: 'value, valeur, montant estime, estimated value',
  currency: 'currency, devise',
  country: 'country, pays',
  department: 'department, departement, code departement',
  procedure: 'procedure, type procedure',
  lots: 'lots',
  url: 'address, adresse, url, lien, link',
  noticeType: 'notice type, type d avis, nature',
  buyerSiret: 'buyer s siret, siret de l acheteur, buyersiret, siret',
  awardedTo: 'awarded to, attribue a, titulaire, winner',
  awardedAmount: 'amount awarded, montant attribue, awardedamount',
  contractStart: 'contract starts, debut du contrat',
  contractEnd: 'contract ends, fin du contrat',
  account: 'account, compte',
  tags: 'tags, etiquettes',
};

const SIGNAL: Names = {
  [ID]: 'vigie id',
  title: 'title, titre',
  text: 'text, texte',
  url: 'address, adresse, url, lien, link',
  sources: 'reported at, relaye par, sources',
  author: 'author, auteur',
  publishedAt: 'published, publie le, date',
  siteName: 'site, site name',
  type: 'type',
  watch: 'watches, veilles',
  person: 'people, personnes',
  account: 'accounts, comptes',
  words: 'words found, mots trouves',
  verdict: 'verdict, avis',
};

export const NAMES: Readonly<Record<ImportKind, Names>> = {
  person: PERSON,
  account: ACCOUNT,
  subscription: SUBSCRIPTION_NAMES,
  cost: COST_NAMES,
  tender: TENDER,
  signal: SIGNAL,
};

/** What a row must say, one of each group, for there to be a record at all. */
export const REQUIRED: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  person: [['fullName', 'firstName', 'lastName', 'email', 'linkedinUrl']],
  account: [['name', 'domain', 'website', 'siren', 'siret']],
  subscription: [['accountName'], ['start'], ['amount']],
  cost: [['date'], ['amount'], ['type']],
  tender: [
    ['title', 'noticeId'],
    ['buyer', 'noticeId', 'url'],
  ],
  signal: [['title'], ['url', 'siteName', 'publishedAt']],
};
