import type { Cues } from './types.ts';

/** Prizes, rankings, labels, certifications. */
export default {
  fr: {
    strong:
      "lauréat~ | lauréate~ | primé~ | trophée~ | prix de | prix du | prix de l'innovation | " +
      'reçoit le prix | remporte le prix | remporte un prix | récompensé~ | récompense~ | palmarès | ' +
      'classement | labellisé~ | label | labellisation | obtient la certification | certifié~ | ' +
      'certification~ | ISO 9001 | ISO 14001 | ISO 27001 | ISO 45001 | ISO 50001 | HDS | ecovadis | ' +
      'b corp | bcorp | médaille~ | distingué~ | distinction | sacré~ | élu NEAR/3 (année OR meilleur~) | ' +
      'meilleur employeur | great place to work | finaliste~ | victoires | grand prix | concours | ' +
      "coup de cœur du jury | qualifié~ secnumcloud | entreprise du patrimoine vivant | l'or | " +
      "médaille d'or | médaille d'argent | or pour | " +
      'prix NEAR/6 (jury OR concours OR lauréat OR remis OR innovation) | ' +
      'remporte NEAR/5 (prix OR trophée OR concours OR médaille) | nominé~ | sélectionné~ parmi | ' +
      'meilleur~ NEAR/4 (année OR france OR prix) | hall of fame | étoile~ NEAR/4 (guide OR concours) | ' +
      'top 10 | premier du classement | en tête du classement | iso 13485 | certification ISO | ' +
      'label NEAR/4 (engagé OR RSE OR lucie OR france OR vert) | remporte NEAR/6 (prix OR trophée) | ' +
      'gagne le prix | décroche NEAR/5 (prix OR label OR certification OR trophée OR médaille OR étoile) | ' +
      'obtient NEAR/5 (label OR certification OR agrément OR prix OR étoile) | ' +
      "meilleure NEAR/4 (entreprise OR startup OR pme OR innovation) | femme de l'année | " +
      "homme de l'année | entrepreneur de l'année | dirigeant de l'année | innovation de l'année | " +
      "produit de l'année | élue produit | saveur de l'année | choc NEAR/3 award | sirha | " +
      'ces innovation | champion~ de la croissance | french tech 120 | next40 | next 40 | agrément | ' +
      'norme NEAR/4 (obtenue OR obtient) | audit NEAR/4 réussi | quatre étoiles | trois étoiles | ' +
      'cinq étoiles | lauréate | objectif co2 | bas carbone | un trophée | nous avons gagné le trophée',
    weak: 'prix | jury | catégorie | récompense | médaille | or | lauréat | trophées',
  },
  en: {
    strong:
      'award~ NEAR/4 (innovation OR best OR winner OR gold OR prize OR design OR excellence OR year OR ceremony) | ' +
      'award winning | wins award | wins NEAR/5 (award OR awards OR prize OR gold) | ' +
      'won NEAR/5 (award OR awards OR prize) | named NEAR/4 year | prize | winner of | shortlisted | ' +
      'ranked | ranking | ranks | league table | certified | certification | accredited | accreditation | ' +
      'iso certified | best employer | best workplace* | top 100 | fast 50 | fast 500 | deloitte | ' +
      'honoured | honored | finalist~ | kitemark | queen s award | king s award | medal | awards | ' +
      'award for | wins gold | takes gold | gold at | gold medal | best NEAR/5 award~ | ' +
      'stars NEAR/6 awards | named best | named one of | recognised as | recognized as | accolade~ | ' +
      'scoops | top of the ranking | tops NEAR/4 (ranking OR list OR table) | best start up | ' +
      'best startup | business of the year | company of the year | supplier of the year | ' +
      'awarded NEAR/4 (certification OR certificate OR prize OR medal OR label) | iso 13485 | won gold | ' +
      'wins silver | silver medal | bronze medal | takes home | picks up NEAR/5 (award OR prize OR gong) | ' +
      'gong | finalists | runner up | judges | category winner | highly commended | commended | ' +
      'named in NEAR/5 (list OR top OR ranking) | listed among | ' +
      'leader in NEAR/5 (quadrant OR wave OR report) | magic quadrant | entrepreneur of the year | ' +
      'startup of the year | start up of the year | product of the year | employer of the year | ' +
      'deal of the year | gets NEAR/4 (certified OR accreditation OR certification) | ' +
      'achieves NEAR/5 (certification OR accreditation OR iso OR status) | ' +
      'earns NEAR/5 (certification OR accreditation OR award OR label OR rating) | gold rating | ' +
      'platinum rating | five star rating | trophy | we won the award',
    weak:
      'award | category | jury | recognised | recognized | ISO | norme | audit | gold | silver | bronze | ' +
      'stars | best | table | ceremony',
  },
} satisfies Cues;
