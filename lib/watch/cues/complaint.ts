import type { Cues } from './types.ts';

/** A customer wants something put right. */
export default {
  fr: {
    strong:
      "toujours pas | toujours aucun~ | on attend | j'attends | attends toujours | en attente depuis | " +
      'sans réponse | aucune réponse | aucun retour | personne ne répond | personne ne rappelle | ' +
      'injoignable~ | ne répond* pas | ne répond* plus | remboursement | remboursez | rembourser | ' +
      'remboursé~ | réclamation~ | réclame | plainte~ | je me plains | litige | mise en demeure | ' +
      'inadmissible | inacceptable | scandaleux | honte | honteux | ras le bol | marre | foutage | ' +
      'se moque | semaine~ sans | jours sans | mois sans | heures sans | relance~ | relancé | ' +
      'erreur de facturation | facturé~ deux fois | surfactur* | double prélèvement | prélevé~ | ' +
      'hausse de NEAR/3 (tarif OR prix) | augmentation NEAR/6 (tarif~ OR prix OR abonnement) | ' +
      'retard de livraison | jamais livré~ | pas livré~ | non livré~ | livraison en retard | ' +
      'colis NEAR/4 (perdu OR retard OR cassé) | geste commercial | on nous a promis | exigeons | exige | ' +
      'habitants NEAR/8 (colère OR pétition) | pétition | ' +
      'collectif de NEAR/3 (clients OR locataires OR usagers) | riverains | se plaignent | dénonce~ | ' +
      "par avance | nos locataires | on fait comment | que fait | qu'attendez vous | sans ascenseur | " +
      'sans chauffage | sans eau | sans standard | ça suffit | assez | quand NEAR/4 (allez OR comptez) | ' +
      'depuis NEAR/4 (semaines OR mois OR jours) | e semaine | ème fois | troisième fois | deuxième fois | ' +
      'quatrième fois | encore une fois | encore une panne | ni réponse ni | pas de nouvelles | ' +
      'aucune nouvelle | rdv annulé | rendez vous annulé | non respecté~ | promesse non tenue | ' +
      'doublé NEAR/4 (prix OR tarif OR facture) | cas contact | en colère | colère | mécontent~ | ras le | ' +
      "grogne | gronde | fustige~ | pointent du doigt | s'insurge~ | se retourne~ contre | " +
      "cherche un interlocuteur | quelqu'un peut | quelqu'un pourrait | pouvez vous m'expliquer | " +
      'vous comptez | alors NEAR/4 (livraison OR remboursement OR réponse) | où est ma | où est mon | ' +
      'où en est | merci de me | merci de nous | sans explication | sans prévenir | ' +
      'augmente~ NEAR/5 (tarif OR tarifs OR prix OR abonnement) | flambée des tarifs | mail sans | ' +
      'appels sans | rendez vous manqué | technicien NEAR/5 (venu OR jamais) | sans motif | que faire | ' +
      'médiateur | recommandé NEAR/4 (avec OR lettre OR réclamé) | compte fermé | compte bloqué | ' +
      'décision non motivée',
    weak:
      'facture~ | attente | retard | problème~ | promesse~ | promis | support | service client | annulé | ' +
      'depuis | jours | mois | excuses | quelqu un d autre | merci hein | encore | toujours | svp | ' +
      'semaines',
  },
  en: {
    strong:
      'still waiting | still no | no reply | no response | no answer | nobody answers | nobody calls | ' +
      'never called back | asked NEAR/4 times | chased | chasing | refund | want our money | money back | ' +
      'compensation | complaint~ | complain~ | unacceptable | disgraceful | shame on | overcharged | ' +
      'charged twice | billed twice | double billed | invoiced twice | wrong invoice | billing error | ' +
      'price increase | price hike | renewal quote | third time | weeks without | days without | ' +
      'weeks late | days late | never arrived | not delivered | undelivered | fix this | fix it | ' +
      'sort it out | sort this out | escalate~ | petition | fed up | dear * please | failed collection | ' +
      'failed delivery | call me please | can somebody | can someone | anyone from | could somebody | ' +
      'third failed | second time | fourth time | how long | ' +
      'since NEAR/3 (monday OR tuesday OR wednesday OR thursday OR friday OR last) | sitting in the | ' +
      'without notice | overnight our | became billable | we ve complained | we complained | ' +
      'our complaint | no refund | ignored | still not | not resolved | cancelled again | again | ' +
      'weeks after | renewal NEAR/4 (quote OR price) | unhappy | cry foul | up in arms | anger~ over | ' +
      'angry | furious | customers NEAR/6 (complain~ OR angry OR upset OR foul OR unhappy) | price rise | ' +
      'price rises | price increases | hikes | backlash | grievance | dispute our | disputed invoice | ' +
      'no one | no-one | where is my | where s my | where are our | when will | explain why | ' +
      'we were told | i was told | you promised | as promised | still haven t | haven t received | ' +
      'not received | hasn t arrived | lost our | lost my | damaged on arrival | wrong item | ' +
      'cancelled without | locked out | can t log | cannot log | on hold for | ' +
      'waiting for NEAR/4 (weeks OR days OR months OR reply OR refund OR answer) | has been dead | ' +
      'dead for | written to NEAR/5 twice | same pdf | get a replacement | has anyone managed | ' +
      'anyone managed | error code',
    weak:
      'invoice | billed | late | delay~ | promised | ticket | problem~ | anyone else | please | weeks | ' +
      'week | asked | called | call | waiting | why | ago',
  },
} satisfies Cues;
