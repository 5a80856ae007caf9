import type { Cues } from './types.ts';

/** Blame by a user. */
export default {
  fr: {
    strong:
      'décevant~ | déçu~ | déception | à éviter | je déconseille | déconseille~ | fuyez | à fuir | nul | ' +
      'nulle | catastrophique | catastrophe | lamentable | médiocre | pire | arnaque | inutilisable | ' +
      'buggé~ | bugs | bugué~ | usine à gaz | trop cher | cher pour ce que c est | hors de prix | ' +
      'ne recommande pas | je ne recommande | ne marche pas | ne fonctionne pas | plante~ | plantages | ' +
      'lent | lente | lenteur~ | incompétent~ | injoignable | service client inexistant | ' +
      'support inexistant | aux abonnés absents | perte de temps | résiliation | résilié~ | ' +
      'on change de prestataire | 1 étoile | 2 étoiles | une étoile | deux étoiles | 1 5 | 2 5 | ' +
      "en théorie | fantôme | pas à la hauteur | bâclé~ | n'importe quoi | sans doute dans | à revoir | " +
      'à refaire | en retard | problèmes à répétition | erreurs à répétition | aucun suivi | ' +
      'pas de suivi | pas sérieux | peu réactif~ | réponse au bout de | se trompe~ | faux | fausse~ | ' +
      'mauvais~ | mal | oubli~ | perdu~ | cassé~ | sales | bruyant | compliqué~ | laborieux | pénible | ' +
      'illisible | incompréhensible | absent~ | débordé~ | plus jamais | on arrête | nous quittons | ' +
      'jamais vu ça | facture salée | rien ne marche | ne répond | deux métiers différents | quatre fois | ' +
      'trois fois | deux fois | au bout de NEAR/3 (jours OR semaines OR mois) | promet~ NEAR/8 mais | ' +
      'vendu~ NEAR/6 (comme OR mais) | on nous avait | on nous a | rigide | opaque | frustrant~ | ' +
      'fatigué~ | dépassé~ | vieillot~ | obsolète | surcoût~ | options payantes | tout est en option | ' +
      'hotline | formation inutile | interface NEAR/3 (vieille OR lourde OR datée OR confuse) | mauvaise | ' +
      'mauvaise expérience | mauvaise surprise | franchement | hélas | insuffisant~ | décalage | ' +
      'pas terrible | pas top | moyen~ | bof | on attend mieux | peut mieux faire',
    weak:
      'pas | jamais | plus | malheureusement | dommage | erreur~ | fois | mais | sauf | trop | retard~ | ' +
      'panne~ | coupure~ | oublié~ | au lieu | à la place | une fois sur deux | même | zéro',
  },
  en: {
    strong:
      'disappoint~ | avoid | do not recommend | don t recommend | would not recommend | ' +
      'wouldn t recommend | not recommend | terrible | awful | horrible | useless | worst | poor | ' +
      'rubbish | buggy | clunky | unusable | crashes | slow | painful | overpriced | too expensive | ' +
      'waste of time | waste of money | never again | one star | two stars | 1 star | 2 stars | ' +
      'doesn t work | does not work | don t match | broken | unreliable | frustrat~ | nightmare | ' +
      'steer clear | look elsewhere | switching to | we left | cancelled our | outdated | from 2014 | ' +
      'let down | support is non existent | mess | nonsense | as designed | apologised | no help | ' +
      'unhelpful | rude | chaos | confusing | confused | mistakes NEAR/4 (every OR again OR weekly) | ' +
      'took nine months | took NEAR/3 (months OR weeks) | takes NEAR/6 (days OR weeks) | days to | ' +
      'we paid for | cost us | half finished | glitch~ | laggy | lag | crashed | unresponsive | ghosted | ' +
      'no bank | bad | worse | fell apart | falls apart | breaks | broke | damaged | dirty | wrong~ | ' +
      'forgot | forgets | lost the | lost our | lost NEAR/3 (paperwork OR pallet OR file OR data) | ' +
      'hopeless | office hopeless | invoiced us for | charged us for | billed us for | shame | ' +
      'pricey for | not worth | overrated | underwhelm~ | mediocre | meh | so so | could be better | ' +
      'expected more | expected better | promised NEAR/8 (got OR but OR never) | sold as | told us | ' +
      'sloppy | careless | inaccurate | out of date | stuck | hidden fees | hidden costs | ' +
      'support NEAR/6 (slow OR never OR useless OR absent OR link) | months to | ages to | forever to | ' +
      'a pain | pain to | hard to | difficult to | impossible to | gave up | giving up | moved away | ' +
      'migrating away | won t renew | not renewing | leaving NEAR/3 (for OR them)',
    weak:
      'not | never | no | unfortunately | but | however | error~ | twice | wrong | missing | fail~ | ' +
      'bug~ | hours | late | lost | nobody | then | chatbot~ | days | months | why | instead',
  },
} satisfies Cues;
