import type { Cues } from './types.ts';

/** A product, version or service goes on sale. */
export default {
  fr: {
    strong:
      'nouveau produit | nouvelle version | nouvelle offre | nouveau service | nouvelle gamme | ' +
      'nouvelle solution | nouveau modèle | nouvelle application | nouvelle fonctionnalité | ' +
      'met sur le marché | mise sur le marché | mis en vente | mise en vente | en vente dès | ' +
      'désormais disponible~ | disponible~ dès | commercialise~ | ' +
      'lance~ NEAR/6 (offre OR solution OR plateforme OR service OR application OR appli OR module OR produit OR gamme OR logiciel OR outil OR version OR assistant OR carte OR robot OR capteur OR modèle OR compte OR boîtier OR moteur) | ' +
      'dévoile~ | title:lance | title:lancent | title:launches | title:launch | title:unveils | ' +
      'title:lancement | en vente depuis | en vente | arrive sur le marché | ' +
      'présente NEAR/6 (gamme OR modèle OR version OR produit OR solution OR nouveauté~) | ' +
      'première mondiale | voit le jour | version 2 | v2 | nouveau capteur | nouvelle carte | ' +
      'nouveau moteur | nouveau robot | nouveau logiciel | nouveau module | nouvel outil | ' +
      'nouvelle appli | sort NEAR/4 (nouveau OR nouvelle OR version OR gamme OR première OR premier) | ' +
      "sortie de | mise en ligne | c'est en ligne | est en ligne | arrive en rayon | débarque en rayon | " +
      "en rayon~ | bêta ouverte | version bêta | en avant première | se dote d'un nouveau | " +
      'enrichit son offre | enrichit sa gamme | étend sa gamme | élargit sa gamme | complète sa gamme | ' +
      'renouvelle sa gamme | nouvelle génération | première NEAR/4 (mondiale OR européenne OR française) | ' +
      'livrable~ | précommande~ | sera livré | livraisons à partir | à moins de NEAR/4 euros | ' +
      'présenté lundi | présenté mardi | présenté mercredi | présenté jeudi',
    weak:
      'nouveauté~ | nouveau | nouvelle | lancement | lance | présente | inédit~ | innovation | ' +
      'disponible | sortie | lancé | lancée | prix public | commande | gamme | tarif',
  },
  en: {
    strong:
      'launch~ NEAR/6 (product OR platform OR service OR app OR module OR tool OR solution OR version OR feature OR range OR software OR assistant OR sensor OR model OR robot OR motor OR account) | ' +
      'unveil~ | now available | general availability | generally available | roll~ out | new version | ' +
      'new product | new range | goes live | goes on sale | on sale | ships today | now shipping | ' +
      'available now | orders open | debuts | released | releases version | new model | new sensor | ' +
      'new motor | new module | new app | new tool | new feature | new release | hits the market | ' +
      'hits the shelves | on general release | available from | pre order~ | it s live | now live | ' +
      'has launched | launching | launches its | launched | new ordering app | second generation | ' +
      'next generation | new generation | upgrade to | ' +
      'adds NEAR/5 (feature OR module OR model OR support) | extends its range | expands its range | ' +
      'new line of | debut of | brings NEAR/5 to market | brought to market | go on sale | in shops | ' +
      'in stores | public beta | open beta | preview of | world first | world s first | costs less than | ' +
      'presents its | presents new | most affordable',
    weak:
      'new | launch | available | version | beta | feature | prototype | price~ | orders | ships | ' +
      'shipping | is live | introduces | introducing | releases | out now',
  },
} satisfies Cues;
