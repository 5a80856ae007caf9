import type { Cues } from './types.ts';

/** Jobs cut, sites closed, short time. */
export default {
  fr: {
    strong:
      "licencie~ | licenciement~ | licencier | plan social | plan de sauvegarde de l'emploi | PSE | " +
      "suppression~ de poste~ | suppressions d'emplois | " +
      'supprime~ NEAR/6 (poste~ OR emploi~ OR salarié~) | supprimer NEAR/6 (postes OR emplois) | ' +
      'chômage partiel | activité partielle | chômage technique | plan de départ~ | départs volontaires | ' +
      'rupture conventionnelle collective | ' +
      'ferme~ NEAR/5 (usine OR site OR atelier OR agence OR agences OR magasin OR entrepôt OR ligne OR portes OR dépôt OR plateforme) | ' +
      'fermer NEAR/5 (usine OR site OR atelier OR agence OR ligne OR portes OR dépôt) | fermeture~ | ' +
      "cessation d'activité | cesse NEAR/3 (activité OR production) | " +
      'arrête NEAR/4 (production OR atelier OR ligne OR activité OR usine) | ' +
      'arrêt de NEAR/4 (production OR ligne OR activité) | postes menacés | emplois menacés | ' +
      'emplois supprimés | salariés licenciés | postes en moins | sur le carreau | va disparaître | ' +
      'emplois NEAR/4 (supprimés OR menacés OR disparaissent) | ' +
      'postes NEAR/4 (supprimés OR menacés OR disparaissent) | taille dans ses effectifs | ' +
      "réduit ses effectifs | réduction d'effectifs | dégraisse~ | ferme~ boutique | " +
      'met la clé sous la porte | baisse le rideau | arrête son | arrête sa | arrête ses | ' +
      "l'intention de licencier | ferme un | ferme une | ferme son | ferme sa | ferme ses | va fermer | " +
      'envisage la fermeture | départs contraints | chômage NEAR/3 technique | cellule de reclassement | ' +
      'remerci~ NEAR/4 (salariés OR équipes) | fait partie des | départ forcé | on ferme | ' +
      'fermé définitivement | définitivement fermé | fermera | fermeront | seront supprimés | sera fermé | ' +
      "sera fermée | gel des embauches | non renouvelés | perte~ d'emploi~ | menacés | mise au chômage | " +
      "à l'arrêt NEAR/5 (usine OR production OR site) | stoppe NEAR/4 (production OR activité OR usine) | " +
      'suspend NEAR/4 (production OR activité) | abandonne NEAR/4 (site OR activité OR usine) | ' +
      'quitte NEAR/3 (ville OR territoire OR site OR commune) | délocalis* | ' +
      'transfert NEAR/5 (production OR activité) | grève NEAR/6 (fermeture OR suppression OR emploi)',
    weak:
      'salariés | postes | emplois | CSE | syndicat~ | reclassement~ | réorganisation | restructuration | ' +
      'direction | atelier | usine | suppression | effectifs | concernés | bilan social | fermer | ' +
      'employés | ferme',
  },
  en: {
    strong:
      'layoff~ | lay~ off | laid off | laying off | redundanc* | made redundant | job cuts | job losses | ' +
      'jobs at risk | jobs to go | ' +
      'cut~ NEAR/5 (jobs OR staff OR workforce OR posts OR roles OR positions) | ' +
      'cutting NEAR/5 (jobs OR staff) | axe~ NEAR/4 (jobs OR posts) | slash~ NEAR/4 (jobs OR workforce) | ' +
      'shed~ NEAR/3 jobs | short time | closure of | plant closure | site closure | to close | ' +
      'will close | closes its | closing its | shut~ down | shuts | shutting | wind~ down | furlough~ | ' +
      'downsizing | workforce reduction | to shut | closes | ' +
      'jobs NEAR/4 (risk OR go OR lost OR cut OR axed) | cuts NEAR/5 (jobs OR staff OR roles OR posts) | ' +
      'job NEAR/2 (cuts OR losses) | headcount reduction | lets go NEAR/4 (staff OR people) | let go | ' +
      'one of the NEAR/2 laid | mothball~ | plant to close | cease~ production | ceases trading | ' +
      'closing down | losing my job | lost my job | lost their jobs | role was eliminated | ' +
      'roles eliminated | positions eliminated | eliminated NEAR/4 (roles OR positions OR jobs) | ' +
      'job security | hiring freeze | consultation with staff | redundancy consultation | ' +
      'collective consultation | mass layoff | to lose jobs | workers NEAR/5 (lose OR laid OR axed) | ' +
      'closed for good | permanently closed | pull~ out of | exits NEAR/4 (site OR market OR plant) | ' +
      'halt~ production | stop~ production | idles | mothballs | offshoring | ' +
      'four day week NEAR/6 (orders OR demand) | short time working | reduced hours | ' +
      'trim~ NEAR/4 (staff OR workforce OR headcount) | thin~ NEAR/3 ranks | one of the 41',
    weak:
      'jobs | staff | union | restructuring | closing | close | workers | consultation | unions | shut | ' +
      'plant | line | affected',
  },
} satisfies Cues;
