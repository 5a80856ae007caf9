import type { Cues } from './types.ts';

/** Alliances, integrations, distribution. */
export default {
  fr: {
    strong:
      "partenariat~ | s'associe~ | s associent | s associe | s'allie~ | s allient | s allie | alliance | " +
      'noue~ NEAR/5 (partenariat OR accord OR alliance) | accord de distribution | accord de coopération | ' +
      'accord commercial | distribuera | co développ* | codévelopp* | développent ensemble | ' +
      'concevoir ensemble | main dans la main | joint venture | coentreprise | co entreprise | ' +
      "unissent leurs | font équipe | fait équipe | s'intègre | intégration avec | intégré à | " +
      'intégrée à | interconnex* | connecteur | collaboration avec | convention de | ' +
      'accord cadre de partenariat | devient partenaire | deviennent partenaires | partenaire~ de | ' +
      'partenaires | mécénat | consortium | partenariat entre | en partenariat | ' +
      "accord NEAR/5 (distribution OR exclusif OR stratégique OR cadre OR commercial) | s'unissent | " +
      'main tendue | marient leurs | marie~ NEAR/4 (technologie~ OR savoir) | ensemble pour | ' +
      'va distribuer | distribue~ NEAR/5 (france OR exclusivité OR produits OR gamme) | revendeur | ' +
      'intègre~ NEAR/6 (module OR solution OR technologie OR API OR logiciel) | communiqué commun | ' +
      "s'intègre à | compatible avec | passerelle | interopérab* | feront route | recherche commune | " +
      'chaire | fabriquera | assemblera | produira NEAR/6 pour | sous traitance | ' +
      "partage NEAR/4 (coûts OR moyens OR outil OR usine) | s'entendent | s'entend avec | " +
      'scelle~ NEAR/4 (accord OR alliance OR partenariat) | ' +
      'officialise~ NEAR/4 (accord OR alliance OR partenariat) | coopération | coopèrent | coopère avec | ' +
      'collaborent | collabore avec | mutualis* | groupement avec | pool~ NEAR/3 commun | ' +
      'commercialisera NEAR/6 (produits OR solution OR offre) | projet commun | ' +
      'recherche NEAR/4 (université OR laboratoire OR commune) | accueille NEAR/4 chaire | ' +
      'signent NEAR/4 (accord OR partenariat OR convention) | ' +
      'signe NEAR/4 (accord OR partenariat OR convention) | font cause commune | fait cause commune | ' +
      'sera proposé aux | main dans la main avec | accord NEAR/3 avec',
    weak:
      'ensemble | accord | commun~ | partenaire | distribution | distributeur | connexion | intégration | ' +
      'synergie~ | avec | commun',
  },
  en: {
    strong:
      'partnership | partner~ with | partners with | partnering | teams up | team up | joins forces | ' +
      'join forces | alliance with | integration with | integrates with | integrate~ | integrated with | ' +
      'distribution agreement | distribution deal | reseller agreement | joint venture | ' +
      'strategic agreement | co develop* | codevelop* | work together | working together | ' +
      'memorandum of understanding | MoU | hook up with | link~ up | ties up | tie up | distributor for | ' +
      'official partner | technology partner | partners | in partnership with | joint development | ' +
      'jointly develop* | connector for | plugs into | compatible with | to distribute | distributor in | ' +
      'strategic alliance | signs up with | co marketing | reseller | ally with | allies with | ' +
      'now live on | works with | interoperab* | joint research | pairs with | taps NEAR/6 for | ' +
      'industrial partner | manufacturing partner | share the cost | shared tooling | ' +
      'contract manufacturing | join hands | pact | pact with | ' +
      'agree to NEAR/4 (share OR distribute OR integrate) | joint project | joint offer | joint product | ' +
      'bundle with | bundled with | sign NEAR/4 (agreement OR alliance) | ' +
      'signs NEAR/4 (agreement OR alliance OR partnership) | enter NEAR/4 (agreement OR partnership) | ' +
      'co branded | sponsor NEAR/4 (of OR deal) | university NEAR/6 (project OR research OR chair) | ' +
      'connects to | connected to | api NEAR/4 (with OR integration) | collaboration | collaborates | ' +
      'to collaborate | collaborating with',
    weak: 'agreement | together | partner | joint | connector | jointly | x | avec | with | alliance | both',
  },
} satisfies Cues;
