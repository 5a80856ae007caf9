import type { Cues } from './types.ts';

/** It recruits: plans, campaigns, vacancies. */
export default {
  fr: {
    strong:
      "recrute~ | recrutement~ | recruteur~ | embauche~ | embaucher | offre~ d'emploi | " +
      "poste~ à pourvoir | postes ouverts | création~ de postes | créations d'emplois | h f | f h | " +
      'm f d | m f x | m w d | w m d | f m d | job dating | à pourvoir | nous recherchons | on cherche | ' +
      'recherche un~ | cherche des | rejoignez nous | rejoignez notre équipe | campagne de recrutement | ' +
      'plan de recrutement | postes à saisir | offre de stage | on recrute | nous recrutons | ' +
      "rejoindre l'équipe | renforce ses équipes | chasse de tête~ | nous cherchons | on embauche | " +
      'je recrute | on recherche | cherche son | cherche sa | recherchent | cherchent des | ' +
      'pénurie de NEAR/4 (main OR candidats OR chauffeurs OR soudeurs) | besoin de bras | offre en ligne | ' +
      'poste basé | postes à | emplois à | emplois créés | créera NEAR/4 emplois | doubler ses effectifs | ' +
      "étoffe NEAR/3 (équipe OR effectifs) | campagne d'embauche | forum emploi | forum de l'emploi | " +
      "contrat d'apprentissage | apprentis | vacataires | saisonniers",
    weak:
      'CDI | CDD | alternance | alternant~ | stagiaire~ | candidature~ | candidat~ | postuler | postulez | ' +
      'collaborateurs | salaire | intérim | profil | expérience | poste | équipe',
  },
  en: {
    strong:
      'hiring | recruits | recruiting | recruitment | recruit | job openings | open positions | ' +
      'open roles | vacancy~ | we re looking for | is looking for | are looking for | join our team | ' +
      'to hire | will hire | plans to hire | new jobs | create~ NEAR/4 jobs | crée~ NEAR/4 emplois | ' +
      'créer NEAR/4 emplois | créer NEAR/4 postes | crée NEAR/4 postes | headhunt* | apprenticeship~ | ' +
      'hires NEAR/4 (engineer~ OR staff OR people OR developers) | we re growing | ' +
      'seeks NEAR/4 (engineer OR manager OR technician OR developer OR driver~) | ' +
      'looking for NEAR/6 (engineer~ OR manager OR technician~ OR drivers OR developer~ OR welders OR people) | ' +
      'recruitment drive | jobs fair | we re recruiting | i m hiring | now hiring | join us as | ' +
      'come and work | come work | positions available | jobs to be created | new roles | new positions | ' +
      'staff wanted | wanted | doubling headcount | double its workforce | ' +
      'grow NEAR/4 (team OR headcount OR workforce) | ' +
      'adding NEAR/4 (staff OR jobs OR people OR engineers) | recruits wanted | graduate scheme | ' +
      'internship~ | trainee~ | talent pool',
    weak:
      'full time | part time | permanent | apply now | applicants | candidates | careers | apprentice~ | ' +
      'salary | interim assignment | mission | role | experience | position | team',
  },
} satisfies Cues;
