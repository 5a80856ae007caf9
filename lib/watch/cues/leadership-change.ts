import type { Cues } from './types.ts';

/** Somebody at the top comes, goes or changes. */
export default {
  fr: {
    strong:
      'est nommé~ | ' +
      'nommé~ NEAR/6 (directeur OR directrice OR président OR présidente OR PDG OR DG OR CEO OR DSI OR DRH OR DAF) | ' +
      'nomme~ NEAR/6 (directeur OR directrice OR président OR présidente OR PDG OR DG OR tête) | ' +
      'nomination~ | prend la tête | à la tête | prend la direction | prend les rênes | ' +
      'prend la présidence | aux commandes | succède à | succède | lui succède | succession à | ' +
      'passe la main | passe le flambeau | ' +
      'quitte NEAR/5 (poste OR direction OR présidence OR fonctions OR groupe OR entreprise) | ' +
      'démission~ | démissionne | nouveau patron | nouvelle patronne | nouveau directeur | ' +
      'nouvelle directrice | nouveau président | nouvelle présidente | nouveau PDG | nouveau DG | ' +
      'nouveau CEO | change de président* | change de direct* | change de patron | élu président | ' +
      'élue présidente | a désigné | désigne~ NEAR/5 (président* OR direct*) | nouveau directeur général | ' +
      'nouvelle directrice générale | change de tête | une femme à la tête | un homme à la tête | ' +
      'nouveau visage | promu~ NEAR/5 (direct* OR président*) | prend ses fonctions | prise de fonctions | ' +
      'quitte ses fonctions | annonce son départ | départ de son | tire sa révérence | ' +
      'arrive à la direction | ' +
      'recrute~ NEAR/6 (directeur OR directrice OR DG OR DAF OR DRH OR CTO OR CFO) | ' +
      'cofondateur NEAR/6 (quitte OR part OR départ) | fondateur NEAR/6 (quitte OR part OR départ) | ' +
      'fondatrice NEAR/6 (quitte OR part OR départ) | passation | je quitte | ' +
      'je rejoins NEAR/8 (directeur OR directrice OR comme OR tant OR équipe) | je prends la | ' +
      "je passe la main | j'ai l'honneur de prendre | prendre la direction | nouvelle aventure | " +
      'nouveau chapitre | dirigera | va diriger | pour remplacer | remplacera | son successeur | ' +
      'sa successeure | successeur~ | partira | est parti NEAR/5 (fondateur OR patron OR directeur) | ' +
      'évincé~ | limogé~ | remercié NEAR/4 (patron OR directeur OR DG) | débarqué~ | coopté~ | ' +
      'prend du recul | transmet les | transmission familiale | prend le relais de son | ' +
      'nouveau commandant | rejoint NEAR/6 (directeur OR directrice OR comité OR DSI OR DRH OR DAF) | ' +
      'comité exécutif | recrute NEAR/5 (son OR sa) NEAR/3 (directeur OR directrice) | nouveau DSI | ' +
      'nouvelle DRH | nouveau DRH | nouveau DAF | directeur général par intérim',
    weak:
      'départ | quitte | remplace~ | intérim | directoire | conseil de surveillance | gouvernance | ' +
      'dirigeant~ | arrivée de | rejoint | tête | patron | présidence | direction générale | ' +
      'directeur général | directrice générale | PDG',
  },
  en: {
    strong:
      'appoints | appointed | appointment of | appointment as | ' +
      'names NEAR/8 (CEO OR CFO OR CTO OR COO OR CRO OR CMO OR chief OR chair OR chairman OR director OR president OR head OR MD) | ' +
      'named NEAR/6 (CEO OR CFO OR CTO OR COO OR chief OR chair OR chairman OR director OR president OR head OR MD) | ' +
      'new CEO | new CFO | new CTO | new COO | new chief | new chair* | new managing director | ' +
      'new head of | new boss | steps down | step down | stepping down | steps aside | resign~ | ' +
      'resignation | takes over as | take over as | joins as | joining NEAR/5 as | joined NEAR/5 as | ' +
      'started as | promoted to | hands over | succeeds | succeeded by | successor | interim CEO | ' +
      'departs | stands down | retires as | has appointed | poaches | ' +
      'hires NEAR/8 (chief OR officer OR director OR boss OR head) | brought in NEAR/6 as | ' +
      'brings in NEAR/6 as | chief executive NEAR/5 (leave~ OR quit~ OR depart~ OR retire~ OR exit~) | ' +
      'founder NEAR/5 (leave~ OR quit~ OR depart~ OR steps OR exit~) | quits | exits | ' +
      'chief NEAR/3 officer NEAR/6 joins | taking over as | new finance chief | new chair | ' +
      'elected chair | to lead | becomes chief | becomes CEO | personal news | will lead | i m leaving | ' +
      'i am leaving | leaving after | after NEAR/3 years as | my last day | joins from | recruited from | ' +
      'new finance director | finance director | bows out | ousted | sacked | ' +
      'fired NEAR/4 (CEO OR chief OR director) | replaced as | replaces NEAR/6 as | handing over | ' +
      'to be replaced | to succeed | to replace | takes the reins | takes charge | takes the chair | ' +
      'new role as | thrilled to join | excited to join | delighted to join | happy to share | ' +
      'i ve joined | i ll be joining | i m joining | starting a new | elected president | ' +
      'chief NEAR/3 officer',
    weak:
      'leaving | leaves | replaces | chief executive | board | chairman | leadership | takes the helm | ' +
      'helm | CEO | CFO | chief | officer | departure | interim | founder',
  },
} satisfies Cues;
