import type { Cues } from './types.ts';

/** Rounds, loans, grants. */
export default {
  fr: {
    strong:
      'levée de fonds | tour de table | tour de financement | série A | série B | série C | amorçage | ' +
      'augmentation de capital | lève~ NEAR/4 (million~ OR m OR millions OR euros OR fonds OR k) | ' +
      'lever NEAR/4 (million~ OR m OR euros OR fonds) | boucle NEAR/6 (tour OR levée OR financement) | ' +
      'capital risque | prêt~ NEAR/8 (million~ OR euros OR m OR banque OR bpifrance OR bei) | ' +
      'emprunt obligataire | emprunte~ | subvention~ | aide de NEAR/3 euros | ' +
      'lauréat NEAR/5 (france OR appel) | bpifrance | financement de NEAR/3 (million~ OR m OR euros) | ' +
      'france 2030 | tour de NEAR/4 (m OR million~) | investit dans | fonds d investissement | ' +
      'business angels | série d | levéedefonds | fonds propres | renforce ses fonds propres | ' +
      'boucle NEAR/6 million~ | obtient NEAR/8 (prêt OR subvention OR financement OR aide) | ' +
      'tour NEAR/3 (millions OR m OR investisseurs OR série) | levée NEAR/4 (millions OR m) | ' +
      'm NEAR/3 série | boucle une levée | boucle sa | réalise une levée | finalise une levée | ' +
      'récolte~ NEAR/4 (millions OR m) | recueille~ NEAR/4 (millions OR m OR euros) | ' +
      'collecte~ NEAR/4 (millions OR m) | réunit NEAR/4 (millions OR m) | ' +
      'sécurise NEAR/4 (millions OR financement) | injecte~ NEAR/5 (millions OR m OR euros) | ' +
      'apporte NEAR/5 (millions OR m) | misent sur | mise NEAR/4 (millions OR m) sur | crowdfunding | ' +
      'financement participatif | obligations | dette NEAR/4 (millions OR bancaire OR senior) | ' +
      'aide NEAR/5 (région OR ademe OR état OR europe OR fonds) | subventionné~ | ' +
      'soutenu~ par NEAR/5 (région OR ademe OR fonds OR europe OR bpifrance) | ademe | feder | ' +
      "plan de relance | programme d'investissements d'avenir | avance remboursable | prêt participatif | " +
      'prêt vert | affacturage',
    weak:
      "fonds | investisseurs | financement | millions d'euros | million d'euros | m | millions | million | " +
      'lever | levée | aide | investisseur | soutien | crédit | prêt | dette | lève',
  },
  en: {
    strong:
      'raise~ NEAR/5 (million OR m OR k OR bn OR funding OR round OR capital) | funding round | series a | ' +
      'series b | series c | series d | seed round | seed funding | venture capital | secures funding | ' +
      'secure~ NEAR/5 (funding OR loan OR grant OR investment) | grant of | awarded a grant | grant from | ' +
      'loan from | m loan | million loan | credit line | credit facility | green loan | green bond | ' +
      'growth capital | backers | bank~ NEAR/4 m | banks NEAR/5 series | secured NEAR/4 million | ' +
      'secures NEAR/4 million | pockets | bags NEAR/5 (million OR m) | ' +
      'closes NEAR/5 (round OR series OR chf OR funding) | closed NEAR/6 (round OR million OR extension) | ' +
      'lands NEAR/4 (m OR million OR chf) | raises | fundraise | fundraising | ' +
      'led by NEAR/5 (fund OR ventures OR capital OR partners) | convertible | the NEAR/3 round | ' +
      'new round | latest round | m round | m series | million series | €22 million | extension round | ' +
      'in funding | of funding | of fresh | fresh capital | fresh funding | new money | new funding | ' +
      'fundraiser | attracts NEAR/5 (million OR m OR investment OR funding) | nabs NEAR/4 (m OR million) | ' +
      'scores NEAR/5 (m OR million OR funding) | gets NEAR/4 (m OR million) | ' +
      'receives NEAR/5 (grant OR funding OR loan OR million) | wins NEAR/4 grant | awarded NEAR/5 grant | ' +
      'innovate uk | horizon europe | EIC accelerator | european investment bank | EIB | innovation loan | ' +
      'debt financing | bank loan | refinanc~ | equity round | pre seed | angel investors | ' +
      'investors NEAR/4 (back OR pour OR bet OR put) | picks up NEAR/3 m | the round was | the cash to | ' +
      'use the cash | use the money | use the proceeds | fresh cash',
    weak:
      'investors | funding | investment | grant | loan | raised | fund | debt | closes | secured | lands | ' +
      'backed | shareholders | m | million | millions',
  },
} satisfies Cues;
