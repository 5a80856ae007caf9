import { foldWords } from './words.ts';

/** Words of mailboxes that several people read, French, English, German and neighbours. */
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

/** True for `contact`, `service.achats`, `info2`: such an address names no one, and joins no one. */
export function isRoleMailbox(local: string): boolean {
  const parts = foldWords(local.replace(/\d+$/, ''));
  return (
    ROLES.has(parts.join('')) ||
    (parts.length > 1 && parts.every((part) => ROLES.has(part) || part.length < 3)) ||
    ROLES.has(parts[0] ?? '')
  );
}
