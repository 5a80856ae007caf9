import type { Cues } from './types.ts';

/** Courts, regulators, insolvency, registers. */
export default {
  fr: {
    strong:
      'tribunal~ | procès | condamné~ | condamne~ | condamnation | amende~ | assigne~ | assignation | ' +
      'assigné~ | attaque NEAR/4 justice | en justice | contrefaçon | CNIL | autorité de la concurrence | ' +
      'DGCCRF | redressement judiciaire | liquidation judiciaire | procédure de sauvegarde | ' +
      "plan de sauvegarde | procédure collective | jugement | prud'hommes | mise en examen | " +
      "mis en examen | enquête préliminaire | perquisition~ | cour d'appel | cour de cassation | " +
      "conseil d'état | litige | contentieux | plainte contre | porte plainte | radiation | " +
      'transfert du siège | transfert de siège | ' +
      'modification~ NEAR/4 (statuts OR capital OR dirigeant OR siège OR forme OR objet) | ' +
      'changement de NEAR/3 (forme OR dénomination OR siège OR gérant OR président) | ' +
      'avis de modification | annonce légale | BODACC | commissaire aux comptes | nouvelle dénomination | ' +
      'mandataire judiciaire | administrateur judiciaire | déclaration de créances | en redressement | ' +
      'en liquidation | en sauvegarde | devant les juges | devant la justice | au tribunal | ' +
      'mise en garde de la | sanction~ NEAR/6 (CNIL OR autorité OR euros) | écope~ | devra payer | ' +
      'déboute~ | débouté~ | obtient gain de cause | action en justice | dépose plainte | ' +
      'attaque~ NEAR/6 (contrefaçon OR concurrence OR diffamation OR justice) | référé | ' +
      'protocole transactionnel | capital social | augmentation du capital | réduction du capital | ' +
      'dissolution | clôture pour insuffisance | inscription modificative | ' +
      'démission de NEAR/4 commissaire | sanctionné~ | sanctionne~ | blâme | recours | superviseur | ' +
      'ACPR | AMF | commission des sanctions | ' +
      'décision NEAR/6 (commission OR autorité OR tribunal OR cour) | ' +
      'mise en demeure NEAR/6 (CNIL OR autorité OR préfet OR DREAL) | ' +
      'rejette NEAR/5 (recours OR demande) | relaxé~ | acquitté~ | poursuivi~ NEAR/4 (pour OR justice) | ' +
      'poursuit NEAR/6 (justice OR contrefaçon OR concurrence) | inspection du travail | délit | ' +
      'homicide involontaire | garde à vue | escroquerie | fraude | corruption | abus de | ' +
      'concurrence déloyale | brevet NEAR/5 (contrefait OR litige OR violation) | dommages et intérêts | ' +
      'astreinte | sursis | cessation de paiements | dépôt de bilan | dépose le bilan | ' +
      "période d'observation | plan de continuation | plan de cession | conciliation | mandat ad hoc",
    weak:
      'justice | avocat~ | juge | juges | audience | plainte | sanction~ | infraction | appel | parquet | ' +
      'greffe | RCS | statuts | siège social | gérant | créanciers | impayés',
  },
  en: {
    strong:
      'lawsuit~ | sues | sued | suing | tribunal | judge | ruling | ruled | fined | fine of | fines | ' +
      'settle~ NEAR/4 (case OR claim OR dispute OR lawsuit OR suit) | settlement | injunction | ' +
      'insolvency | administration order | enters administration | into administration | liquidation | ' +
      'winding up | patent infringement | infringement | trademark | copyright claim | antitrust | ' +
      'regulator | prosecut~ | charged with | litigation | legal action | employment tribunal | ' +
      'competition authority | change of registered office | company registry | gazette notice | ' +
      'charge registered | high court | in court | to court | sue~ NEAR/4 over | takes NEAR/4 to court | ' +
      'upheld | appeal court | loses appeal | wins case | damages | cease and desist | consent order | ' +
      'registered office | strike off | struck off | moratorium | administrators | creditors | ' +
      'data protection authority | watchdog | sanctioned | reprimand~ | appeal against | convicted | ' +
      'acquitted | sentenced | pleads | raided | raid by | dawn raid | class action | ordered to pay | ' +
      'must pay | to pay NEAR/4 (damages OR compensation OR fine) | loses case | ' +
      'wins NEAR/5 (court OR case OR appeal OR ruling OR trademark OR patent) | patent dispute | ' +
      'trademark dispute | unfair competition | whistleblower | fraud | bribery | corruption | ' +
      'bankruptcy | bankrupt | chapter 11 | receivership | receiver~ | CVA | enforcement notice | ' +
      'HSE prosecution | health and safety breach | data protection fine | GDPR fine | ' +
      'moved its registered office | confirmation statement | articles of association | ' +
      'notice of appointment | capital increase',
    weak:
      'legal | lawyer~ | hearing | claim | dispute | penalty | investigation | probe | compliance | ' +
      'rival | patent | alleged | filing | files for | appeals | guilty | plea | ICO | court',
  },
} satisfies Cues;
