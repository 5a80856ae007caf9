import type { Cues } from './types.ts';

/** A user asks for an improvement. */
export default {
  fr: {
    strong:
      'serait il possible | serait ce possible | il serait bien | ce serait bien | ce serait top | ' +
      "ce serait génial | serait un plus | serait utile | serait apprécié* | j'aimerais | on aimerait | " +
      'nous aimerions | il manque | il manque juste | manque un~ | manque plus que | à quand | ' +
      'pourriez vous | pourrait on | pouvez vous ajouter | vous pourriez | pensez à | prévoir un~ | ' +
      'une option pour | suggestion~ | idée | proposition d amélioration | amélioration | ' +
      "évolution souhaitée | merci d'ajouter | ajoutez | ajouter un~ | si seulement | on rêve d | " +
      'une demande | vivement | souhait | pourquoi pas un~ | et si | rendrait service | nous éviterait | ' +
      'éviterait | ce serait | ' +
      'pourrait~ NEAR/4 (ajouter OR proposer OR prévoir OR afficher OR intégrer OR permettre) | ' +
      'on pourrait | il suffirait | suffirait | ne coûterait | ça manque | à améliorer | il ne manque | ' +
      'prochaine version | ajoutez nous | proposer un~ | on veut un~ | petite idée | une idée | ' +
      "mériterait | gagnerait à | demande d'évolution | ce qui manque | idée pour | " +
      'pouvoir NEAR/4 (bloquer OR exporter OR filtrer OR choisir OR modifier OR ajouter OR trier) | ' +
      "je vote pour | prochaine étape | avis aux développeurs | message à l'équipe | à l'équipe produit | " +
      "j'aurais aimé | on aurait aimé | nous aurions aimé | aurait été | serait parfait | serait idéal | " +
      "serait top | reste à | plus qu'à | il ne reste | manquerait plus | gagnerait | rêve d'un | " +
      "rêvons d'un | besoin d'un~ NEAR/6 (option OR export OR bouton OR mode OR filtre) | laissez nous | " +
      'permettez nous | permettre de NEAR/6 serait | un mode | une version | une fonction | ' +
      'une fonctionnalité',
    weak:
      'ajout | bouton | export | option | filtre | dommage que | manque | il faudrait | possible | ' +
      'serait | ajouter | pouvoir | version | mode | recherche',
  },
  en: {
    strong:
      'would be great | would be nice | would be useful | would be perfect | would love | d love | ' +
      'would like to see | please add | could you add | could we have | could we get | can we have | ' +
      'can we get | can you add | any chance | feature request | wish list | wishlist | i wish | we wish | ' +
      'suggestion~ | suggest | would help | needs a | needs an | one thing missing | ' +
      'the only thing missing | missing feature | all that s missing | why not | how about | ' +
      'what about a | let us | allow us | consider adding | an option to | roadmap | dear product team | ' +
      'idea for | if only | should be able to | ' +
      'could NEAR/6 (add OR split OR support OR show OR offer OR let OR include) | ' +
      'if NEAR/3 is listening | if anyone from | product team | would reach | happily pay | pay more for | ' +
      'would save us | would make | we d like | i d like | it d be | please consider | make it possible | ' +
      'just add | needs NEAR/4 (option OR mode OR export OR button OR filter OR api OR integration) | ' +
      'what about | it would help | for the next version | can someone add | how hard can it be | ' +
      'small request | a request | next step | next version | next up | idea | ' +
      'would love NEAR/6 (support OR to OR if OR a) | let visitors | let users | let customers | let me | ' +
      'give us | give me | bring back | i vote | upvote | support for NEAR/6 please | could do with | ' +
      'would benefit | room for improvement | small gripe but | nitpick | tiny thing | on my wish | ' +
      'dream feature | would pay | i d pay | we d pay | is there a way | any plans | any plan to | ' +
      'are there plans | when can we | when will you | should have | should let | should offer | ' +
      'should support | feature wish | wish NEAR/3 feature | would save our | would save my | ' +
      'would help us | numbers in the | show NEAR/3 per | per NEAR/2 would',
    weak:
      'add | button | option | export | dark mode | missing | improvement | should | could | would | ask | ' +
      'wish | mode | someday | nice to have | currently',
  },
} satisfies Cues;
