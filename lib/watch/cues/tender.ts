import type { Cues } from './types.ts';

/** It buys: calls for tenders, consultations. */
export default {
  fr: {
    strong:
      "appel~ d'offres | avis de marché | avis d'appel public | appel public à la concurrence | " +
      'mise en concurrence | dossier de consultation | consultation des entreprises | cahier des charges | ' +
      'lance une consultation | consulte pour | consulte le marché | consultation NEAR/4 fournisseurs | ' +
      'appel à candidatures | marché à procédure adaptée | procédure adaptée | dialogue compétitif | ' +
      'date limite de remise | remise des offres | remise des plis | sollicite des offres | accord cadre | ' +
      'avis de pré information | sourcing fournisseurs | marché public de | renouvellement du marché | ' +
      'lance un marché | fait jouer la concurrence | cherche un prestataire | cherche un fournisseur | ' +
      'attend les offres | offres attendues | short list~ | consulte | lance NEAR/5 consultation | ' +
      'publie NEAR/5 (appel OR avis OR consultation) | ' +
      'cherche NEAR/6 (prestataire OR fournisseur OR exploitant OR opérateur) pour | ' +
      'met NEAR/4 concurrence | remise en concurrence | renouvelle NEAR/5 (marché OR contrat) | ' +
      'candidatures attendues | candidater | plis | règlement de consultation | allotissement | ' +
      'marché de NEAR/5 (travaux OR services OR fournitures OR maintenance) | fourniture de | ' +
      "fourniture et | prestation~ de NEAR/8 lot~ | appel à projets | appel à manifestation d'intérêt | " +
      'AMI | RFI',
    weak:
      'appel | soumissionn* | lot 1 | lots | marché public | marchés publics | consultation | DCE | ' +
      'prestataire~ | fournisseurs | valeur estimée | renouveler | renouvellement',
  },
  en: {
    strong:
      'call~ for tender~ | invitation~ to tender | contract notice | request~ for proposal~ | ' +
      'request~ for quotation~ | RFP | RFQ | invites bids | seeks bids | seeks suppliers | out to tender | ' +
      'goes to tender | tender notice | procurement notice | prior information notice | ' +
      'expressions of interest | supplier search | seeks NEAR/4 (supplier OR contractor OR provider) | ' +
      'looking for NEAR/4 (supplier OR contractor) | competitive dialogue | framework agreement | ' +
      'request for information | closing date for | ' +
      'seeks NEAR/5 (bids OR partner OR vendor OR supplier OR provider OR offers) | ' +
      'looks for NEAR/5 (vendor OR supplier OR provider OR contractor) | ' +
      'launches NEAR/5 (tender OR RFP OR procurement) | issues NEAR/5 (tender OR RFP OR request) | ' +
      'opens NEAR/4 (tender OR bidding) | bidding NEAR/3 (opens OR process) | submission deadline | ' +
      'submit NEAR/4 (bid OR bids OR proposal OR proposals) | suppliers invited | tenders invited | ' +
      'proposals due | closing date | pre qualification | supply of | provision of | request for | ' +
      'put out to',
    weak:
      'tender~ | procurement | bidders | bids | offers due | deadline | estimated value | suppliers | ' +
      'CPV | maintenance | quotes | contractor~',
  },
} satisfies Cues;
