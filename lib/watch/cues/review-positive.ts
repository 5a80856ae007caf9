import type { Cues } from './types.ts';

/** Praise by a user. */
export default {
  fr: {
    strong:
      'je recommande | nous recommandons | on recommande | recommande les yeux fermés | très satisfait~ | ' +
      'satisfait~ | ravi~ | excellent~ | parfait~ | impeccable | au top | génial~ | super outil | ' +
      'super équipe | super produit | rien à redire | rien à dire | efficace~ | réactif~ | réactivité | ' +
      'bluffant~ | bluffé~ | fiable~ | simple d utilisation | facile à | intuitif~ | intuitive | ' +
      'gain de temps | on gagne | nous gagnons | m a sauvé | nous a sauvé | change la vie | à l écoute | ' +
      'tient ses promesses | promesse tenue | sans accroc | sans faute | merci à l équipe | 5 étoiles | ' +
      'cinq étoiles | 5 5 | 4 étoiles | quatre étoiles | 4 5 | enfin un~ | coup de cœur | conquis~ | ' +
      'du sérieux | bon rapport | adopté~ | on ne reviendrait pas | simple comme bonjour | comme bonjour | ' +
      'chrono | sans douleur | au rendez vous | dans les temps | en avance | dès le premier | ' +
      "livré à l'heure | à l'heure | répond~ NEAR/4 (minutes OR heure OR vite) | en NEAR/2 minutes | " +
      'joignable~ | compétent~ | professionnel~ | aimable~ | pédagogue~ | merci NEAR/3 (équipe OR tous) | ' +
      'continuez | honnête | tient la route | fait le job | fait le travail | ça marche | ' +
      'fonctionne très bien | un régal | délicieux | superbe~ | magique | que du bonheur | je valide | ' +
      'on valide | franchement bien | très bien | très bon | très bonne | vraiment bien | bien fait | ' +
      'bien pensé | bonne surprise | agréablement surpris | surpris NEAR/3 bien | à recommander | ' +
      'les meilleurs | de qualité | de confiance | robuste | ergonomique | ergonomie | prise en main | ' +
      'en un clic | en deux clics | support NEAR/4 (réactif OR top OR parfait OR génial OR excellent) | ' +
      'équipe NEAR/4 (top OR formidable OR disponible OR réactive OR sympa) | formidable~ | sympa~ | ' +
      'à la hauteur | vaut le coup | vaut son prix | vaut NEAR/3 (prix OR centime) | rentabilisé | ' +
      "ça change tout | indispensable | j'adore | on adore | adoré",
    weak:
      'bien | bon | bonne | merci | simple | rapide~ | clair~ | pratique | utile | agréable | ' +
      'heures gagnées | heure | minutes | équipe | vite | tout | top | belle | beau | propre | solide | ' +
      'confiance | humain~ | magnifique | bravo | chapeau | sérieux~ | stable | accompagnement | ' +
      'disponible~ | confort | précis~ | meilleur~',
  },
  en: {
    strong:
      'highly recommend | would recommend | excellent | brilliant | fantastic | superb | loved | loving | ' +
      'happy with | very happy | delighted | impressed | impressive | reliable | easy to use | intuitive | ' +
      'saved us | saves us | saves me | game changer | works well | just works | works like | ' +
      'does what it says | flawless | seamless | spot on | responsive | five stars | 5 stars | ' +
      'four stars | 4 stars | worth every | good people | painless | smooth | quick to | pleased | ' +
      'credit where | hats off | well done | kudos | a joy | no complaints | keeps its promises | honest | ' +
      'crisp | fight over | what more | looks after | readable | owned up | fixed the | ' +
      'fixed NEAR/4 (hours OR hour OR day OR minutes) | on time | never let us down | never missed | ' +
      'without a hitch | no fuss | no drama | value for money | good value | brilliantly | perfect | ' +
      'perfectly | amazing | wonderful | thrilled | top notch | first class | faultless | robust | ' +
      'accurate | well built | well made | sturdy | comfortable | polite | knowledgeable | real person | ' +
      'picked up the phone | answers the phone | saved NEAR/4 (hours OR days OR money OR time) | delight | ' +
      'worth it | pays for itself | passed our | that NEAR/2 understand | no issues | no problems | ' +
      'zero issues | without fail | like clockwork | a pleasure | joy to | happy to recommend | big fan | ' +
      'fans of | would buy again | buy again | five out of five | 10 10 | ten out of ten | 5 out of 5 | ' +
      '9 10 | 4 5 | 5 5 | lifesaver | life saver | rock solid | awesome | terrific | outstanding | ' +
      'exceptional | tidy | understood our | listens | listened | care about | goes the extra | ' +
      'above and beyond | kept their word | keeps NEAR/2 word | as promised | does the job | ' +
      'gets the job | night and day | noticed the difference',
    weak:
      'good | nice | thanks | thank | simple | fast | quick | clear | helpful | within | friendly | ' +
      'improved | mieux | better | as good | still | always | day one | years | every | lovely | pretty | ' +
      'light | best | solid | love | great | are real | sharp | human | every time | easy to | finally a | ' +
      'super | clean | neat | handy | recommend~ | professional',
  },
} satisfies Cues;
