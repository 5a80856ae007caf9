import { emailKey } from '../../record/keys.ts';
import { plain } from '../text/fold.ts';
import { isSharedHost, site } from './domain.ts';

/** An address taken apart. */
export interface Mailbox {
  /** The comparable address: lower case, no tag, no dots where the host ignores them. */
  address: string;
  local: string;
  /** The company's domain; '' at hosts that serve everybody. */
  domain: string;
  /** Read by several people: contact@, achats@. It names no one. */
  shared: boolean;
}

const ROLES = new Set(
  (
    'contact contacts info infos information informations hello bonjour hallo accueil reception welcome office bureau ' +
    'secretariat sec admin administration administratif direction directeur gerance management achat achats approvisionnement ' +
    'appro purchasing procurement einkauf acquisti compras inkoop compta comptabilite accounting accounts finance finances ' +
    'facturation factures facture invoice invoices billing buchhaltung rechnung sales vente ventes vertrieb commercial ' +
    'commerce business verkoop marketing communication com presse press media pr rh drh hr jobs job emploi recrutement ' +
    'recruitment careers career carriere candidature bewerbung personal support help aide sav service services client clients ' +
    'customer kundenservice technique tech it informatique dsi hotline helpdesk webmaster postmaster hostmaster abuse root ' +
    'noreply nepasrepondre donotreply newsletter news mail email web site boutique shop store order orders commande commandes ' +
    'logistique logistics export import transport expedition qualite juridique legal rgpd dpo privacy gdpr marches marchespublics ' +
    'tender tenders mairie urbanisme technik zentrale kontakt post poststelle team equipe projet projets formation agence ' +
    'siege magasin atelier planning exploitation production'
  ).split(' '),
);

/** Takes an address apart; undefined where the text is none. */
export function mailbox(text: string): Mailbox | undefined {
  const address = emailKey(text);
  const at = address.lastIndexOf('@');
  if (at < 1) return undefined;
  const host = address.slice(at + 1);
  let local = address.slice(0, at).replace(/\+.*$/, '');
  if (host === 'gmail.com' || host === 'googlemail.com') local = local.replace(/\./g, '');
  const domain = site(host);
  return {
    address: `${local}@${host === 'googlemail.com' ? 'gmail.com' : host}`,
    local,
    domain: isSharedHost(domain) ? '' : domain,
    shared: isRole(local),
  };
}

function isRole(local: string): boolean {
  const parts = plain(local.replace(/\d+$/, '')).split(' ');
  return (
    ROLES.has(parts.join('')) ||
    (parts.length > 1 && parts.every((part) => ROLES.has(part) || part.length < 3)) ||
    ROLES.has(parts[0] ?? '')
  );
}
