import type { Cues } from './types.ts';

/** Results, filed accounts, yearly reports. */
export default {
  fr: {
    strong:
      'rapport annuel | résultats annuels | résultat~ annuel~ | résultats semestriels | premier semestre | ' +
      "chiffre d'affaires | rapport d'activité | rapport de durabilité | rapport RSE | " +
      'rapport extra financier | dépôt des comptes | dépôt de comptes | comptes annuels | ' +
      'comptes sociaux | comptes consolidés | comptes déposés | dépose ses comptes | résultat net | ' +
      "résultat d'exploitation | bénéfice net | perte nette | exercice clos | exercice 20* | " +
      'bilan annuel | EBITDA | EBE | semestre NEAR/4 (morne OR record OR difficile OR solide OR faible) | ' +
      'semestriels | bénéfice~ NEAR/5 (hausse OR recul OR baisse OR progresse OR chute) | ' +
      'ventes NEAR/4 (hausse OR baisse OR recul) | exercice NEAR/6 (millions OR hausse OR recul) | ' +
      'résultats 20* | bilan carbone publié | rapport intégré | ventes annuelles | ventes semestrielles | ' +
      'croissance organique | CA en hausse | CA de | CA NEAR/3 (millions OR m OR k) | ' +
      'chiffre NEAR/2 affaires | résultat opérationnel | rentabilité opérationnelle | ' +
      'prévisions annuelles | objectifs annuels | avertissement sur résultats | profit warning | ' +
      'bonne année | année NEAR/3 (record OR difficile OR exceptionnelle) | perd NEAR/4 (millions OR m) | ' +
      'gagne NEAR/4 millions | passe dans le rouge | retour aux bénéfices | ' +
      'retrouve NEAR/3 (bénéfices OR croissance OR équilibre) | assemblée générale | ' +
      'empreinte carbone NEAR/5 (baisse OR publie OR rapport) | rapport CSRD | ' +
      'déclaration de performance | bilan carbone | rapport d impact | comptes publiés',
    weak:
      'semestre | bénéfice~ | marge | ventes | pertes | croissance | dividende | exercice | comptes | ' +
      'trimestre | résultats | objectifs | millions | rentabilité | opérationnel',
  },
  en: {
    strong:
      'annual report | full accounts | accounts made up to | accounts filed | filed accounts | ' +
      'files accounts | annual results | full year results | full year | half year | half yearly | ' +
      'first half | interim results | annual loss | net profit | net loss | operating profit | ' +
      'pre tax profit | pretax profit | sustainability report | quarterly results | financial report | ' +
      'revenue rose | revenue fell | revenue~ NEAR/3 up | revenue~ NEAR/3 down | turnover | ' +
      'results for the year | trading update | ' +
      'profit NEAR/4 (up OR down OR rises OR falls OR slips OR jumps) | ' +
      'profits NEAR/4 (up OR down OR rise OR fall OR slip OR jump) | ' +
      'sales NEAR/4 (up OR down OR rose OR fell OR slip) | revenue growth | ' +
      'posts NEAR/5 (loss OR profit OR results OR revenue) | year to NEAR/3 20* | esg report | ' +
      'annual accounts | accounts for the year | statutory accounts | abbreviated accounts | year end | ' +
      'year ended | first quarter | second quarter | third quarter | fourth quarter | q1 | q2 | q3 | q4 | ' +
      'h1 | h2 | ebit | net income | pretax | loss widens | losses widen | losses narrow | swings to | ' +
      'back in profit | returns to profit | record year | record sales | record profit | record revenue | ' +
      'profit warning | guidance | interim report | integrated report | impact report | carbon report | ' +
      'sales growth | beats forecasts | misses forecasts',
    weak:
      'revenue~ | profit~ | margin~ | sales | dividend | results | earnings | losses | growth | fiscal | ' +
      'accounts | année record | en hausse de | en baisse de | recul de | full | quarter~ | warning',
  },
} satisfies Cues;
