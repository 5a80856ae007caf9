import type { Cues } from './types.ts';

/** It sells: contracts and awards in its favour. */
export default {
  fr: {
    strong:
      'remporte~ NEAR/8 (marché OR contrat OR appel OR lot OR commande OR entretien OR gestion OR exploitation OR concession) | ' +
      'décroche~ NEAR/8 (marché OR contrat OR commande OR client OR lot OR budget) | attributaire~ | ' +
      "attribué à | attribuée à | attribue à | avis d'attribution | titulaire du marché | confie~ | " +
      'choisit | a choisi | ont choisi | retenu pour | retenue pour | a été retenu* | est retenu* | ' +
      'contrat pluriannuel | contrat de * ans | contrat d une durée | signe NEAR/4 contrat | ' +
      'signature d un contrat | gagne~ NEAR/5 (marché OR contrat OR client OR appel) | commande~ ferme | ' +
      "s'adjuge NEAR/6 (marché OR contrat) | rafle~ | empoche~ NEAR/6 (marché OR contrat OR commande) | " +
      'commandes pour | va équiper | va fournir | va livrer | va entretenir | va exploiter | fournira | ' +
      'choisi par | choisie par | retenu par | retenue par | fait confiance à | ' +
      'accompagne~ NEAR/6 (optimisation OR déploiement OR projet) | carnet de commandes | signe avec | ' +
      "c'est signé | on a gagné | nous avons gagné | on a remporté | nous avons remporté | a remporté | " +
      'ont confié | a confié | vient de signer | contrat NEAR/4 (millions OR euros OR ans) | ' +
      'marché NEAR/4 (millions OR euros OR ans) | gros contrat | méga contrat | marché remporté | ' +
      'équipe NEAR/5 (ville OR hôpital OR département OR région OR métropole OR usines) | désigné pour | ' +
      'accord cadre NEAR/6 (remporté OR attribué OR retenu) | commandé~ NEAR/5 (à OR auprès) | ' +
      'première commande | grosse commande | reconduit | renouvelle sa confiance | délégataire | ' +
      'délégation de service public | mandataire du groupement',
    weak:
      'contrat | commande | marché | client | livrera | équiper | déploiera | ans | déploiement | ' +
      'prestataire | gagne~ | commande de | assurera | construira | installera | rénovera | exploitera | ' +
      'gérera | entretiendra | va gérer | va assurer | référencé~ | contrat avec | a retenu | équipera | ' +
      'nouveau client | lauréat du marché | montant du marché | emporte | remporté | gagné | devance~',
  },
  en: {
    strong:
      'award~ NEAR/4 contract | awarded to | contract award~ | award notice | ' +
      'win~ NEAR/6 (contract OR deal OR order OR tender OR bid OR framework) | ' +
      'won NEAR/6 (contract OR deal OR order OR tender OR bid OR framework) | ' +
      'land~ NEAR/5 (contract OR deal OR order) | secure~ NEAR/5 (contract OR deal OR order) | picks | ' +
      'chooses | selects | selected by | goes with | preferred bidder | year deal | year contract | ' +
      'framework contract | to supply | signs NEAR/5 (contract OR deal) | chosen to | orders from | ' +
      'to equip | to maintain | contract to | appointed to supply | ' +
      'beat~ NEAR/5 (rival~ OR vendor~ OR competitor~) | rolls out NEAR/4 across | ' +
      'lands NEAR/6 (customer OR client OR account) | we won | we ve won | just won | has won | ' +
      'win of the year | bagged | bags NEAR/5 (contract OR order OR deal OR customer) | clinches | ' +
      'clinched | nets NEAR/5 (contract OR deal OR order) | awarded a contract | awarded the contract | ' +
      'contract worth | deal worth | order worth | retained by | renews NEAR/5 (contract OR deal) | ' +
      'extends NEAR/4 contract | goes live with | go live with | has selected | has picked | opted for | ' +
      'signs up NEAR/5 (customer OR council OR hospital OR trust) | first customer | biggest customer | ' +
      'big order | repeat order | preferred supplier',
    weak:
      'contract | deal | order | customer | supply | will equip | deploy | won | beat | signed | years | ' +
      'beats | tender | worth | wins | lands | chose | will build | will run | will provide | ' +
      'will supply | will maintain | supplier to | order for | to build | to run | chosen by | ' +
      'new client | new customer | opts for | has chosen | contract with | ' +
      'switch to NEAR/4 (vendor OR supplier) | signed with | signs with',
  },
} satisfies Cues;
