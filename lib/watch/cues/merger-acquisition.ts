import type { Cues } from './types.ts';

/** Bought, sold, merged; stakes. */
export default {
  fr: {
    strong:
      'rachète~ | rachat~ | racheté~ | racheter | rachetée~ | acquiert | acquis par | acquérir | fusion~ | ' +
      'fusionne~ | prise de participation | entre au capital | entrée au capital | prend NEAR/4 capital | ' +
      "s empare | s offre | s'adjuge | met la main sur | ouvre son capital | cession de | cède sa | " +
      'cède son | cède ses | cède NEAR/6 (filiale OR activité OR branche OR division OR participation) | ' +
      'vend NEAR/3 (filiale OR activité OR branche OR division) | ' +
      'reprend NEAR/6 (activité OR société OR entreprise OR concurrent OR actifs OR salariés) | ' +
      'repreneur~ | OPA | LBO | MBO | rapprochement | absorbe~ | change de mains | passe sous pavillon | ' +
      "passe sous le contrôle | négociations exclusives | acquisition de | l'acquisition | " +
      'une acquisition | gobe~ | prend NEAR/2 60 | prend le contrôle | prise de contrôle | ' +
      'majoritairement au capital | majoritaire au capital | prend une participation | cession de parts | ' +
      'parts sociales NEAR/12 cédée~ | appartient maintenant | appartient désormais | sortie du capital | ' +
      'acquéreur~ | racheteur~ | troisième acquisition | emplettes | reprise de | reprise par | ' +
      'à la barre du tribunal | croque NEAR/4 (concurrent OR rival OR société OR entreprise) | avale | ' +
      "avalé | s'est offert | " +
      "s'offre NEAR/5 (concurrent OR société OR entreprise OR éditeur OR spécialiste) | a racheté | " +
      'vient de racheter | en passe de racheter | va racheter | va acquérir | offre de rachat | ' +
      'projet de fusion | traité de fusion | fusionnent | va fusionner | absorption | cédée à | cédé à | ' +
      'vendu à | vendue à | vend sa | vend son | vend ses | se sépare de | se déleste | ' +
      'reprise NEAR/6 (salariés OR actifs OR site OR société) | nouvel actionnaire | ' +
      'actionnaire majoritaire | fonds NEAR/6 (capital OR majoritaire OR minoritaire) | adosse~ | ' +
      'ouverture du capital | minoritaire',
    weak:
      'acquisition | acquisitions | actionnaire~ | participation | capital | reprise | cession | filiale | ' +
      "cédé | cédée | rapproche~ | option d'achat | holding",
  },
  en: {
    strong:
      'acquire~ | acquisition of | acquisition by | the acquisition | takeover | take over | buy~ out | ' +
      'buyout | merger | merge~ with | merges | to merge | buys | bought by | to buy | agreed to buy | ' +
      'snaps up | majority stake | minority stake | stake in | ' +
      'sells NEAR/5 (unit OR business OR arm OR division OR subsidiary) | sold to | divest~ | ' +
      'sale of its | exclusive talks | new owner | under new ownership | joins the group | ' +
      'rejoint le groupe | intègre le groupe | adossement | takes over | swallows | swallowed | ' +
      'picks up NEAR/5 (rival OR company OR firm OR business) | acquires | acquired | ' +
      'completes NEAR/4 (purchase OR acquisition OR deal) | completes acquisition | stake | ' +
      'controlling interest | merging with | merged with | deal to buy | offer for | bid for | ' +
      'combines with | tie up with | carve out | merger agreement | merge | combined company | ' +
      'agree to merge | to acquire | sells itself to | has been bought | has bought | has acquired | ' +
      'been acquired | snapped up | scoops up | swoops for | buying spree | bolt on | fourth purchase | ' +
      'third purchase | sold its | sells its | to sell its | spin off | spins off | spun off | ' +
      'minority shareholder | majority owner | ' +
      'private equity NEAR/6 (buys OR takes OR owner OR stake OR sells) | hostile bid | merger closes',
    weak: 'shareholder~ | deal | owner | purchase | consolidation | joint | majority',
  },
} satisfies Cues;
